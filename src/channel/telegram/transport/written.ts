import type { Logger } from "pino";
import { logged } from "../logged.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";

export interface WritingParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const WAITS_MS = [200, 500, 1_000, 2_000, 5_000, 10_000];

/**
 * Writes to the state, and tries again with longer and longer waits while that fails: the disk may be full, or the
 * file locked. Throws where the signal says to stop before it is written.
 */
export async function written<Result>(write: () => Result, parts: WritingParts): Promise<Result> {
  const { clock, log, signal } = parts;
  for (let failures = 0; ; failures += 1) {
    try {
      return write();
    } catch (cause) {
      const waitMs = backoff(WAITS_MS, failures);
      log.error({ error: logged(cause), waitMs }, "the state could not be written");
      if (signal.aborted) throw cause;
      await clock.sleep(waitMs, signal);
    }
  }
}
