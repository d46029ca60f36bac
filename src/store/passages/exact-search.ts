import type { Database } from "better-sqlite3";
import type { Ranking } from "./fusion.js";
import { similarity, vectorOf } from "./vectors.js";

interface PlacedVector {
  readonly position: number;
  readonly vector: Float32Array;
}

/** Documents whose vectors stay in memory (about 0.2 MB each at 100 passages of 512 numbers). */
const KEPT_DOCUMENTS = 128;

/** Nearest passages of given documents, by comparing with every one of their vectors. */
export interface ExactSearch {
  nearest(vector: Float32Array, documents: readonly number[], limit: number): Ranking;
}

export function createExactSearch(database: Database): ExactSearch {
  const select = database.prepare<[number], { position: number; vector: Buffer }>(
    "SELECT position, vector FROM passages WHERE document = ? ORDER BY position",
  );
  const kept = new Map<number, readonly PlacedVector[]>();
  const vectorsOf = (document: number): readonly PlacedVector[] => {
    const vectors =
      kept.get(document) ?? select.all(document).map((row) => ({ ...row, vector: vectorOf(row.vector) }));
    keepMostRecent(kept, document, vectors);
    return vectors;
  };
  return {
    nearest: (vector, documents, limit) => rank(vector, documents.flatMap(vectorsOf), limit),
  };
}

function rank(vector: Float32Array, candidates: readonly PlacedVector[], limit: number): Ranking {
  return candidates
    .map((candidate) => ({ position: candidate.position, near: similarity(vector, candidate.vector) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || a.position - b.position)
    .slice(0, limit)
    .map(({ position }) => position);
}

/** A `Map` holds its keys in order of insertion: the first is the one used longest ago. */
function keepMostRecent<Value>(kept: Map<number, Value>, key: number, value: Value): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= KEPT_DOCUMENTS) return;
  const oldest = kept.keys().next();
  if (!oldest.done) kept.delete(oldest.value);
}
