import { pinyin } from "pinyin-pro";
import { PhraseBook, type PhraseMatch } from "./phrases.js";

/** Syllables are joined into one code point each, so that phrases of sounds are matched like phrases of words. */
const CODES = new Map<string, string>();
const FIRST_CODE = 0xe000;

/** One code per character: its toneless syllable, confusable sounds made equal; other characters stay. */
export function soundOf(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "spaced" });
  if (syllables.length !== text.length) return [...text].map(soundOfCharacter).join("");
  return syllables
    .map((syllable, at) => (/\p{Script=Han}/u.test(text[at] ?? "") ? codeOf(syllable) : (text[at] ?? "")))
    .join("");
}

function soundOfCharacter(character: string): string {
  return /\p{Script=Han}/u.test(character) ? codeOf(pinyin(character, { toneType: "none" })) : character;
}

/** zh/z, ch/c, sh/s and the endings ng/n are what typing confuses. */
function codeOf(syllable: string): string {
  const merged = syllable
    .replace(/^([zcs])h/u, "$1")
    .replace(/ng$/u, "n")
    .replace(/^l(?=[iaoeu])/u, "l");
  const known = CODES.get(merged);
  if (known) return known;
  const code = String.fromCharCode(FIRST_CODE + CODES.size);
  CODES.set(merged, code);
  return code;
}

type BySound<T> = PhraseBook<{ readonly phrase: string; readonly value: T }>;

/**
 * Phrases by their sound, made when first searched: that takes longer than an answer, and most questions are spelt right.
 * Short ones sound like many words: `find` takes the shortest length to be trusted.
 */
export class SoundBook<T> {
  private book: BySound<T> | null = null;

  constructor(private readonly entries: Iterable<readonly [phrase: string, value: T]>) {}

  /** Phrases that the text spells with other characters of the same sound. */
  find(text: string, shortest: number): PhraseMatch<T>[] {
    this.book ??= bySound(this.entries);
    return this.book
      .find(soundOf(text))
      .filter(({ start, end }) => end - start >= shortest)
      .map(({ start, end, value }) => ({ start, end, phrase: value.phrase, value: value.value }));
  }
}

function bySound<T>(entries: Iterable<readonly [phrase: string, value: T]>): BySound<T> {
  const long = [...entries].filter(([phrase]) => phrase.length >= 2 && /^\p{Script=Han}+$/u.test(phrase));
  return new PhraseBook(long.map(([phrase, value]) => [soundOf(phrase), { phrase, value }] as const));
}
