import { createHash } from "node:crypto";

/** So many of the items, always the same for the same seed, in their own order. */
export function sample<Item>(items: readonly Item[], size: number, seed: string): Item[] {
  const chosen = items
    .map((item, place) => ({ item, place, rank: rankOf(`${seed}|${place}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size);
  return chosen.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function rankOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
