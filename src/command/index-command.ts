import type { Command } from "commander";
import type { Config } from "../config.js";
import { buildWithProgress } from "./open.js";
import { type Places, withPlaces } from "./places.js";

/** `yusuan index`: corpus → index, with what was found. */
export function registerIndex(program: Command, config: Config): void {
  withPlaces(program.command("index"), config)
    .description("读取公开文件，建立或更新索引；没有变化的文件不重读")
    .option("--rebuild", "全部重读")
    .action(async ({ rebuild, ...places }: Places & { rebuild?: boolean }) => {
      const report = await buildWithProgress(places, rebuild ?? false);
      const { documents, tables, figures, passages, contradictions } = report.counts;
      const state = report.upToDate
        ? "索引已是最新"
        : `索引已建立（读取${report.read}份，沿用${report.copied}份）`;
      process.stdout.write(
        `${state}：文件 ${documents}，表格 ${tables}，数字 ${figures}，段落 ${passages}，两处不一致 ${contradictions}，提示 ${report.warnings.length + report.aside.length}\n`,
      );
    });
}
