import { atStage, completionOf } from "../budget/index.js";
import { PLANNED_COLUMNS } from "../question/index.js";
import type { Located, Missing } from "./evidence.js";
import { type Sources, withFigure } from "./locate.js";
import { without } from "./quantities.js";

const COMPLETION = /完成.{0,6}预算|预算.{0,2}(?:完成|执行)[率比]/u;

/** Whether it is asked how much of what was planned was spent. */
export function asksCompletion(words: string): boolean {
  return COMPLETION.test(words);
}

/** How much of what was planned was spent, as a sentence prints it. */
export function completed(located: Located, { figures }: Sources): Located | Missing {
  const [{ measure, row, document }] = located.figures;
  if (measure === completionOf(measure.replace(/完成预算比例$/u, ""))) return located;
  const measures = [...new Set([measure, row])].map(completionOf);
  const [stated] = figures.find({ documents: [document], tables: [null], measures });
  return stated ? withFigure(located, stated, stated.row) : without(located, "完成预算比例");
}

/** 年初预算是多少 of final accounts that print only what was spent: an amount by another name is none. */
export function isSpentForPlanned(
  { figures, record }: Located,
  words: string,
  { lexicon }: Sources,
): boolean {
  const [{ columnKey, measure, aspect }] = figures;
  const planned = PLANNED_COLUMNS.includes(columnKey) || measure === atStage(measure, "预算数");
  const only = /年初预算|预算数/u.test(words) && !lexicon.shelf.both;
  return only && record.kind === "决算" && aspect === "amount" && !planned;
}
