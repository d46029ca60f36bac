import { answerSchema } from "../../src/compose/index.js";
import type { CorpusAnswerer } from "../support/corpus-answerer.js";
import { type Seeded, seeded } from "../support/seeded.js";

/** A question put to the real corpus, and what was wrong with its answer. */
export interface Asked {
  readonly question: string;
  readonly status: string;
  readonly milliseconds: number;
  readonly broken: readonly string[];
}

/** No question may take longer. */
const LONGEST = 5_000;

const WORDS = [
  "多少",
  "为什么",
  "比去年",
  "增加了吗",
  "占比",
  "第二个",
  "最多的",
  "合计",
  "不含结转",
  "换成元",
  "呢",
  "和",
  "的",
  "？",
  "how much",
  "why",
  "去年",
  "2024年",
  "2031年",
  "三公经费",
  "项目支出",
  "基本支出",
  "支出总计",
  "政府采购",
  "人员经费",
  "有哪些",
  "之和",
  "倍",
  "前三",
  "0",
  "１２３４５",
  "负责人是谁",
  "电话",
];

const NOISE = [
  "\u0000",
  "\u200b",
  "\ud800",
  "🎉",
  "'",
  '"',
  "\\",
  "%",
  "*",
  "(",
  "]",
  "\n",
  "　",
  "ﬁ",
  "٣",
  "㊀",
  "Ⅳ",
];

/** Answers so many questions put together at random from names of the corpus, words people ask with, and noise. */
export async function askAtRandom(answerer: CorpusAnswerer, seed: number, count: number): Promise<Asked[]> {
  const random = seeded(seed);
  const names = namesOf(answerer);
  const asked: Asked[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const conversation = Array.from({ length: 1 + random.below(3) }, () => questionOf(names, random));
    asked.push(await ask(answerer, conversation));
  }
  return asked;
}

/** Names that stand in the index: bodies, rows, projects and measures. */
function namesOf({ index }: CorpusAnswerer): readonly string[] {
  const records = index.figures.documents();
  const figures = records.flatMap(({ file }) => index.figures.figuresOf(file));
  const names = figures.flatMap(({ row, measure, project }) => [row, measure, project ?? measure]);
  return [...new Set([...records.map(({ org }) => org), ...names])];
}

function questionOf(names: readonly string[], random: Seeded): string {
  const parts = Array.from({ length: 1 + random.below(5) }, () => {
    if (random.chance(0.1)) return random.pick(NOISE);
    return random.chance(0.5) ? partOf(random.pick(names), random) : random.pick(WORDS);
  });
  return parts.join(random.chance(0.2) ? " " : "");
}

/** A name in full, or as much of it as someone remembers. */
function partOf(name: string, random: Seeded): string {
  if (random.chance(0.6)) return name;
  const start = random.below(name.length);
  return name.slice(start, start + 1 + random.below(8));
}

async function ask(answerer: CorpusAnswerer, conversation: readonly string[]): Promise<Asked> {
  const before = answerer.withheld.length;
  const started = performance.now();
  const { answer } = await answerer.converse(conversation);
  const milliseconds = performance.now() - started;
  const parsed = answerSchema.safeParse(JSON.parse(JSON.stringify(answer)));
  const broken = [
    ...(parsed.success ? [] : [`not as agreed: ${parsed.error.message}`]),
    ...(answer.text.trim() === "" ? ["no text"] : []),
    ...(milliseconds > LONGEST ? ["too slow"] : []),
    ...answerer.withheld.slice(before).map((one) => `withheld ${one}`),
    ...uncited(answer),
  ];
  return {
    question: conversation.map((one) => JSON.stringify(one)).join(" → "),
    status: answer.status,
    milliseconds,
    broken,
  };
}

/** Printed figures of an answer without a citation that is there. */
function uncited({
  figures,
  citations,
}: Awaited<ReturnType<CorpusAnswerer["converse"]>>["answer"]): string[] {
  const cited = new Set(citations.map(({ n }) => n));
  return figures
    .filter(({ derived, citation }) => !derived && (citation === null || !cited.has(citation)))
    .map(({ value, unit }) => `${value}${unit} is not cited`);
}
