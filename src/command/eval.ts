import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { Config } from "../config.js";
import {
  type Answering,
  type Column,
  comparisonTable,
  createPeers,
  type DocumentNames,
  documentNames,
  evaluate,
  type GoldItem,
  type ItemScore,
  incomparableSentence,
  missLines,
  readGold,
  summarise,
  summaryText,
} from "../evaluate/index.js";
import type { Index } from "../store/index.js";
import { answererOver } from "./answering.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";

type Options = Places & {
  readonly baselines?: boolean;
  readonly misses?: string;
  readonly sources?: string;
  readonly json?: boolean;
};

/** `yusuan eval`: answers a gold set and scores it, beside two plain searches where asked for. */
export function registerEval(program: Command, config: Config): void {
  withPlaces(program.command("eval"), config)
    .description("回答一套带标准答案的题目并评分")
    .argument("<gold>", "题集（每行一个 JSON）")
    .option("--baselines", "同时用向量检索和全文检索回答同一套题，并列成表")
    .option("--misses <file>", "把没答对的题逐行写入该文件（JSON）")
    .option("--sources <dir>", "题集所用文件的目录：文件名与收录的不同时，按内容对应")
    .option("--json", "输出 JSON")
    .action(async (path: string, options: Options) => {
      const gold = readGold(path);
      const index = await openOrBuild(options);
      try {
        await evaluateOver(index, gold, options, config);
      } finally {
        index.close();
      }
    });
}

async function evaluateOver(
  index: Index,
  gold: readonly GoldItem[],
  options: Options,
  config: Config,
): Promise<void> {
  const names = documentNames(index.figures.documents(), options.sources ?? null);
  const answerer = answererOver(index, config);
  const answering: Answering = async (question, history) =>
    (await answerer.converse([...history, question])).answer;
  const own = await evaluate(gold, answering, names);
  if (options.misses !== undefined) writeFileSync(options.misses, missLines(own));
  const peers = options.baselines ? await peerColumns(index, gold, names) : [];
  process.stdout.write(options.json ? jsonOf(own, peers) : textOf(own, peers));
}

async function peerColumns(index: Index, gold: readonly GoldItem[], names: DocumentNames): Promise<Column[]> {
  const columns: Column[] = [];
  for (const { name, answer } of await createPeers(index.figures))
    columns.push({ name, summary: summarise(await evaluate(gold, answer, names)) });
  return columns;
}

function jsonOf(own: readonly ItemScore[], peers: readonly Column[]): string {
  const baselines = peers.map(({ name, summary }) => ({ name, ...summary }));
  return `${JSON.stringify({ ...summarise(own), ...(peers.length > 0 ? { baselines } : {}) }, null, 2)}\n`;
}

function textOf(own: readonly ItemScore[], peers: readonly Column[]): string {
  const summary = summarise(own);
  if (peers.length === 0) return `${summaryText(summary)}\n`;
  const incomparable = incomparableSentence(summary);
  const table = comparisonTable([{ name: "预算问答", summary }, ...peers]);
  return `${table}\n${incomparable === null ? "" : `\n${incomparable}\n`}`;
}
