import type { AnswerStatus } from "../gold/index.js";

/** What scoring looks at: any Answer is one, and so is what a plain search gives. */
export interface ScoredAnswer {
  readonly status: AnswerStatus;
  readonly text: string;
  readonly figures: readonly ScoredFigure[];
  readonly citations: readonly ScoredCitation[];
  /** Milliseconds from question to answer. */
  readonly elapsedMs: number;
}

export interface ScoredFigure {
  readonly value: string;
  readonly unit: string;
  readonly role: "answer" | "operand" | "context";
  /** Number of the citation, null where it has none. */
  readonly citation: number | null;
}

export interface ScoredCitation {
  readonly n: number;
  readonly document: string;
  readonly lines: readonly [number, number] | null;
  readonly quote: string;
}
