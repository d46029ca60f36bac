import type { CanonicalTable, Fact, Figure, LineRange, Recognition, RejectedCell } from "../budget/index.js";

/** A printed table of a disclosure, as far as the audit looks at it. */
export interface DisclosedTable {
  readonly canonical: CanonicalTable;
  readonly title: string;
  readonly recognised: Recognition;
  readonly lines: LineRange;
  readonly page: number | null;
  /** Rows of labels and values, without headers. */
  readonly rows: number;
  /** Numbers read from it, zeros by note included. */
  readonly figures: number;
  readonly note: string | null;
}

/** What is audited: one document as it is stored. */
export interface Disclosure {
  readonly record: {
    readonly file: string;
    readonly sha256: string;
    readonly org: string;
    readonly level: string;
    readonly kind: string;
    readonly year: number;
    readonly title: string;
    readonly tables: readonly DisclosedTable[];
  };
  /** Masked lines of the source; index 0 is line 1. */
  readonly lines: readonly string[];
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
}
