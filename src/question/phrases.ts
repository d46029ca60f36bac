import type { Span } from "./types.js";

/** A phrase found in text, with what it stands for. */
export interface PhraseMatch<T> extends Span {
  readonly phrase: string;
  readonly value: T;
}

/** Phrases by their first character, longest first: all longest matches of a text, without overlaps. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, { phrase: string; value: T }[]>();

  /** Where a phrase is given twice the first meaning stays. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const seen = new Set<string>();
    for (const [phrase, value] of entries) {
      if (phrase.length === 0 || seen.has(phrase)) continue;
      seen.add(phrase);
      const first = phrase[0] ?? "";
      const bucket = this.byFirst.get(first) ?? [];
      bucket.push({ phrase, value });
      this.byFirst.set(first, bucket);
    }
    for (const bucket of this.byFirst.values()) bucket.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** Longest matches of the whole text; where two overlap the longer one stays. */
  find(text: string): PhraseMatch<T>[] {
    const all: PhraseMatch<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = this.longestAt(text, at);
      if (match) all.push(match);
    }
    return withoutOverlaps(all);
  }

  private longestAt(text: string, at: number): PhraseMatch<T> | null {
    const entry = (this.byFirst.get(text[at] ?? "") ?? []).find(
      ({ phrase }) => text.startsWith(phrase, at) && isWholeWord(text, at, phrase),
    );
    return entry ? { ...entry, start: at, end: at + entry.phrase.length } : null;
  }
}

/** Phrases of one document: few of them stand in a text, and only those are matched. Nothing is made beforehand. */
export class PhraseList<T> {
  private readonly entries: readonly (readonly [phrase: string, value: T])[];

  /** Each phrase is given once. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    this.entries = [...entries];
  }

  /** The same as a `PhraseBook` finds. */
  find(text: string): PhraseMatch<T>[] {
    return new PhraseBook(this.entries.filter(([phrase]) => text.includes(phrase))).find(text);
  }
}

/** Whether two stretches share nothing. */
export function apart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

/** Keeps the longest of overlapping spans; the earlier of equally long ones. */
export function withoutOverlaps<S extends Span>(spans: readonly S[]): S[] {
  const byLength = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: S[] = [];
  for (const span of byLength) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Latin phrases and numbers match whole words only. */
function isWholeWord(text: string, at: number, phrase: string): boolean {
  const word = /[a-z0-9]/u;
  const opens = !word.test(phrase[0] ?? "") || !word.test(text[at - 1] ?? " ");
  const closes = !word.test(phrase.at(-1) ?? "") || !word.test(text[at + phrase.length] ?? " ");
  return opens && closes;
}
