import type { Doubtful } from "../execute/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { AnswerCitation } from "./answer.js";
import type { Setting } from "./values.js";

const MOST_NAMED = 6;

/** Says of numbers that were recognised unsurely, and that no identity confirms, that they are so: in one line. */
export function doubtLines({ ledger, words }: Setting, doubtful: Doubtful): string[] {
  const unsure = ledger.cited.map(({ figure }) => figure).filter(doubtful);
  for (const { id, value, unit } of unsure)
    ledger.note("copy", words.doubtful([words.amount(value, unit, null)]), id);
  if (unsure.length === 0) return [];
  const amounts = unsure.slice(0, MOST_NAMED).map(({ value, unit }) => words.amount(value, unit, null));
  return [`⚠ ${words.doubtful(unsure.length > MOST_NAMED ? [...amounts, "……"] : amounts)}`];
}

/** Whether a cited page of the document is a picture. */
export function isFromScan({ file, scanned }: DocumentRecord, citations: readonly AnswerCitation[]): boolean {
  return citations.some(({ document, page }) => document === file && page !== null && scanned.includes(page));
}
