import type { Aspect } from "../figure.js";
import type { CanonicalTable } from "../table.js";

/** One cell that prints a measure: canonical table (null: a sentence), row and column by their keys. */
export interface MeasurePlace {
  readonly table: CanonicalTable | null;
  readonly row: string;
  readonly column: string;
}

/** What people call a measure that leads them into the same place: official, everyday and English words. */
export interface Measure {
  /** Canonical name, as printed in disclosures. */
  readonly name: string;
  /** Everyday, telegraphic and official words for it; matched longest first, after normalisation. */
  readonly words: readonly string[];
  readonly english: readonly string[];
  /** Short English gloss for replies in English. */
  readonly gloss: string;
  /** Where it is printed, the place that answers an unqualified question first. */
  readonly places: readonly MeasurePlace[];
  /** Its other 口径, said as context: same measure, other scope. */
  readonly otherScope?: MeasurePlace;
  /** The kind of number expected where the measure is stated in prose. */
  readonly aspect?: Aspect;
  /** Groups used by breakdowns: the parts of the measure, by name. */
  readonly parts?: readonly string[];
  /** True for economic items, which exist in 基本支出 only. */
  readonly basicOnly?: boolean;
}
