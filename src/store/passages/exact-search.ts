import type { Ranking } from "./fusion.js";
import type { SearchedPassage } from "./own-passages.js";
import { similarity } from "./vectors.js";

/** Constants of BM25 as commonly used: how soon a repeated word says no more, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** The passages nearest to a vector, found by comparing with every one. */
export function nearest(vector: Float32Array, passages: readonly SearchedPassage[], limit: number): Ranking {
  return ranked(passages, (passage) => similarity(vector, passage.vector), limit);
}

/** The passages that hold the telling words (BM25): a word that stands in most of these passages tells little. */
export function matching(
  words: readonly string[],
  passages: readonly SearchedPassage[],
  limit: number,
): Ranking {
  const average = passages.reduce((total, { length }) => total + length, 0) / passages.length;
  const telling = words.map((word) => [word, rarity(word, passages)] as const);
  const weightOf = ({ words: held, length }: SearchedPassage): number => {
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
    return telling.reduce((total, [word, rare]) => {
      const times = held.get(word) ?? 0;
      return total + (rare * times) / (times + damping);
    }, 0);
  };
  return ranked(passages, weightOf, limit);
}

function rarity(word: string, passages: readonly SearchedPassage[]): number {
  const holding = passages.filter(({ words }) => words.has(word)).length;
  return Math.max(Number.EPSILON, Math.log((passages.length - holding + 0.5) / (holding + 0.5)));
}

function ranked(
  passages: readonly SearchedPassage[],
  worth: (passage: SearchedPassage) => number,
  limit: number,
): Ranking {
  return passages
    .map((passage) => ({ position: passage.position, worth: worth(passage) }))
    .filter((candidate) => candidate.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.position - b.position)
    .slice(0, limit)
    .map(({ position }) => position);
}
