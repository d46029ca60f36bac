import {
  absolute,
  add,
  compare,
  type Decimal,
  type Direction,
  divide,
  type Figure,
  labelKey,
  multiply,
  printDecimal,
  rescale,
  subtract,
} from "../../budget/index.js";
import { amountOf, overlaps, percentRangeOf, type Range, rangeOf, scaleOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { present, told } from "../check.js";
import type { Check, Verdict } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";

const HUNDRED: Decimal = { units: 100n, scale: 0 };

/** C3: every change of the narrative that is told both as an amount and as a rate. */
export function growthChecks(audited: Audited): Check[] {
  const { prose } = audited;
  return prose.flatMap((rate, index) => {
    const change =
      rate.aspect === "rate" ? changeBefore(rate, prose.slice(Math.max(0, index - 2), index)) : null;
    return change ? present([directionCheck(change, rate, audited), rateCheck(change, rate, audited)]) : [];
  });
}

function changeBefore(rate: Figure, before: readonly Figure[]): Figure | null {
  return (
    before.findLast(
      ({ aspect, measure, row, title }) =>
        aspect === "change" && measure === rate.measure && row === rate.row && title === rate.title,
    ) ?? null
  );
}

function moves({ direction, value }: Figure): boolean {
  return (direction === "增加" || direction === "减少") && /[1-9]/u.test(value);
}

function directionCheck(change: Figure, rate: Figure, audited: Audited): Check | null {
  if (!moves(change) || !moves(rate)) return null;
  const agree = change.direction === rate.direction;
  const words = `“${change.row}”${change.column}${change.value}${change.unit}，${rate.column}${rate.value}${rate.unit}`;
  if (agree) return told(PROSE_RULES.directions, "pass", `${words}，方向一致。`, { figures: [change, rate] });
  const fitting = fittingDirection(change, rate, audited);
  const also = fitting ? `按本年数重算，${fitting}时增减幅与所印相符。` : "";
  const message = `情况说明“${change.title}”${words}，增减方向不同。${also}`;
  return told(PROSE_RULES.directions, "contradiction", message, { figures: [change, rate] });
}

/** The one direction in which the printed amounts give the printed rate. */
function fittingDirection(change: Figure, rate: Figure, audited: Audited): Direction | null {
  const values = thisYear(change, audited);
  const fitting = (["增加", "减少"] as const).filter((direction) =>
    values.some((value) => fits(value, change, rate, direction)),
  );
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
}

function rateCheck(change: Figure, rate: Figure, audited: Audited): Check | null {
  const { direction } = change;
  if (!moves(change) || (direction !== "增加" && direction !== "减少")) return null;
  const values = thisYear(change, audited);
  const value = values.find((candidate) => fits(candidate, change, rate, direction)) ?? values[0];
  if (!value || (values.length > 0 && isOfOther(value, change, rate, direction, audited))) return null;
  const prior = priorOf(value, change, direction);
  if (compare(prior, NOTHING) < 0) return tooMuch(value, change);
  return compare(prior, NOTHING) === 0 ? null : recomputed(value, change, rate, prior);
}

/** 收入总计…，其中：本年收入…，上年结转…，比上年增加…: the change is that of an amount stated before, where it fits. */
function isOfOther(
  value: Figure,
  change: Figure,
  rate: Figure,
  direction: "增加" | "减少",
  { prose }: Audited,
): boolean {
  if (fits(value, change, rate, direction) && compare(priorOf(value, change, direction), NOTHING) >= 0)
    return false;
  const at = prose.indexOf(change);
  const before = prose
    .slice(Math.max(0, at - 8), at)
    .filter(
      ({ aspect, title, unit }) => aspect === "amount" && title === change.title && unit === value.unit,
    );
  return before.some(
    (other) =>
      compare(priorOf(other, change, direction), NOTHING) > 0 && fits(other, change, rate, direction),
  );
}

const NOTHING: Decimal = { units: 0n, scale: 0 };

/** An increase that is more than the amount it has led to. */
function tooMuch(value: Figure, change: Figure): Check {
  const message = `${placeOf(value)}为${printedValue(value)}，${placeOf(change)}${printedValue(change)}，增加额大于本年数。`;
  return told(PROSE_RULES.rates, "contradiction", message, { figures: [change, value], concerned: [change] });
}

function recomputed(value: Figure, change: Figure, rate: Figure, prior: Decimal): Check | null {
  const scale = scaleOf(rate);
  const computed = divide(multiply(absolute(amountOf(change)), HUNDRED), prior, Math.max(2, scale));
  const verdict = rateVerdict(
    value,
    change,
    rate,
    compare(rescale(computed, scale), absolute(amountOf(rate))) === 0,
  );
  const message = `${placeOf(rate)}${printedValue(rate)}，按${placeOf(value)}的${printedValue(value)}和${printedValue(change)}重算为${printDecimal(computed)}%。`;
  return verdict
    ? told(PROSE_RULES.rates, verdict, message, { figures: [rate, change, value], concerned: [rate, change] })
    : null;
}

/** Rates of the other direction are told by their words and not here. */
function rateVerdict(value: Figure, change: Figure, rate: Figure, exact: boolean): Verdict | null {
  const { direction } = change;
  if (direction !== "增加" && direction !== "减少") return null;
  if (fits(value, change, rate, direction))
    return exact || endsAtNothing(value, change, rate, direction) ? "pass" : "rounding";
  return change.direction === rate.direction ? "contradiction" : null;
}

function priorOf(value: Figure, change: Figure, direction: Direction): Decimal {
  const [now, moved] = [amountOf(value), absolute(amountOf(change))];
  return direction === "增加" ? subtract(now, moved) : add(now, moved);
}

/** Whether the rate may be that of the change, all three taken as rounded to their printed digits. */
function fits(value: Figure, change: Figure, rate: Figure, direction: "增加" | "减少"): boolean {
  const [now, moved] = [rangeOf(value), rangeOf(change)];
  const prior: Range =
    direction === "增加"
      ? { low: subtract(now.low, moved.high), high: subtract(now.high, moved.low) }
      : { low: add(now.low, moved.low), high: add(now.high, moved.high) };
  if (prior.low.units <= 0n || endsAtNothing(value, change, rate, direction)) return true;
  const range =
    direction === "增加"
      ? { low: percent(moved.low, prior.high), high: percent(moved.high, prior.low) }
      : {
          low: percent(moved.low, add(now.high, moved.low)),
          high: percent(moved.high, add(now.low, moved.high)),
        };
  return overlaps(range, percentRangeOf(rate));
}

/** 上年28万元，减少28万元，下降100%: the amount before the change is last year's, and nothing is left. */
function endsAtNothing(value: Figure, change: Figure, rate: Figure, direction: Direction): boolean {
  const all = compare(amountOf(value), absolute(amountOf(change))) === 0;
  return direction === "减少" && all && compare(absolute(amountOf(rate)), HUNDRED) === 0;
}

function percent(part: Decimal, whole: Decimal): Decimal {
  return divide(multiply(part, HUNDRED), whole, 6);
}

/** This year's amount: the one of the sentence, else what the tables print for the subject. */
export function thisYear(change: Figure, audited: Audited): Figure[] {
  const { prose } = audited;
  const at = prose.indexOf(change);
  const stated = prose
    .slice(Math.max(0, at - 8), at)
    .findLast(
      ({ aspect, measure, title, line }) =>
        aspect === "amount" &&
        measure === change.measure &&
        title === change.title &&
        Math.abs(line - change.line) < 8,
    );
  if (stated) return [stated];
  const cells = audited.cells.filter(({ columnKey }) => WHOLE.includes(columnKey));
  const named = cells.filter((cell) => subjectKey(cell.row) === subjectKey(change.row));
  return named.length > 0 ? named : shortened(change, cells);
}

/** 行政医疗 for 行政单位医疗: the one subject that has all characters of the label in their order. */
function shortened({ row }: Figure, cells: readonly Figure[]): Figure[] {
  const label = subjectKey(row);
  if (label.length < 4) return [];
  const pattern = new RegExp(`^${[...label].map(escaped).join(".{0,4}")}(?:支出)?$`, "u");
  const found = cells.filter((cell) => cell.rowKind === "detail" && pattern.test(labelKey(cell.row)));
  return new Set(found.map((cell) => cell.row)).size === 1 ? found : [];
}

function escaped(character: string): string {
  return character.replace(/[\^$.*+?()[\]{}|]/gu, "\\$&");
}

const WHOLE = ["合计", "上年结转", "基本支出", "项目支出"];

function subjectKey(label: string): string {
  return labelKey(label).replace(/支出$/u, "");
}
