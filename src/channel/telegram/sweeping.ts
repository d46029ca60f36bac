import { logged } from "./logged.js";
import type { BotParts } from "./parts.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Telegram repeats an update for a day at most. */
const NUMBERS_KEPT_MS = 3 * DAY_MS;
const CONVERSATIONS_KEPT_MS = DAY_MS;
const ANSWERS_KEPT_MS = 365 * DAY_MS;

/** Forgets what is long done, at the start and every hour until the signal says to stop. */
export async function sweepNowAndThen({ state, clock, log, signal }: BotParts): Promise<void> {
  while (!signal.aborted) {
    const now = clock.now();
    try {
      state.inbox.sweep(now - NUMBERS_KEPT_MS);
      state.outbox.sweep(now - NUMBERS_KEPT_MS);
      state.conversations.sweep(now - CONVERSATIONS_KEPT_MS);
      state.kept.sweep(now - ANSWERS_KEPT_MS);
    } catch (cause) {
      log.error({ error: logged(cause) }, "what is long done could not be forgotten");
    }
    await clock.sleep(HOUR_MS, signal);
  }
}
