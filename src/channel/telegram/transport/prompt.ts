import { backoff } from "./backoff.js";
import type { InsistParts } from "./insist.js";

/** Makes calls that are of use for a few seconds only: they are tried again within these, and then let go. */
export interface Prompt {
  make(method: string, payload: object): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** So long Telegram waits for the answer to a query, and a person for its effect (ms). */
const USEFUL_MS = 10_000;
const WAITS_MS = [300, 1_000, 2_000];

export function createPrompt(parts: InsistParts): Prompt {
  const underway = new Set<Promise<void>>();
  return {
    make: (method, payload) => {
      const call: Promise<void> = callSoon(parts, method, payload).finally(() => underway.delete(call));
      underway.add(call);
    },
    idle: async () => void (await Promise.all(underway)),
  };
}

async function callSoon(
  { api, clock, log, signal }: InsistParts,
  method: string,
  payload: object,
): Promise<void> {
  const end = clock.now() + USEFUL_MS;
  for (let failures = 0; ; failures += 1) {
    const timeoutMs = Math.max(1, end - clock.now());
    const outcome = await api.call(method, payload, { timeoutMs, signal });
    if (outcome.kind === "done") return;
    const waitMs = outcome.kind === "limited" ? outcome.waitMs : backoff(WAITS_MS, failures);
    if (outcome.kind === "refused" || signal.aborted || clock.now() + waitMs >= end) {
      log.warn({ method, ...outcome }, "a query could not be answered");
      return;
    }
    await clock.sleep(waitMs, signal);
  }
}
