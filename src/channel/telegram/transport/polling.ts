import type { Logger } from "pino";
import type { Update } from "telegraf/types";
import type { Api, Outcome } from "./api.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";

/** Why the bot cannot go on; the sentence says what to do. */
export class BotStopped extends Error {
  override readonly name = "BotStopped";
}

export interface PollingParts {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly allowedUpdates: readonly string[];
  /** Returns when the updates are safe: only then are they confirmed to Telegram. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** Told once when another program fetches updates with the same token. */
  readonly onConflict: (sentence: string) => void;
}

/** A connection that broke unnoticed is silent for so long: short enough that people do not give up on the bot. */
const POLL_SECONDS = 25;
/** A poll that is silent for so much longer than it may be is broken. */
const SILENCE_MS = 5_000;
const WAITS_MS = [300, 1_000, 3_000, 10_000, 30_000];
const CONFLICT_WAIT_MS = 3_000;
const MOST_CONFLICTS = 10;

const CONFLICT =
  "另一个程序正在用同一个 TELEGRAM_BOT_TOKEN 接收消息（409 Conflict）：一个令牌只能由一个程序使用，请停掉另一个。";
const UNAUTHORIZED = "Telegram 不认这个 TELEGRAM_BOT_TOKEN，请核对 @BotFather 给出的令牌。";

/** Fetches updates until the signal says to stop. Throws a BotStopped where trying again is of no use. */
export async function poll(parts: PollingParts): Promise<void> {
  const { api, clock, signal } = parts;
  let offset = 0;
  let failures = 0;
  let conflicts = 0;
  while (!signal.aborted) {
    const payload = { offset, timeout: POLL_SECONDS, allowed_updates: parts.allowedUpdates };
    const options = { timeoutMs: POLL_SECONDS * 1000 + SILENCE_MS, signal };
    const outcome = await api.call("getUpdates", payload, options);
    if (signal.aborted) return;
    if (outcome.kind === "done") {
      offset = await confirmable(updatesOf(outcome.result), offset, parts);
      failures = 0;
      conflicts = 0;
      continue;
    }
    conflicts = isConflict(outcome) ? conflicts + 1 : 0;
    await clock.sleep(waitAfter(outcome, failures, conflicts, parts), signal);
    failures += 1;
  }
}

/**
 * Hands updates on; returns the offset that confirms them once they are safe. After an empty poll there is nothing to
 * confirm, and none is named: after a quiet week Telegram begins to count anew, perhaps with a smaller number.
 */
async function confirmable(
  updates: readonly Update[],
  offset: number,
  { take, signal }: PollingParts,
): Promise<number> {
  if (updates.length === 0) return 0;
  try {
    await take(updates);
    return Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
  } catch (cause) {
    if (signal.aborted) return offset;
    throw cause;
  }
}

/** What is to be waited before the next poll (ms). */
function waitAfter(outcome: Outcome, failures: number, conflicts: number, parts: PollingParts): number {
  parts.log.warn({ outcome: outcome.kind, failures }, "updates could not be fetched");
  if (outcome.kind === "limited") return outcome.waitMs;
  if (conflicts > MOST_CONFLICTS) throw new BotStopped(CONFLICT);
  if (conflicts > 0) {
    if (conflicts === 1) parts.onConflict(CONFLICT);
    return CONFLICT_WAIT_MS;
  }
  stopIfUnauthorized(outcome);
  return backoff(WAITS_MS, failures);
}

function isConflict(outcome: Outcome): boolean {
  return outcome.kind === "refused" && outcome.code === 409;
}

/** A wrong token is wrong for good. */
export function stopIfUnauthorized(outcome: Outcome): void {
  if (outcome.kind === "refused" && (outcome.code === 401 || outcome.code === 404))
    throw new BotStopped(UNAUTHORIZED);
}

/** The updates of a reply, by their number; what has none is no update. */
export function updatesOf(result: unknown): Update[] {
  const given: readonly unknown[] = Array.isArray(result) ? result : [];
  return given.filter(isUpdate).toSorted((a, b) => a.update_id - b.update_id);
}

export function isUpdate(value: unknown): value is Update {
  return (
    typeof value === "object" &&
    value !== null &&
    "update_id" in value &&
    Number.isSafeInteger(value.update_id)
  );
}
