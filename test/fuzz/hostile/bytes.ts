import type { Seeded } from "../../support/seeded.js";

/** A way in which a file is spoiled, by accident or by intent. */
export interface Mutation {
  readonly name: string;
  apply(file: Buffer, random: Seeded): Buffer;
}

function spot(file: Buffer, random: Seeded, longest: number): readonly [number, number] {
  const start = random.below(file.length);
  return [start, Math.min(file.length, start + 1 + random.below(longest))];
}

/** What befalls the bytes of any file. */
export const BYTES: readonly Mutation[] = [
  {
    name: "bytes flipped",
    apply: (file, random) => {
      const spoilt = Buffer.from(file);
      for (let left = 1 + random.below(40); left > 0; left -= 1)
        spoilt[random.below(spoilt.length)] = random.below(256);
      return spoilt;
    },
  },
  { name: "cut short", apply: (file, random) => file.subarray(0, random.below(file.length)) },
  { name: "front lost", apply: (file, random) => file.subarray(random.below(file.length)) },
  {
    name: "a piece lost",
    apply: (file, random) => {
      const [from, to] = spot(file, random, 2000);
      return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
    },
  },
  {
    name: "a piece printed many times",
    apply: (file, random) => {
      const [from, to] = spot(file, random, 400);
      const again = Array.from({ length: random.pick([3, 60, 600]) }, () => file.subarray(from, to));
      return Buffer.concat([file.subarray(0, from), ...again, file.subarray(to)]);
    },
  },
  {
    name: "a piece of zeros",
    apply: (file, random) => {
      const [from, to] = spot(file, random, 600);
      return Buffer.from(file).fill(0, from, to);
    },
  },
  {
    name: "two halves change places",
    apply: (file, random) => {
      const at = random.below(file.length);
      return Buffer.concat([file.subarray(at), file.subarray(0, at)]);
    },
  },
];
