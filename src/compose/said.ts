import type { Language } from "../question/index.js";

/** What an answer says, line by line, before the lines are joined into its text. */
export interface Said {
  readonly language: Language;
  /** The number first, whose it is, 口径, lists; with `[n]` marks. */
  readonly lines: readonly string[];
  /** ⚠ and ℹ lines, at most two. */
  readonly notes: readonly string[];
  /** Notes beyond those two, which stand with the sources. */
  readonly aside: readonly string[];
  /** Where to ask further. */
  readonly closing: readonly string[];
  /** The 出处 line. */
  readonly sources: readonly string[];
  /** What the copies of cited documents are stamped with. */
  readonly stamps: readonly Stamp[];
}

/** The stamps of one copy, in words. */
export interface Stamp {
  readonly document: string;
  readonly words: string;
}

/** The lines of an answer as its text has them. */
export function textOf({ lines, notes, closing, sources }: Said): string {
  return [...lines, ...notes, ...closing, ...sources].join("\n");
}

/** The same said otherwise: every line passes the function. */
export function saidIn(said: Said, write: (line: string) => string): Said {
  const { language, lines, notes, aside, closing, sources, stamps } = said;
  return {
    language,
    lines: lines.map(write),
    notes: notes.map(write),
    aside: aside.map(write),
    closing: closing.map(write),
    sources: sources.map(write),
    stamps: stamps.map(({ document, words }) => ({ document, words: write(words) })),
  };
}

/** Nothing but one sentence. */
export function onlySaid(language: Language, sentence: string): Said {
  return { language, lines: [sentence], notes: [], aside: [], closing: [], sources: [], stamps: [] };
}
