import type { State } from "../../state/index.js";
import { forgetFiles } from "./handlers/index.js";
import { logged } from "./logged.js";
import type { BotParts } from "./parts.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Telegram repeats an update for a day at most. */
const NUMBERS_KEPT_MS = 3 * DAY_MS;
const CONVERSATIONS_KEPT_MS = DAY_MS;
const ANSWERS_KEPT_MS = 365 * DAY_MS;
/** How long a file that was sent waits for a decision. */
const FILES_KEPT_MS = DAY_MS;

/**
 * Forgets what is long done, at the start and every hour until the signal says to stop; what was deleted meanwhile
 * leaves the files every minute.
 */
export async function sweepNowAndThen({ state, intake, clock, log, signal }: BotParts): Promise<void> {
  let due = 0;
  while (!signal.aborted) {
    const now = clock.now();
    try {
      if (now >= due) {
        sweep(state, now);
        forgetFiles(intake.folder, now - FILES_KEPT_MS);
        due = now + HOUR_MS;
      }
      state.purge();
    } catch (cause) {
      log.error({ error: logged(cause) }, "what is long done could not be forgotten");
    }
    await clock.sleep(MINUTE_MS, signal);
  }
}

function sweep(state: State, now: number): void {
  state.inbox.sweep(now - NUMBERS_KEPT_MS);
  state.outbox.sweep(now - NUMBERS_KEPT_MS);
  state.conversations.sweep(now - CONVERSATIONS_KEPT_MS);
  state.kept.sweep(now - ANSWERS_KEPT_MS);
}
