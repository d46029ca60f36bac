import {
  absolute,
  add,
  compare,
  convertMoney,
  type Decimal,
  decimal,
  type Figure,
  isMoney,
  isZero,
  parseDecimal,
  printDecimal,
  rescale,
  subtract,
  sum,
  trimmed,
} from "../budget/index.js";

/** 0.01 万元: what is printed without decimals in a sum of prose is meant exactly. */
const FINE: Decimal = { units: 100n, scale: 0 };

/** The figure's value in 元, or in its own unit where it is no money; changes keep their direction as a sign. */
export function amountOf(figure: Figure): Decimal {
  const known = AMOUNTS.get(figure);
  if (known) return known;
  const amount = readAmount(figure);
  AMOUNTS.set(figure, amount);
  return amount;
}

/** Figures are never changed, so that what they are worth is worked out once. */
const AMOUNTS = new WeakMap<Figure, Decimal>();

function readAmount(figure: Figure): Decimal {
  const value = parseDecimal(figure.value) ?? decimal("0");
  const signed = figure.direction === "减少" ? subtract(decimal("0"), value) : value;
  return isMoney(figure.unit) ? convertMoney(signed, figure.unit, "元") : signed;
}

/** A base amount (元, or a count) in the unit of a figure, as people print it. */
export function inUnitOf(amount: Decimal, { unit, value }: Pick<Figure, "unit" | "value">): string {
  const scale = parseDecimal(value)?.scale ?? 0;
  const converted = trimmed(isMoney(unit) ? convertMoney(amount, "元", unit) : amount);
  return printDecimal(converted.scale < scale ? rescale(converted, scale) : converted);
}

/** One unit of the last of `scale` decimals, in the base unit. */
export function stepOf(unit: string, scale: number): Decimal {
  const step: Decimal = { units: 1n, scale };
  return isMoney(unit) ? convertMoney(step, unit, "元") : step;
}

export function scaleOf({ value }: Pick<Figure, "value">): number {
  return parseDecimal(value)?.scale ?? 0;
}

/** Whether all figures can stand in one sum: money with money, else the same unit; 持平 goes with any. */
export function comparable(figures: readonly Figure[]): boolean {
  const told = figures.filter(({ unit, direction }) => unit !== "" || direction !== "持平");
  const units = new Set(told.map(({ unit }) => (isMoney(unit) ? "money" : unit)));
  return told.length === 0 || (units.size === 1 && !units.has(""));
}

export function total(figures: readonly Figure[]): Decimal {
  return sum(figures.map(amountOf));
}

export function half(step: Decimal): Decimal {
  return { units: step.units * 5n, scale: step.scale + 1 };
}

/** Steps of figures as printed in a table (its finest digits) or in running text. */
export type Steps = (figure: Figure) => Decimal;

/**
 * How far Σ left and Σ right may lie apart when every term is rounded to its printed digits: half a step a term,
 * and a whole step of one printing at least. Terms that are zero are not rounded.
 */
export function toleranceOf(figures: readonly Figure[], steps: Steps): Decimal {
  const printed = figures.filter((figure) => !isZero(amountOf(figure)));
  const reach = sum(printed.map((figure) => half(steps(figure))));
  const [first, ...rest] = figures.map(steps);
  const even = first && rest.every((step) => compare(step, first) === 0) ? first : { units: 0n, scale: 0 };
  return compare(reach, even) < 0 ? even : reach;
}

/** Steps of numbers in sentences and sheets: whole 万元 are meant exactly, and so are whole 元 and counts. */
export function statedStep(figure: Figure): Decimal {
  const scale = scaleOf(figure);
  if (scale > 0) return stepOf(figure.unit, scale);
  return figure.unit === "元" || !isMoney(figure.unit) ? decimal("0") : FINE;
}

/** Closed interval of what a printed number may stand for. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The value and half a unit of its last printed digit on both sides. */
export function rangeOf(figure: Figure): Range {
  const value = absolute(amountOf(figure));
  const reach = half(stepOf(figure.unit, scaleOf(figure)));
  return { low: subtract(value, reach), high: add(value, reach) };
}

/** A printed percentage; of two decimals or more the last may be cut off, or evened out so that shares make 100. */
export function percentRangeOf(figure: Figure): Range {
  const { low, high } = rangeOf(figure);
  if (scaleOf(figure) < 2) return { low, high };
  const reach = half(stepOf(figure.unit, scaleOf(figure)));
  return { low: subtract(low, reach), high: add(high, reach) };
}

export function overlaps(a: Range, b: Range): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}
