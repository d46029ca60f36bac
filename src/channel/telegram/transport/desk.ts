import type { Logger } from "pino";
import type { Received, State } from "../../../state/index.js";
import type { Clock } from "./clock.js";

/** Handles what the inbox holds: in order within a lane, lanes beside each other. */
export interface Desk {
  /** Stores updates, and returns when they are safe; waits and tries again while they cannot be written. */
  take(updates: readonly Received[]): Promise<void>;
  /** Goes on with what an earlier run left. */
  resume(): void;
  /** Resolves when everything taken so far is handled. */
  idle(): Promise<void>;
}

export interface DeskParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: Logger;
  /** Handles one update, and marks it as done together with what came of it. */
  readonly handle: (update: Received) => Promise<void>;
  readonly signal: AbortSignal;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

export function createDesk({ state, clock, log, handle, signal }: DeskParts): Desk {
  const workers = new Map<string, Promise<void>>();

  async function take(updates: readonly Received[]): Promise<void> {
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        wake(state.inbox.store(updates));
        return;
      } catch (cause) {
        log.error({ err: cause, waitMs }, "updates could not be stored");
        if (signal.aborted) throw cause;
        await clock.sleep(waitMs, signal);
      }
    }
  }

  function wake(lanes: readonly string[]): void {
    for (const lane of lanes) if (!workers.has(lane)) workers.set(lane, work(lane));
  }

  /** Even a failure that nobody foresaw ends only the update it happened in. */
  async function work(lane: string): Promise<void> {
    await Promise.resolve();
    for (let next = state.inbox.next(lane); next && !signal.aborted; next = state.inbox.next(lane))
      await handle(next);
    workers.delete(lane);
  }

  async function idle(): Promise<void> {
    while (workers.size > 0) await Promise.all(workers.values());
  }

  return { take, resume: () => wake(state.inbox.lanes()), idle };
}
