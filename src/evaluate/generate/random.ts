/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True once in `times` on average. */
  oneIn(times: number): boolean;
  /** As many different values as asked for, in the order they stand in; all where there are fewer. */
  choose<Value>(values: readonly Value[], count: number): readonly Value[];
}

/** A mulberry32 generator; the seed is any text. */
export function createRandom(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  return {
    between,
    oneIn: (times) => between(1, times) === 1,
    choose: (values, count) => {
      const left = values.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return values.filter((_, index) => left.includes(index));
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
