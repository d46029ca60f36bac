import type { Command } from "commander";
import type { Config } from "../config.js";
import { type Removed, removeFromCorpus } from "../ingest.js";
import { type Places, withPlaces } from "./places.js";
import { readingProgress } from "./progress.js";

/** `yusuan remove`: takes one document out of the corpus and the index. */
export function registerRemove(program: Command, config: Config): void {
  withPlaces(program.command("remove"), config)
    .description("把一份公开文件移出文件目录和索引")
    .argument("<name>", "文件的路径、名称或标题；对得上几份时不移除")
    .option("--json", "输出 JSON")
    .action(async (name: string, { corpus, index, json }: Places & { readonly json?: boolean }) => {
      const progress = readingProgress("更新索引");
      const { onProgress } = progress;
      const removed = await removeFromCorpus({ corpus, index, name, onProgress }).finally(progress.stop);
      process.stdout.write(`${json ? JSON.stringify(removed) : textOf(removed)}\n`);
    });
}

function textOf({ file, record, successor }: Removed): string {
  const what = record
    ? `：${record.org}｜${record.level}｜${record.year}年${record.kind}，表格 ${record.tables.length} 张`
    : "（尚未收入索引）";
  const next = successor === null ? "" : `；现在以 ${successor} 为准`;
  return `已移除 ${file}${what}${next}。`;
}
