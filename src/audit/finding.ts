import type { Figure, LineRange, Statement } from "../budget/index.js";

/**
 * What a check came to: `contradiction` two places state different things; `rounding` they differ within the printed
 * digits; `scope` they measure different things (含不含上年结转); `not_run` a cell, table or document that the check
 * needs is missing; `not_disclosed` the disclosure leaves out what it announces or what the form asks for.
 */
export type Verdict = "contradiction" | "rounding" | "scope" | "pass" | "not_run" | "not_disclosed";

/** A check that holds for every disclosure, told in Chinese and as a formula. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  readonly formula: string;
}

/** One place that takes part in a check, as the document prints it. */
export interface Side {
  /** Exact decimal without separators; the words themselves where the side is no number. */
  readonly value: string;
  readonly unit: string;
  readonly document: string;
  readonly lines: LineRange;
  readonly page: number | null;
  /** Characters of the (masked) source, white space folded. */
  readonly quote: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** Id of the figure; null for words. */
  readonly figure: string | null;
}

export interface Difference {
  readonly value: string;
  readonly unit: string;
}

/** The one value that makes every check on a place hold. */
export interface Likelier {
  readonly figure: string;
  readonly printed: string;
  readonly value: string;
  readonly unit: string;
  /** For people, in Chinese. */
  readonly reason: string;
}

/** The outcome of one check on one document. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly org: string;
  readonly year: number;
  readonly message: string;
  readonly difference: Difference | null;
  readonly sides: readonly Side[];
  /** Figures that carry a note of this finding when they are answered. */
  readonly figureIds: readonly string[];
  readonly likelier: Likelier | null;
}

/** Σ left = Σ right, up to `tolerance` (in 元 for money, else in the figures' own unit). */
export interface Equation {
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
}

/** Printed words that take part in a check. */
export interface Words extends Statement {
  readonly document: string;
  readonly page: number | null;
  readonly title: string;
  readonly label: string;
}

/** A check that was made, before it is told. */
export interface Check {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly message: string;
  readonly difference: Difference | null;
  readonly figures: readonly Figure[];
  readonly words: readonly Words[];
  /** Figures that the finding is about, where that is not all of `figures`. */
  readonly concerned: readonly Figure[] | null;
  readonly equation: Equation | null;
}
