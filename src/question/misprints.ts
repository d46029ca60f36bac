import { apart, type PhraseMatch } from "./phrases.js";

/** Shorter phrases are too easily another word when one character is exchanged. */
const SHORTEST = 5;
const LONGEST = 16;
const ANY = "\u0002";

/** Phrases of which one character was exchanged for another that looks alike: 财政拔款 for 财政拨款. */
export class MisprintBook<T> {
  private readonly byPattern = new Map<string, { readonly phrase: string; readonly value: T }>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      if (phrase.length < SHORTEST || phrase.length > LONGEST || !/^\p{Script=Han}+$/u.test(phrase)) continue;
      for (const pattern of patternsOf(phrase)) this.byPattern.set(pattern, { phrase, value });
    }
  }

  /** Longest matches, none of them over another; what is printed right is no misprint. */
  find(text: string): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let length = Math.min(LONGEST, text.length); length >= SHORTEST; length -= 1) {
      for (let start = 0; start + length <= text.length; start += 1) {
        const span = { start, end: start + length };
        const entry = found.every((other) => apart(other, span))
          ? this.entryOf(text.slice(start, span.end))
          : null;
        if (entry) found.push({ ...entry, ...span });
      }
    }
    return found;
  }

  private entryOf(words: string): { readonly phrase: string; readonly value: T } | null {
    for (const pattern of patternsOf(words)) {
      const entry = this.byPattern.get(pattern);
      if (entry && entry.phrase !== words) return entry;
    }
    return null;
  }
}

/** With any character in its midst exchanged: at an end the words beside would pass for a misprint. */
function* patternsOf(phrase: string): Generator<string> {
  for (let at = 1; at < phrase.length - 1; at += 1)
    yield `${phrase.slice(0, at)}${ANY}${phrase.slice(at + 1)}`;
}
