import type { Database } from "better-sqlite3";
import { Latest } from "../latest.js";
import { vectorOf } from "./vectors.js";

/** A passage as it is searched: its vector, and how often each word stands in it (in a heading: twice). */
export interface SearchedPassage {
  readonly position: number;
  readonly vector: Float32Array;
  readonly words: ReadonlyMap<string, number>;
  /** Number of words, headings counted as above. */
  readonly length: number;
}

/** Documents that stay in memory (about 0.5 MB each at 100 passages). */
const KEPT_DOCUMENTS = 64;

/** How much more a word says in a heading than in the text below it. */
const HEADING_WEIGHT = 2;

interface Row {
  readonly position: number;
  readonly vector: Buffer;
  readonly heading_words: string;
  readonly words: string;
}

/** Gives the passages of a document, ready to be searched; the documents used last stay in memory. */
export function createOwnPassages(database: Database): (document: number) => readonly SearchedPassage[] {
  const select = database.prepare<[number], Row>(
    "SELECT position, vector, heading_words, words FROM passages WHERE document = ? ORDER BY position",
  );
  const kept = new Latest<number, readonly SearchedPassage[]>(KEPT_DOCUMENTS);
  return (document) => kept.get(document, () => select.all(document).map(searched));
}

function searched({ position, vector, heading_words: heading, words: text }: Row): SearchedPassage {
  const words = new Map<string, number>();
  const length = count(words, heading, HEADING_WEIGHT) + count(words, text, 1);
  return { position, vector: vectorOf(vector), words, length };
}

function count(counts: Map<string, number>, text: string, weight: number): number {
  const words = text.split(" ").filter((word) => word !== "");
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight);
  return words.length * weight;
}
