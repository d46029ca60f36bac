import {
  compare,
  type Decimal,
  divide,
  type Figure,
  multiply,
  printDecimal,
  rescale,
} from "../../budget/index.js";
import { amountOf, overlaps, percentRangeOf, type Range, rangeOf, scaleOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { present, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";

const HUNDRED: Decimal = { units: 100n, scale: 0 };

/** C2: every share of the narrative follows from its amount and its base. */
export function shareChecks(audited: Audited): Check[] {
  return present(
    audited.prose.map((share, index) =>
      share.aspect === "share" ? shareCheck(share, index, audited) : null,
    ),
  );
}

function shareCheck(share: Figure, index: number, audited: Audited): Check | null {
  const amount = amountBefore(share, index, audited.prose);
  if (!amount) return null;
  const [near, far] = basesOf(share, amount, audited);
  const fits = (base: Figure) => overlaps(shareRange(amount, base), percentRangeOf(share));
  const stated = near.filter((base) => amountOf(base).units !== 0n);
  const held = stated.find(fits);
  if (held) return outcome("pass", share, amount, held);
  const other = far.filter((base) => amountOf(base).units !== 0n).find(fits);
  const [base] = stated;
  const beside = other ? undefined : otherBases(share, amount, near, audited).find(fits);
  if (beside) return outcome("scope", share, amount, beside, base);
  if (other) return outcome("scope", share, amount, other, base);
  return base ? outcome("contradiction", share, amount, base) : null;
}

/** The amount of the same item that stands before its share. */
function amountBefore(share: Figure, index: number, prose: readonly Figure[]): Figure | null {
  const before = prose.slice(Math.max(0, index - 6), index);
  return (
    before.findLast(
      ({ aspect, row, title, unit }) =>
        aspect === "amount" && row === share.row && title === share.title && unit !== "%",
    ) ?? null
  );
}

/**
 * Other sums of the section that the share may be of (占基本支出, 占财政拨款); where the section states no base, the
 * totals and funds of the tables, with and without carry-over.
 */
function otherBases(share: Figure, amount: Figure, near: readonly Figure[], audited: Audited): Figure[] {
  const section = audited.prose.filter(({ aspect, title }) => aspect === "amount" && title === share.title);
  const isStated = near.some(({ table }) => table === null);
  const totals = audited.cells.filter(({ rowKind, side }) => rowKind === "total" || side === "收入");
  return [...section, ...(isStated ? [] : totals)].filter(
    (other) => other !== amount && compare(amountOf(other), amountOf(amount)) > 0,
  );
}

/** Amounts the share may be of: the total of the sentence, then the same measure in the tables. */
function basesOf(share: Figure, amount: Figure, audited: Audited): readonly [Figure[], Figure[]] {
  const measure = share.attributes["占比基数"];
  const section = audited.prose.filter(({ aspect, title }) => aspect === "amount" && title === share.title);
  const head = section.find(({ rowPath }) => rowPath.length === 1 && rowPath[0] !== amount.row);
  const stated =
    measure === undefined ? (head ? [head] : []) : section.filter((item) => item.measure === measure);
  const cells = measure === undefined ? [] : audited.cells.filter((cell) => isWhole(cell, measure));
  if (stated.length > 0) return [stated, cells];
  const [first] = cells.filter(({ table }) => table === "支出总表");
  return first ? [[first], cells] : [cells, []];
}

function isWhole({ measure: own, rowKind, columnKey }: Figure, measure: string): boolean {
  return own === measure && rowKind !== "detail" && (columnKey === "合计" || columnKey === measure);
}

/** What share of the base the amount may be, in percent. */
export function shareRange(amount: Figure, base: Figure): Range {
  const [part, whole] = [rangeOf(amount), rangeOf(base)];
  return { low: percent(part.low, whole.high), high: percent(part.high, whole.low) };
}

function percent(part: Decimal, whole: Decimal): Decimal {
  return divide(multiply(part, HUNDRED), whole, 6);
}

function outcome(
  verdict: Check["verdict"],
  share: Figure,
  amount: Figure,
  base: Figure,
  otherBase?: Figure,
): Check {
  const computed = computedShare(amount, base, Math.max(2, scaleOf(share)));
  const exact = compare(amountOf(share), rescale(computed, scaleOf(share))) === 0;
  const formula = `${printedValue(amount)}÷${printedValue(base)}＝${printDecimal(computed)}%`;
  const besides = otherBase
    ? `；按${placeOf(otherBase)}的${printedValue(otherBase)}计算为${printDecimal(computedShare(amount, otherBase, 2))}%`
    : "";
  const message = `${placeOf(share)}占比为${printedValue(share)}，按${placeOf(base)}计算${formula}${besides}。`;
  return told(PROSE_RULES.shares, verdict === "pass" && !exact ? "rounding" : verdict, message, {
    figures: [share, amount, base],
    concerned: [share],
  });
}

function computedShare(amount: Figure, base: Figure, scale: number): Decimal {
  return divide(multiply(amountOf(amount), HUNDRED), amountOf(base), scale);
}
