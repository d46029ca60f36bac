import type { Chunk } from "./peer.js";

/** A number of a passage that may be what was asked for. */
export interface NumberCandidate {
  readonly value: string;
  readonly unit: string;
  readonly line: number;
  /** The printed line, or its part around the number where the line is long. */
  readonly quote: string;
  /** Higher the more words of the question stand near it. */
  readonly nearness: number;
}

const NUMBER =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|元|%|平方米|万人|人次|人|辆|个|台|项|家|种|次)?/gu;
/** Distance in characters at which a word counts half. */
const HALF_DISTANCE = 12;
const AROUND = 100;

/** Numbers with a unit, and amounts in the cells of rows, each with how near the words stand in its line. */
export function candidatesIn({ text, firstLine, unit }: Chunk, words: readonly string[]): NumberCandidate[] {
  return text.split("\n").flatMap((line, index) => {
    const places = placesOf(line, words);
    if (places.length === 0) return [];
    return [...line.matchAll(NUMBER)].flatMap((match) => {
      const [printed, digits = "", ownUnit] = match;
      const cell = line.includes("\t") && /\.\d\d$/u.test(digits);
      if (ownUnit === undefined && !cell) return [];
      return {
        value: digits.replaceAll(",", ""),
        unit: ownUnit ?? unit,
        line: firstLine + index,
        quote: line.slice(Math.max(0, match.index - AROUND), match.index + printed.length + AROUND),
        nearness: nearnessOf(match.index, places),
      };
    });
  });
}

interface WordPlace {
  readonly word: string;
  readonly start: number;
}

function placesOf(line: string, words: readonly string[]): readonly WordPlace[] {
  const folded = line.toLowerCase();
  return words.flatMap((word) => {
    const starts: WordPlace[] = [];
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      starts.push({ word, start });
    }
    return starts;
  });
}

/** Each word counts once, where it stands nearest, by its length and its distance; words before count in full. */
function nearnessOf(at: number, places: readonly WordPlace[]): number {
  const best = new Map<string, number>();
  for (const { word, start } of places) {
    const distance = start < at ? at - start - word.length : 2 * (start - at);
    const weight = (word.length * HALF_DISTANCE) / (HALF_DISTANCE + Math.max(0, distance));
    best.set(word, Math.max(best.get(word) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}
