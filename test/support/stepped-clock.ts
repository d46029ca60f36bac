import { setMaxListeners } from "node:events";
import type { Clock } from "../../src/channel/telegram/index.js";

/** A clock that stands still until it is moved: whoever sleeps wakes when their time has come, in order. */
export interface SteppedClock extends Clock {
  /** Moves on by so many milliseconds, waking sleepers one by one and letting what they do happen. */
  advance(ms: number): Promise<void>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export function steppedClock(start = 1_700_000_000_000): SteppedClock {
  let now = start;
  const sleepers = new Set<Sleeper>();

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    if (signal) setMaxListeners(0, signal);
    return new Promise((resolve) => {
      const wake = () => {
        sleepers.delete(sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { until: now + ms, wake };
      sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await settled();
    for (let next = earliest(sleepers, end); next; next = earliest(sleepers, end)) {
      now = next.until;
      next.wake();
      await settled();
    }
    now = end;
    await settled();
  }

  return { now: () => now, sleep, advance };
}

function earliest(sleepers: ReadonlySet<Sleeper>, end: number): Sleeper | undefined {
  return [...sleepers].filter(({ until }) => until <= end).toSorted((a, b) => a.until - b.until)[0];
}

/** All that can happen without time passing has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
