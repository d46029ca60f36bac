import { add, compare, type Decimal, type Figure, isZero } from "../../budget/index.js";
import { amountOf, total } from "../amounts.js";

/**
 * The parts of a total without those that sum up the parts after them (a kind of projects, a department before its
 * units), printed without a sign of it. All parts where their plain sum is the total, or none sums up others.
 */
export function withoutSubtotals(whole: Figure, parts: readonly Figure[]): readonly Figure[] {
  const stated = parts.filter((part) => !isZero(amountOf(part)));
  if (isSum(whole, stated)) return parts;
  return [2, 1].map((fewest) => leaves(stated, fewest)).find((rest) => isSum(whole, rest)) ?? parts;
}

/** Parts that are not the sum of as many or more that follow them; of one: the same amount printed once more. */
function leaves(parts: readonly Figure[], fewest: number): Figure[] {
  const amounts = parts.map(amountOf);
  const falling = amounts.some(({ units }) => units < 0n);
  return parts.filter((_, index) => !sumsUpNext(amounts, index, fewest, falling));
}

/** Whether an amount is the sum of as many or more right after it; sums of what never falls are followed up to it. */
function sumsUpNext(amounts: readonly Decimal[], index: number, fewest: number, falling: boolean): boolean {
  const whole = amounts[index] ?? ZERO;
  let reached = ZERO;
  for (let last = index + 1; last < amounts.length; last += 1) {
    reached = add(reached, amounts[last] ?? ZERO);
    const order = compare(reached, whole);
    if (order === 0 && last - index >= fewest) return true;
    if (order > 0 && !falling) return false;
  }
  return false;
}

const ZERO: Decimal = { units: 0n, scale: 0 };

function isSum(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.length > 0 && compare(total(parts), amountOf(whole)) === 0;
}
