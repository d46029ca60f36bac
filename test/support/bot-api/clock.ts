import { setTimeout as later } from "node:timers/promises";

/** The time that emulator and limiter share: milliseconds since 1970, and waiting for them to pass. */
export interface Clock {
  now(): number;
  /** Resolves when the milliseconds have passed; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds that a timer of Node can hold. */
const LONGEST = 2 ** 31 - 1;

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  const whole = Math.min(LONGEST, Math.max(0, Math.ceil(ms)));
  return later(whole, undefined, signal ? { signal } : {});
}

/** The time of the machine. */
export const realClock: Clock = { now: () => Date.now(), sleep: wait };

/** A clock that starts at the machine's time and runs so many times faster. */
export function fasterClock(factor: number): Clock {
  const start = Date.now();
  const origin = performance.now();
  return {
    now: () => start + (performance.now() - origin) * factor,
    sleep: (ms, signal) => wait(ms / factor, signal),
  };
}

/** A clock that stands still until the test lets time pass. */
export interface HandClock extends Clock {
  pass(ms: number): void;
}

/** A clock moved by hand; who sleeps wakes when enough time was passed. */
export function handClock(start = 1_700_000_000_000): HandClock {
  let now = start;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { until: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => sleepers.delete(sleeper) && reject(signal.reason));
      }),
    pass: (ms) => {
      now += ms;
      for (const sleeper of sleepers) {
        if (sleeper.until <= now && sleepers.delete(sleeper)) sleeper.wake();
      }
    },
  };
}
