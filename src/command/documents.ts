import type { Command } from "commander";
import type { Config } from "../config.js";
import type { DocumentRecord, FigureStore } from "../store/index.js";
import { BY_COLUMNS } from "./intake-report.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";

/** `yusuan documents`: what is indexed and what could not be read. */
export function registerDocuments(program: Command, config: Config): void {
  withPlaces(program.command("documents"), config)
    .description("列出已收录的文件：单位、年度、表格、未能读取的单元格和提示")
    .option("--json", "每行一个文件（JSON）")
    .action(async (options: Places & { readonly json?: boolean }) => {
      const index = await openOrBuild(options);
      try {
        for (const record of index.figures.documents()) {
          const text = options.json
            ? JSON.stringify({ ...record, rejected: index.figures.rejectedOf(record.file) })
            : described(record, index.figures);
          process.stdout.write(`${text}\n`);
        }
      } finally {
        index.close();
      }
    });
}

function described(record: DocumentRecord, store: FigureStore): string {
  const rejected = store.rejectedOf(record.file);
  const tables = record.tables.map(
    ({ canonical, title, recognised, rows, unit, unitInherited, note }) =>
      `    ${canonical} · ${title} · ${rows}行 · ${unit}${unitInherited ? "（推定）" : ""}${note ? ` · ${note}` : ""}${recognised === "title" ? "" : BY_COLUMNS}`,
  );
  const origin = record.origin?.url ? `  公开网址：${record.origin.url}` : "  公开网址：未登记";
  return [
    `${record.title}（${record.file}）`,
    `  ${record.org}｜${record.level}｜${record.year}年${record.kind}${record.newest ? "" : "（已有更新的版本）"}｜数字 ${store.figuresOf(record.file).length}`,
    origin,
    `  表格 ${record.tables.length}：`,
    ...tables,
    ...(rejected.length > 0
      ? [
          `  未能读取 ${rejected.length}：`,
          ...rejected.map(
            (cell) =>
              `    第${cell.line}行 ${cell.title} › ${cell.row} › ${cell.column}：${JSON.stringify(cell.raw)}（${cell.reason}）`,
          ),
        ]
      : []),
    `  两处不一致 ${store.findingsOf(record.file, "contradiction").length}`,
    ...record.warnings.map((warning) => `  提示：${warning}`),
  ].join("\n");
}
