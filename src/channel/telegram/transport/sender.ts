import type { Logger } from "pino";
import { z } from "zod/v4";
import type { Posted, State } from "../../../state/index.js";
import { logged } from "../logged.js";
import type { Api, Outcome } from "./api.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";
import type { Limiter } from "./limiter.js";
import { written } from "./written.js";

/** Sends what the outbox holds: in order within a chat, chats beside each other, within Telegram's limits. */
export interface Sender {
  /** Something was put into the outbox for these lanes. */
  wake(lanes: readonly string[]): void;
  /** Whether so much waits for a lane that nothing more should be made for it. */
  crowded(lane: string): boolean;
  /** Resolves when all that was begun has been sent. */
  idle(): Promise<void>;
}

export interface SenderParts {
  readonly api: Api;
  readonly state: State;
  readonly limiter: Limiter;
  readonly clock: Clock;
  readonly log: Logger;
  /** Stops waiting and sending; what has not left stays in the outbox. */
  readonly signal: AbortSignal;
}

/** How long is waited after a failure, by how many there were before it. */
const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A send whose outcome is unknown is repeated once at once; should that come to nothing too, later and rarely. */
const LATER_MS = 60_000;
const MOST_UNKNOWN = 4;
/** So many messages to a chat are enough to be busy with for a while. */
const MOST_WAITING = 5;

export function createSender(parts: SenderParts): Sender {
  const workers = new Map<string, Promise<void>>();

  function wake(lanes: readonly string[]): void {
    for (const lane of lanes) if (!workers.has(lane) && !parts.signal.aborted) workers.set(lane, work(lane));
  }

  /** Where the outbox cannot be read, what waits in it goes on waiting. */
  async function work(lane: string): Promise<void> {
    await Promise.resolve();
    for (let broken = 0; !parts.signal.aborted; broken += 1) {
      try {
        await sendAll(lane, parts);
        if (parts.state.outbox.next(lane) === null) break;
      } catch (cause) {
        parts.log.error({ error: logged(cause) }, "sending was interrupted");
        await parts.clock.sleep(backoff(WAITS_MS, broken), parts.signal);
      }
    }
    workers.delete(lane);
  }

  async function idle(): Promise<void> {
    while (workers.size > 0) await Promise.all(workers.values());
  }

  return { wake, idle, crowded: (lane) => parts.state.outbox.waiting(lane) >= MOST_WAITING };
}

async function sendAll(lane: string, parts: SenderParts): Promise<void> {
  const { state, limiter, clock, signal } = parts;
  let failures = 0;
  for (let next = state.outbox.next(lane); next; next = state.outbox.next(lane)) {
    if (!(await limiter.turn(lane, signal))) return;
    const outcome = await send(next, parts).finally(() => limiter.over(lane));
    const waitMs = await written(() => settle(next, outcome, failures, parts), parts);
    failures = waitMs === 0 || outcome.kind === "limited" ? 0 : failures + 1;
    if (outcome.kind === "limited") limiter.hold(lane, waitMs);
    else await clock.sleep(waitMs, signal);
  }
}

async function send(next: Posted, { state, api, signal }: SenderParts): Promise<Outcome> {
  state.outbox.sending(next.id);
  return api.call(next.method, payloadOf(next), { signal });
}

/** Writes down what became of a send; returns how long to wait before the next one (ms). */
function settle(
  { id, method, unknown }: Posted,
  outcome: Outcome,
  failures: number,
  { state, clock, log }: SenderParts,
): number {
  const waitMs = backoff(WAITS_MS, failures);
  switch (outcome.kind) {
    case "done":
      state.outbox.settled(id, "sent", clock.now());
      return 0;
    case "refused":
      log.warn({ method, code: outcome.code, why: outcome.why }, "Telegram refused a message");
      state.outbox.settled(id, "refused", clock.now());
      return 0;
    case "limited":
      state.outbox.notSent(id);
      return outcome.waitMs;
    case "unreachable":
      log.warn({ method, why: outcome.why, waitMs }, "Telegram is out of reach");
      state.outbox.notSent(id);
      return waitMs;
    case "unknown":
      log.warn({ method, why: outcome.why, unknown }, "no reply to a message that was sent");
      if (unknown + 1 < MOST_UNKNOWN) state.outbox.unknown(id);
      else state.outbox.settled(id, "refused", clock.now());
      return unknown === 0 ? waitMs : LATER_MS;
  }
}

function payloadOf({ payload, photo }: Posted): object {
  const fields = z.record(z.string(), z.unknown()).parse(JSON.parse(payload));
  if (photo === null) return fields;
  return { ...asTexts(fields), photo: { source: photo, filename: "chart.png" } };
}

/** Beside a file telegraf sends only few of the objects it is given; as text all of them arrive. */
function asTexts(fields: Readonly<Record<string, unknown>>): object {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "object" ? JSON.stringify(value) : value,
  ]);
  return Object.fromEntries(texts);
}
