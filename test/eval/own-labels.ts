import { type Figure, foldText } from "../../src/budget/index.js";
import type { Answer } from "../../src/compose/index.js";
import type { FigureStore } from "../../src/store/index.js";

/** A figure of the store with a question made of nothing but its own labels. */
export interface OwnLabels {
  readonly figure: Figure;
  readonly question: string;
}

/** Columns that only say that numbers stand there. */
const PLAIN_COLUMN = /^(?:预算数|金额|合计|指标值|年度指标值|文字|价值.*)$/u;
const SHEETS = new Set<Figure["table"]>(["绩效目标表", "整体绩效目标表"]);

/** Every figure of a table that is the only one of its labels in its table, with its question. */
export function questionsOfOwnLabels(store: FigureStore): OwnLabels[] {
  return store.documents().flatMap(({ file }) => {
    const all = store.figuresOf(file);
    const inTable = countOf(all, (figure) => `${figure.table}|${labelsOf(figure)}`);
    const placesOf = tablesByRow(all);
    return all
      .filter((figure) => figure.table !== null && inTable.get(`${figure.table}|${labelsOf(figure)}`) === 1)
      .map((figure) => ({ figure, question: questionOf(figure, placesOf.get(figure.rowKey)?.size === 1) }));
  });
}

/** In which tables (or prose) a document speaks of a row. */
function tablesByRow(figures: readonly Figure[]): Map<string, Set<Figure["table"]>> {
  const places = new Map<string, Set<Figure["table"]>>();
  for (const { rowKey, table } of figures) places.set(rowKey, (places.get(rowKey) ?? new Set()).add(table));
  return places;
}

function countOf(figures: readonly Figure[], keyOf: (figure: Figure) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  return counts;
}

/** What a question can say of a cell besides its table. */
function labelsOf(figure: Figure): string {
  const row = figure.side === null ? figure.rowKey : `${figure.side}${figure.rowKey}`;
  return [figure.project ?? "", row, periodOf(figure) || figure.columnKey].join("|");
}

function questionOf(figure: Figure, alone: boolean): string {
  const { org, year, project, table } = figure;
  const opening = `${org}${year}年`;
  if (SHEETS.has(table)) {
    const sheet = project ? `${printed(project)}项目` : `${titleOf(figure)}里`;
    return `${opening}${sheet}${periodOf(figure)}${printed(figure.row)}是多少`;
  }
  const place = alone ? "" : `${titleOf(figure)}里`;
  return `${opening}${place}${rowOf(figure)}${columnOf(figure)}是多少`;
}

function titleOf({ title }: Figure): string {
  return printed(title)
    .replace(/^20\d\d年/u, "")
    .replace(/[(（]不含上年结转[)）]/u, "");
}

/** The row without its ordinal: 二十、住房保障支出 → 住房保障支出. */
function rowOf({ row, side }: Figure): string {
  const name = printed(row).replace(/^(?:[一二三四五六七八九十]+、|[①-⑩]|\d+、)/u, "");
  return name === "合计" && side !== null ? `${side}${name}` : name;
}

function columnOf({ column }: Figure): string {
  const name = printed(column);
  return PLAIN_COLUMN.test(name) ? "" : `的${name}`;
}

/** 年度 or 实施期 where a sheet prints both. */
function periodOf({ attributes, table }: Figure): string {
  return SHEETS.has(table) ? (attributes["期间"] ?? "") : "";
}

function printed(words: string): string {
  return foldText(words).replace(/[“”"\s]/gu, "");
}

/**
 * What became of a question: the cell itself, an equal cell of its row, an equal one elsewhere, another value, a question
 * back, nothing.
 */
export type Outcome =
  | "cell"
  | "same row"
  | "same value elsewhere"
  | "another value"
  | "asked back"
  | "no answer";

export function outcomeOf({ figure }: OwnLabels, answer: Answer): Outcome {
  if (answer.status !== "answered") return answer.status === "clarify" ? "asked back" : "no answer";
  const given = answer.figures.filter(({ role, derived }) => role === "answer" && !derived);
  const valued = given.filter(
    ({ value, unit }) => Number(value) === Number(figure.value) && unit === figure.unit,
  );
  const inRow = valued.filter((one) => isInRow(one, figure, answer));
  if (inRow.some(({ column }) => column === figure.column)) return "cell";
  if (inRow.length > 0) return "same row";
  return valued.length > 0 ? "same value elsewhere" : "another value";
}

/** Whether a figure of an answer is of the same row of the same table and cites its line. */
function isInRow(given: Answer["figures"][number], figure: Figure, answer: Answer): boolean {
  const { table, row, citation } = given;
  const cited = answer.citations.find(({ n }) => n === citation);
  const [first, last] = cited?.lines ?? [0, 0];
  const named = table === figure.table && row === figure.row;
  return named && cited?.document === figure.document && first <= figure.line && figure.line <= last;
}

/** Where misses belong together: table, kind of row and what became of them. */
export function kindOf({ figure }: OwnLabels, outcome: Outcome): string {
  return `${figure.table} ${figure.rowKind} ${figure.columnKey} → ${outcome}`;
}
