import {
  absolute,
  compare,
  type Decimal,
  decimal,
  multiply,
  parseDecimal,
  subtract,
} from "../../budget/index.js";
import type { GoldItem, GoldValue } from "../gold/index.js";
import type { ScoredFigure } from "./scored-answer.js";

/** How many 元 a unit of money is. */
const IN_YUAN: ReadonlyMap<string, string> = new Map([
  ["元", "1"],
  ["元/人", "1"],
  ["人民币元", "1"],
  ["百元", "100"],
  ["千元", "1000"],
  ["万元", "10000"],
  ["百万元", "1000000"],
  ["亿元", "100000000"],
]);

/** Units that name one thing in several ways. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: "人",
  "台(套)": "台",
  "台（套）": "台",
  平米: "平方米",
  "㎡": "平方米",
};

const DERIVED_TOLERANCE = decimal("0.01");
/** Figures of an answer that nobody asked for, beyond which it is a heap of numbers. */
const MOST_STRAYS = 2;
const MOST_STRAYS_WITHOUT_VALUES = 8;

/** What the figures of one answer hold of the values expected. */
export interface ValueScore {
  readonly right: boolean;
  /** Some expected value, optional ones included, is among the figures with role answer. */
  readonly anyHit: boolean;
  /** More figures with role answer than anyone asked for. */
  readonly heap: boolean;
}

/** Scores the figures of an answer; values bind only where it is `answered`. */
export function scoreValues(
  { values }: GoldItem["expect"],
  figures: readonly ScoredFigure[],
  answered: boolean,
): ValueScore {
  const given = figures.filter(({ role }) => role === "answer");
  const used = figures.filter(({ role }) => role !== "context");
  const anyHit = values.some((value) => given.some((figure) => sameValue(value, figure)));
  const strays = given.filter((figure) => !values.some((value) => sameValue(value, figure))).length;
  const allowed = values.length > 0 ? Math.max(MOST_STRAYS, values.length) : MOST_STRAYS_WITHOUT_VALUES;
  const heap = answered && strays > allowed;
  const required = values.filter(({ optional }) => !optional);
  const found = required.every((value) => used.some((figure) => sameValue(value, figure)));
  const binds = answered && required.length > 0;
  return { right: (!binds || (anyHit && found)) && !heap, anyHit, heap };
}

/** Whether a figure states an expected value: amounts of money in any unit, signs left out, within tolerance. */
export function sameValue(expected: GoldValue, figure: Pick<ScoredFigure, "value" | "unit">): boolean {
  const [mine, given] = [inBase(expected.value, expected.unit), inBase(figure.value, figure.unit)];
  if (!mine || !given || !compatible(mine.unit, given.unit)) return false;
  const difference = absolute(subtract(absolute(mine.number), absolute(given.number)));
  return compare(difference, toleranceOf(expected)) <= 0;
}

function inBase(value: string, unit: string): { number: Decimal; unit: string } | null {
  const number = parseDecimal(value.replace(/[, ]/gu, "").replace(/^[≥≤><约+]+/u, ""));
  if (!number) return null;
  const factor = IN_YUAN.get(unit);
  return factor === undefined ? { number, unit } : { number: multiply(number, decimal(factor)), unit: "元" };
}

function toleranceOf({ tol, derived, unit }: GoldValue): Decimal {
  const stated = decimal(tol);
  const own = derived && compare(stated, DERIVED_TOLERANCE) < 0 ? DERIVED_TOLERANCE : stated;
  return multiply(own, decimal(IN_YUAN.get(unit) ?? "1"));
}

/** One unit may be written out further than the other (辆 and 辆次), or not at all. */
function compatible(a: string, b: string): boolean {
  const [x, y] = [SAME_UNIT[a] ?? a, SAME_UNIT[b] ?? b];
  return x.includes(y) || y.includes(x);
}
