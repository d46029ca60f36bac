import { type Clock, fasterClock } from "./bot-api/index.js";

/** A clock that runs faster than the machine's, and of which hours or days can be skipped. */
export interface LeapingClock extends Clock {
  /** Skips so many milliseconds; who sleeps over them wakes. */
  leap(ms: number): void;
}

export function leapingClock(factor: number): LeapingClock {
  const running = fasterClock(factor);
  const sleepers = new Set<AbortController>();
  let leapt = 0;
  const now = () => running.now() + leapt;

  async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const until = now() + ms;
    while (now() < until) {
      const leaping = new AbortController();
      sleepers.add(leaping);
      const woken = signal ? AbortSignal.any([signal, leaping.signal]) : leaping.signal;
      try {
        await running.sleep(until - now(), woken);
      } catch (cause) {
        if (!leaping.signal.aborted || signal?.aborted) throw cause;
      } finally {
        sleepers.delete(leaping);
      }
    }
  }

  return {
    now,
    sleep,
    leap: (ms) => {
      leapt += ms;
      for (const sleeper of [...sleepers]) sleeper.abort();
    },
  };
}
