import type { Logger } from "pino";
import type { Received, State } from "../../../state/index.js";
import { logged } from "../logged.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";
import { createTurnstile } from "./turnstile.js";
import { written } from "./written.js";

/** Handles what the inbox holds: in order within a lane, lanes beside each other. */
export interface Desk {
  /**
   * Stores updates, and returns when they are safe; waits and tries again while they cannot be written. Throws where
   * it is to stop before they are.
   */
  take(updates: readonly Received[]): Promise<void>;
  /** Goes on with what an earlier run left. */
  resume(): void;
  /** Resolves when all that was begun is handled. */
  idle(): Promise<void>;
}

export interface DeskParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: Logger;
  /** Handles one update, and marks it as done together with what came of it. */
  readonly handle: (update: Received) => Promise<void>;
  /** Whether so much waits to be sent to a lane that nothing more should be made for it. */
  readonly crowded: (lane: string) => boolean;
  readonly signal: AbortSignal;
}

const WAITS_MS = [200, 500, 1_000, 2_000, 5_000, 10_000];
/** How often somebody who asks faster than answers can leave is looked at again (ms). */
const CROWDED_MS = 500;

export function createDesk({ state, clock, log, handle, crowded, signal }: DeskParts): Desk {
  const turn = createTurnstile();
  const workers = new Map<string, Promise<void>>();

  async function take(updates: readonly Received[]): Promise<void> {
    wake(await written(() => state.inbox.store(updates), { clock, log, signal }));
  }

  function wake(lanes: readonly string[]): void {
    for (const lane of lanes) if (!workers.has(lane)) workers.set(lane, work(lane));
  }

  /** What came of an update may fail to be written down: then it is not done, and is handled once more. */
  async function work(lane: string): Promise<void> {
    await Promise.resolve();
    for (let failures = 0; !signal.aborted; ) {
      try {
        const next = state.inbox.next(lane);
        if (next === null) break;
        await handleInTurn(next);
        failures = 0;
      } catch (cause) {
        log.error({ error: logged(cause) }, "an update could not be concluded");
        await clock.sleep(backoff(WAITS_MS, failures), signal);
        failures += 1;
      }
    }
    workers.delete(lane);
  }

  async function handleInTurn(next: Received): Promise<void> {
    while (crowded(next.lane) && !signal.aborted) await clock.sleep(CROWDED_MS, signal);
    await turn();
    if (!signal.aborted) await handle(next);
  }

  async function idle(): Promise<void> {
    while (workers.size > 0) await Promise.all(workers.values());
  }

  return { take, resume: () => wake(state.inbox.lanes()), idle };
}
