import { ASSETS } from "./assets.js";
import { ECONOMIC_ITEMS } from "./economic-items.js";
import { FUNDS } from "./funds.js";
import { STAFF } from "./staff.js";
import { THREE_PUBLIC } from "./three-public.js";
import { TOTALS } from "./totals.js";
import type { Measure } from "./types.js";

export { SUBJECT_WORDS } from "./subjects.js";
export type { Measure, MeasurePlace } from "./types.js";

/** Every measure of the domain's own vocabulary; where two share a word the earlier one has it. */
export const MEASURES: readonly Measure[] = [
  ...THREE_PUBLIC,
  ...TOTALS,
  ...FUNDS,
  ...ASSETS,
  ...STAFF,
  ...ECONOMIC_ITEMS,
];

const BY_NAME = new Map(MEASURES.map((measure) => [measure.name, measure]));

export function measureNamed(name: string): Measure | null {
  return BY_NAME.get(name) ?? null;
}
