import type { Logger } from "pino";
import type { Api, Outcome } from "./api.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";

export interface InsistParts {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** What Telegram says in the end. */
export type Verdict = Extract<Outcome, { readonly kind: "done" | "refused" }>;

const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** Calls until Telegram says yes or no; null where the signal said to stop before. For calls that may be repeated. */
export async function insist(parts: InsistParts, method: string, payload: object): Promise<Verdict | null> {
  const { api, clock, log, signal } = parts;
  for (let failures = 0; !signal.aborted; failures += 1) {
    const outcome = await api.call(method, payload, { signal });
    if (outcome.kind === "done" || outcome.kind === "refused") return outcome;
    if (signal.aborted) return null;
    const waitMs = outcome.kind === "limited" ? outcome.waitMs : backoff(WAITS_MS, failures);
    log.warn({ method, outcome: outcome.kind, waitMs }, "Telegram is out of reach");
    await clock.sleep(waitMs, signal);
  }
  return null;
}
