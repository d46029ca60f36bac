/** A passage by its position in the store, best first in a ranking. */
export type Ranking = readonly number[];

/**
 * Constant of reciprocal-rank fusion: how slowly a lower rank loses weight. 60 is the value of the method's
 * authors (Cormack, Clarke and Büttcher 2009).
 */
const RANK_OFFSET = 60;

/** A ranking and how much its word counts beside that of the others. */
export interface WeighedRanking {
  readonly ranking: Ranking;
  readonly weight: number;
}

/** Fuses rankings: each adds weight ÷ (60 + rank) to a passage. Best first; ties keep document order. */
export function fuse(rankings: readonly WeighedRanking[]): readonly { position: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const { ranking, weight } of rankings) {
    ranking.forEach((position, rank) => {
      scores.set(position, (scores.get(position) ?? 0) + weight / (RANK_OFFSET + rank + 1));
    });
  }
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}
