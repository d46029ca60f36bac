import {
  type Answering,
  createPeers,
  documentNames,
  evaluate,
  readGold,
  type Summary,
  summarise,
} from "../../src/evaluate/index.js";
import type { CorpusAnswerer } from "./corpus-answerer.js";

/** What the READMEs tell of, in the order of their columns: this program, vector search, full-text search. */
export type Measured = readonly Summary[];

/** How a README puts it. */
export interface TableWords {
  readonly systems: readonly string[];
  readonly right: string;
  readonly wrong: string;
  readonly unwarranted: string;
  readonly time: string;
  share(right: number, of: number): string;
  milliseconds(value: string): string;
}

const GOLD = "test/eval/gold.jsonl";
const SPACE = /(<!-- measured by npm run golden -->\n)[\s\S]*?(<!-- end of measured -->)/u;

export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  "README.md": {
    systems: ["Yusuan", "vector search (LangChain, HNSWLib)", "full-text search (SQLite FTS5)"],
    right: "right",
    wrong: "wrong number",
    unwarranted: "answered, though nothing could be",
    time: "median time",
    share: (right, of) => `${right} of ${of} (${percent(right, of)} %)`,
    milliseconds: (value) => `${value} ms`,
  },
  "README.zh-CN.md": {
    systems: ["预算问答", "向量检索（LangChain、HNSWLib）", "全文检索（SQLite FTS5）"],
    right: "答对",
    wrong: "数字答错",
    unwarranted: "不该答而答",
    time: "耗时中位数",
    share: (right, of) => `${right}/${of}（${percent(right, of)}%）`,
    milliseconds: (value) => `${value}毫秒`,
  },
};

/** The gold questions answered by this program and by the two plain searches. */
export async function measured({ index, converse }: CorpusAnswerer): Promise<Measured> {
  const gold = readGold(GOLD);
  const names = documentNames(index.figures.documents(), null);
  const own: Answering = async (question, history) => (await converse([...history, question])).answer;
  const peers = await createPeers(index.figures);
  const summaries: Summary[] = [];
  for (const answering of [own, ...peers.map(({ answer }) => answer)])
    summaries.push(summarise(await evaluate(gold, answering, names)));
  return summaries;
}

/** The table of a README. */
export function measuredTable(summaries: Measured, words: TableWords): string {
  const row = (label: string, cell: (summary: Summary) => string) =>
    `| ${[label, ...summaries.map(cell)].join(" | ")} |`;
  return [
    `| | ${words.systems.join(" | ")} |`,
    `|---|${words.systems.map(() => "---:|").join("")}`,
    row(words.right, ({ total }) => words.share(total.right, total.of)),
    row(words.wrong, ({ wrongNumbers }) => String(wrongNumbers)),
    row(words.unwarranted, ({ answeredWrongly }) => String(answeredWrongly)),
    row(words.time, ({ p50 }) => words.milliseconds((p50 ?? 0).toFixed(1))),
    "",
  ].join("\n");
}

/** The README with the table in its place. */
export function withTable(readme: string, table: string): string {
  return readme.replace(SPACE, (_, opening: string, closing: string) => `${opening}${table}${closing}`);
}

/** The table as it stands, without the times, which no two machines have alike; empty where it has no place. */
export function withoutTimes(readme: string, { time }: TableWords): string {
  const table = SPACE.exec(readme)?.[0] ?? "";
  return table
    .split("\n")
    .filter((line) => !line.startsWith(`| ${time} |`))
    .join("\n");
}

function percent(right: number, of: number): string {
  return ((100 * right) / of).toFixed(1);
}
