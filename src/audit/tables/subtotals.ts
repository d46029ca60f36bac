import { compare, type Figure, isZero } from "../../budget/index.js";
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
  return parts.filter((part, index) => {
    const after = parts.slice(index + 1);
    return !after.some((_, last) => last + 1 >= fewest && isSum(part, after.slice(0, last + 1)));
  });
}

function isSum(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.length > 0 && compare(total(parts), amountOf(whole)) === 0;
}
