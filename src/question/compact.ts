import type { Span } from "./types.js";

/** Text without white space and punctuation (the ends of clauses stay as marks that match nothing), with the way back to the places it came from. */
export interface Compact {
  readonly text: string;
  /** Index in the original text of every character of `text`. */
  readonly origin: readonly number[];
}

export function compact(text: string): Compact {
  const kept: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const skipped = /[\s\p{P}\p{S}]/u.test(character) && !/[%＋+÷<>≥≤]/u.test(character);
    if (skipped && !/[,;。?!]/u.test(character)) continue;
    kept.push(skipped ? "\u0001" : character);
    origin.push(at);
  }
  return { text: kept.join(""), origin };
}

/** The stretch of the original text behind a stretch of compact text. */
export function originalSpan({ origin }: Compact, span: Span): Span {
  return { start: origin[span.start] ?? 0, end: (origin[span.end - 1] ?? 0) + 1 };
}

/** The text with some stretches replaced by a character that matches nothing. */
export function masked(text: string, spans: readonly Span[]): string {
  const characters = [...text.split("")];
  for (const { start, end } of spans) characters.fill("\u0001", start, end);
  return characters.join("");
}

/** Whether the characters of the one stand in their order within the other. */
export function isSubsequence(run: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === run[at]) at += 1;
  return at === run.length;
}
