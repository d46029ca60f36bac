import { add, compare, convertMoney, decimal, type Figure, isMoney, isZero } from "../budget/index.js";
import type { DocumentRecord } from "../store/index.js";
import { differenceOf } from "./arithmetic.js";
import type { AuditCheck, Derived } from "./evidence.js";
import type { Sources } from "./locate.js";

/** Amounts that the question itself quotes. */
export function quotedNumbers(words: string): string[] {
  return [
    ...new Set(
      [...words.matchAll(/(?<![\d.])\d+(?:\.\d+|(?=\s*万))(?![\d.]|个|人)/gu)].map(([number]) => number),
    ),
  ];
}

/** Every printing of the quoted amounts. */
export function figuresQuoted(numbers: readonly string[], figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => numbers.some((number) => isAmount(figure, number)));
}

function isAmount({ unit, value }: Figure, number: string): boolean {
  return isMoney(unit) && compare(convertMoney(decimal(value), unit, "万元"), decimal(number)) === 0;
}

/** The quoted amounts where the document prints them, the two set beside each other, and what makes the difference. */
export function setBeside(
  numbers: readonly string[],
  about: readonly Figure[],
  record: DocumentRecord,
  sources: Sources,
): AuditCheck[] {
  const all = sources.figures.figuresOf(record.file);
  const printed = numbers.flatMap((number) => {
    const figure = placeOf(number, about) ?? placeOf(number, all);
    return figure ? [figure] : [];
  });
  const [first, second] = printed;
  if (!first || !second || first.unit !== second.unit) return [];
  const computed = differenceOf(termOf(first), termOf(second));
  const difference: Derived | null = computed && {
    ...computed,
    measure: "相差",
    org: record.org,
    year: record.year,
  };
  const carried = difference ? carriedOver(difference.value, all) : null;
  const causes = difference && !carried ? makingUp(difference.value, first.unit, all) : [];
  return [
    {
      record,
      verdict: verdictOf(difference, carried),
      title: "",
      whole: null,
      figures: [first, second, ...(carried ? [carried] : causes)],
      words: [],
      sum: null,
      difference,
    },
  ];
}

function termOf(figure: Figure) {
  return { value: figure.value, unit: figure.unit, operands: [figure] };
}

/** Where a number is printed: among amounts of money, tables before sentences. */
function placeOf(number: string, figures: readonly Figure[]): Figure | null {
  const equal = figures.filter((figure) => isAmount(figure, number));
  return equal.find(({ table }) => table !== null) ?? equal[0] ?? null;
}

/** The carry-over of just this amount, which then is what tells the two apart. */
function carriedOver(value: string, figures: readonly Figure[]): Figure | null {
  if (isZero(decimal(value))) return null;
  return (
    figures.find((figure) => isCarryOver(figure) && compare(decimal(figure.value), decimal(value)) === 0) ??
    null
  );
}

/** The carry-over together with funds beside the general budget, where these sum to just this amount. */
function makingUp(value: string, unit: string, figures: readonly Figure[]): readonly Figure[] {
  const sources = figures.filter((figure) => isWholeSource(figure) && figure.unit === unit);
  const carried = sources.filter(({ rowKey }) => rowKey === "上年结转");
  const funds = sources.filter(({ rowKey }) => rowKey !== "上年结转");
  const alone = funds.find((fund) => compare(decimal(fund.value), decimal(value)) === 0);
  if (alone) return [alone];
  const pairs = carried.flatMap((one) => funds.map((other) => [one, other] as const));
  const pair = pairs.find(
    ([one, other]) => compare(add(decimal(one.value), decimal(other.value)), decimal(value)) === 0,
  );
  return pair ?? [];
}

const FUNDS = ["政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金", "事业收入", "其他收入"];

/** A source of the whole budget in the balance sheet: its carry-over or one of its funds. */
function isWholeSource({ table, rowKey, columnKey, value }: Figure): boolean {
  return (
    table === "收支总表" &&
    columnKey === "合计" &&
    (rowKey === "上年结转" || FUNDS.includes(rowKey)) &&
    !isZero(decimal(value))
  );
}

function isCarryOver({ columnKey, rowKey, table, measure }: Figure): boolean {
  return (
    columnKey === "上年结转" || rowKey === "上年结转" || table === "项目结转表" || measure === "上年结转"
  );
}

function verdictOf(difference: Derived | null, carried: Figure | null): AuditCheck["verdict"] {
  if (!difference) return "not_run";
  if (isZero(decimal(difference.value))) return "pass";
  if (carried) return "scope";
  return compare(decimal(difference.value), decimal("0.01")) <= 0 ? "rounding" : "not_run";
}
