import type { Figure } from "../budget/index.js";
import type { FigureStore } from "../store/index.js";
import type { AnswerCitation } from "./answer.js";
import { unproven } from "./check.js";
import { Ledger, type Place } from "./ledger.js";

/** Figures of the store with the places that print them, as an answer has them. */
export interface CitedFigures {
  readonly figures: readonly (Figure & { readonly citation: number })[];
  readonly citations: readonly AnswerCitation[];
  /** Figures left out, as the cited lines do not print them. */
  readonly withheld: number;
}

/** Gives each figure its place; one that its place does not prove is left out, as it would be of an answer. */
export function citedFigures(figures: readonly Figure[], store: FigureStore): CitedFigures {
  const proven = figures.filter((figure) => isProven(figure, store));
  const ledger = new Ledger(store);
  const cited = proven.map((figure) => ({ ...figure, citation: ledger.enter(figure, "answer") }));
  return { figures: cited, citations: ledger.citations, withheld: figures.length - proven.length };
}

function isProven(figure: Figure, store: FigureStore): boolean {
  const ledger = new Ledger(store);
  ledger.enter(figure, "answer");
  return unproven(ledger, store).length === 0;
}

/** The citation of a place by itself. */
export function citationOf(place: Place, store: FigureStore): AnswerCitation | null {
  const ledger = new Ledger(store);
  ledger.cite(place);
  return ledger.citations[0] ?? null;
}
