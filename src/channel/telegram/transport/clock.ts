import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

/** The time that limits, waits and timeouts go by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal says to stop. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Every chat that waits listens to the one signal that ends the program. */
const MANY = 0;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    if (ms <= 0 || signal?.aborted) return;
    if (signal) setMaxListeners(MANY, signal);
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (cause) {
      if (!signal?.aborted) throw cause;
    }
  },
};
