import type { Course } from "./limits.js";

const [BEGUN, GOT_ON, RECOGNISED] = [0, 1, 2];
const PLACES = 3;

/** The course of the task at hand, in memory that the watch of the process sees while the task keeps it busy. */
export interface Clock {
  readonly begin: () => void;
  /** A page is done. */
  readonly turn: (recognised: boolean) => void;
  readonly end: () => void;
  /** Null between tasks. */
  readonly course: () => Course | null;
}

export function sharedMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(PLACES * BigInt64Array.BYTES_PER_ELEMENT);
}

export function clockIn(memory: SharedArrayBuffer): Clock {
  const places = new BigInt64Array(memory);
  const set = (place: number, value: bigint) => void Atomics.store(places, place, value);
  const now = () => process.hrtime.bigint();
  return {
    begin: () => {
      set(RECOGNISED, 0n);
      set(GOT_ON, now());
      set(BEGUN, now());
    },
    turn: (recognised) => {
      if (recognised) Atomics.add(places, RECOGNISED, 1n);
      set(GOT_ON, now());
    },
    end: () => set(BEGUN, 0n),
    course: () => {
      const [begun, gotOn, recognised] = [BEGUN, GOT_ON, RECOGNISED].map((place) =>
        Atomics.load(places, place),
      );
      if (begun === undefined || begun === 0n) return null;
      return { begun, gotOn: gotOn ?? begun, recognised: Number(recognised) };
    },
  };
}
