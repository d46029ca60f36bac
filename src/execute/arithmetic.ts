import {
  absolute,
  add,
  compare,
  convertMoney,
  type Decimal,
  type Direction,
  decimal,
  divide,
  type Figure,
  isMoney,
  isZero,
  type MoneyUnit,
  multiply,
  printDecimal,
  subtract,
} from "../budget/index.js";
import type { Derived } from "./evidence.js";

/** A number that takes part in a calculation. */
export interface Term {
  readonly value: string;
  readonly unit: string;
  readonly operands: readonly Figure[];
}

const HUNDRED = decimal("100");

/** Terms in one unit, the first one's; null where they cannot be compared. */
function common(
  terms: readonly Term[],
): { readonly values: readonly Decimal[]; readonly unit: string } | null {
  const unit = terms[0]?.unit ?? "";
  const values = terms.map((term) => inUnit(term, unit));
  return values.every((value) => value !== null) ? { values, unit } : null;
}

function inUnit({ value, unit }: Term, wanted: string): Decimal | null {
  if (unit === wanted) return decimal(value);
  return isMoney(unit) && isMoney(wanted) ? convertMoney(decimal(value), unit, wanted as MoneyUnit) : null;
}

type Computed = Pick<Derived, "value" | "unit" | "formula" | "direction" | "operands">;

function operandsOf(terms: readonly Term[]): Figure[] {
  return terms.flatMap(({ operands }) => operands);
}

export function sumOf(terms: readonly Term[]): Computed | null {
  const same = common(terms);
  if (!same) return null;
  const value = printDecimal(same.values.reduce(add));
  const formula = `${same.values.map(printDecimal).join(" + ")} = ${value}${same.unit}`;
  return { value, unit: same.unit, formula, direction: null, operands: operandsOf(terms) };
}

/** The difference, positive; its direction tells whether the first is more. */
export function differenceOf(first: Term, second: Term): Computed | null {
  const same = common([first, second]);
  const [a, b] = same?.values ?? [];
  if (!same || !a || !b) return null;
  const order = compare(a, b);
  const [more, less] = order >= 0 ? [a, b] : [b, a];
  const value = printDecimal(absolute(subtract(a, b)));
  const formula = `${printDecimal(more)} − ${printDecimal(less)} = ${value}${same.unit}`;
  return {
    value,
    unit: same.unit,
    formula,
    direction: directionOf(order),
    operands: operandsOf([first, second]),
  };
}

function directionOf(order: number): Direction {
  return order === 0 ? "持平" : order > 0 ? "增加" : "减少";
}

/** How many times the second the first is, two digits; null where the second is zero. */
/** 0.50 − 0.40 = 0.10: how far apart two amounts of one unit are, the larger first. */
export function gapFormula(a: string, b: string, unit: string): string {
  const [more, less] = compare(decimal(a), decimal(b)) < 0 ? [b, a] : [a, b];
  return `${more} − ${less} = ${printDecimal(subtract(decimal(more), decimal(less)))}${unit}`;
}

export function timesOf(first: Term, second: Term): Computed | null {
  const same = common([first, second]);
  const [a, b] = same?.values ?? [];
  if (!a || !b || isZero(b)) return null;
  const value = printDecimal(divide(a, b, 2));
  const formula = `${printDecimal(a)} ÷ ${printDecimal(b)} = ${value}倍`;
  return { value, unit: "倍", formula, direction: null, operands: operandsOf([first, second]) };
}

/** The first as a percentage of the second, two digits; null where the second is zero. */
export function shareOf(part: Term, whole: Term): Computed | null {
  const same = common([part, whole]);
  const [a, b] = same?.values ?? [];
  if (!a || !b || isZero(b)) return null;
  const value = printDecimal(divide(multiply(a, HUNDRED), b, 2));
  const formula = `${printDecimal(a)} ÷ ${printDecimal(b)} = ${value}%`;
  return { value, unit: "%", formula, direction: null, operands: operandsOf([part, whole]) };
}

/** Growth of the first over the second in percent, positive with its direction. */
export function growthOf(now: Term, before: Term): Computed | null {
  const same = common([now, before]);
  const [a, b] = same?.values ?? [];
  if (!a || !b || isZero(b)) return null;
  const change = subtract(a, b);
  const value = printDecimal(divide(multiply(absolute(change), HUNDRED), b, 2));
  const formula = `(${printDecimal(a)} − ${printDecimal(b)}) ÷ ${printDecimal(b)} = ${value}%`;
  return {
    value,
    unit: "%",
    formula,
    direction: directionOf(compare(a, b)),
    operands: operandsOf([now, before]),
  };
}

export function averageOf(terms: readonly Term[]): Computed | null {
  const same = common(terms);
  if (!same || terms.length === 0) return null;
  const value = printDecimal(divide(same.values.reduce(add), decimal(String(terms.length)), 2));
  const formula = `(${same.values.map(printDecimal).join(" + ")}) ÷ ${terms.length} = ${value}${same.unit}`;
  return { value, unit: same.unit, formula, direction: null, operands: operandsOf(terms) };
}

/** The same amount in another unit of money. */
export function convertedTo(term: Term, unit: MoneyUnit): Computed | null {
  if (!isMoney(term.unit) || term.unit === unit) return null;
  const value = printDecimal(convertMoney(decimal(term.value), term.unit, unit));
  return {
    value,
    unit,
    formula: `${term.value}${term.unit} = ${value}${unit}`,
    direction: null,
    operands: term.operands,
  };
}

/** Last year's amount from this year's and the stated change. */
export function priorOf(now: Term, change: Term, direction: Direction | null): Computed | null {
  const same = common([now, change]);
  const [a, b] = same?.values ?? [];
  if (!same || !a || !b) return null;
  const rose = direction !== "减少";
  const value = printDecimal(rose ? subtract(a, b) : add(a, b));
  const formula = `${printDecimal(a)} ${rose ? "−" : "+"} ${printDecimal(b)} = ${value}${same.unit}`;
  return { value, unit: same.unit, formula, direction: null, operands: operandsOf([now, change]) };
}

/** For sorting: amounts in one unit, numbers of other units by value. */
export function compareFigures(a: Figure, b: Figure): number {
  const first = inUnit({ value: a.value, unit: a.unit, operands: [] }, b.unit);
  return compare(first ?? decimal(a.value), decimal(b.value));
}
