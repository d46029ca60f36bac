/** Random choices that are the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 below the limit. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True as often as the share says. */
  chance(share: number): boolean;
}

/** A generator of 32 bits (mulberry32); every seed, also one close to another, gives a sequence of its own. */
export function seeded(seed: number): Seeded {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}
