import type { Answer, AnswerFigure } from "../../compose/index.js";
import type { PlanOf } from "../../plan/index.js";

/** What a chart says in words of its own, in the language of its answer. */
export interface ChartWords {
  /** How the answer introduces its sources, by which its language is known. */
  readonly sourceLabel: string;
  readonly scopeLabel: string;
  readonly noteLabel: string;
  readonly projects: string;
  readonly overview: string;
  readonly computed: string;
  readonly ways: Readonly<Record<NonNullable<AnswerFigure["direction"]>, string>>;
  readonly results: Readonly<Record<PlanOf<"compute">["how"], string>>;
  unit(unit: string): string;
  unitOf(unit: string): string;
  total(amount: string): string;
  change(subject: string): string;
  budgetYear(year: number, kind: string): string;
  level(level: string, kind: string): string;
  notActual(kind: string): string;
  shown(count: number, all: number): string;
  places(count: number): string;
  page(page: number): string;
  join(parts: readonly string[]): string;
}

const simplified: ChartWords = {
  sourceLabel: "出处：",
  scopeLabel: "口径：",
  noteLabel: "注：",
  projects: "项目",
  overview: "预算概览",
  computed: "〔计算〕",
  ways: { 增加: "增加", 减少: "减少", 持平: "持平" },
  results: { difference: "相差", times: "", share: "占比", sum: "合计", average: "平均" },
  unit: (unit) => unit,
  unitOf: (unit) => `单位：${unit}`,
  total: (amount) => `合计${amount}`,
  change: (subject) => `${subject}增减`,
  budgetYear: (year, kind) => `${year}年${kind}`,
  level: (level, kind) => `${level}${kind}`,
  notActual: (kind) => (kind === "预算" ? "年初预算，非实际支出" : "决算数"),
  shown: (count, all) => `答案所列共${all}项，图中为最大的，共${count}项`,
  places: (count) => `等共${count}处`,
  page: (page) => `（第${page}页）`,
  join: (parts) => parts.join("、"),
};

const TRADITIONAL: Readonly<Record<string, string>> = { 万: "萬", 亿: "億", 辆: "輛", 个: "個" };

const traditional: ChartWords = {
  ...simplified,
  sourceLabel: "出處：",
  scopeLabel: "口徑：",
  noteLabel: "註：",
  projects: "項目",
  overview: "預算概覽",
  computed: "〔計算〕",
  ways: { 增加: "增加", 减少: "減少", 持平: "持平" },
  results: { difference: "相差", times: "", share: "佔比", sum: "合計", average: "平均" },
  unit: (unit) => unit.replace(/[万亿辆个]/gu, (character) => TRADITIONAL[character] ?? character),
  unitOf: (unit) => `單位：${unit}`,
  total: (amount) => `合計${amount}`,
  change: (subject) => `${subject}增減`,
  budgetYear: (year, kind) => `${year}年${kind === "预算" ? "預算" : "決算"}`,
  level: (level, kind) => `${level === "部门" ? "部門" : "單位"}${kind === "预算" ? "預算" : "決算"}`,
  notActual: (kind) => (kind === "预算" ? "年初預算，非實際支出" : "決算數"),
  shown: (count, all) => `答案所列共${all}項，圖中為最大的，共${count}項`,
  places: (count) => `等共${count}處`,
  page: (page) => `（第${page}頁）`,
};

const english: ChartWords = {
  ...simplified,
  sourceLabel: "Source: ",
  scopeLabel: "Basis: ",
  noteLabel: "Note: ",
  projects: "Projects (项目)",
  overview: "Budget at a glance",
  computed: " [computed]",
  ways: { 增加: "up ", 减少: "down ", 持平: "unchanged " },
  results: {
    difference: "difference ",
    times: "ratio ",
    share: "share ",
    sum: "sum ",
    average: "average ",
  },
  unitOf: (unit) => `unit: ${unit}`,
  total: (amount) => `total ${amount}`,
  change: (subject) => `${subject}: change`,
  budgetYear: (year, kind) => `${year} ${kind === "预算" ? "budget" : "final accounts"}`,
  level: (level, kind) =>
    `${level === "部门" ? "department" : "unit"} ${kind === "预算" ? "budget" : "final accounts"}`,
  notActual: (kind) => (kind === "预算" ? "initial budget, not actual spending" : "final accounts"),
  shown: (count, all) => `the largest ${count} items of ${all} items in the answer`,
  places: (count) => ` and other places, ${count} in all`,
  page: (page) => ` (page ${page})`,
  join: (parts) => parts.join(", "),
};

/** The words of the language that the answer is in. */
export function wordsOf({ text }: Answer): ChartWords {
  const lines = text.split("\n");
  return (
    [traditional, english].find(({ sourceLabel }) => lines.some((line) => line.startsWith(sourceLabel))) ??
    simplified
  );
}

/** A line of an answer without the marks of its sources. */
export function withoutMarks(line: string): string {
  return line.replace(/(?:\[\d+\]–?)+/gu, "");
}

/** 口径 and notes as the answer says them: the warnings first, then what the numbers rest on. */
export function remarksOf({ text }: Answer, words: ChartWords): string[] {
  const lines = text.split("\n").map(withoutMarks);
  const starting = (mark: string) => lines.filter((line) => line.startsWith(mark));
  return [
    ...starting("⚠ "),
    ...starting(words.scopeLabel),
    ...starting("ℹ ").map((line) => line.replace("ℹ ", words.noteLabel)),
  ];
}
