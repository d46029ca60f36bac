import { setMaxListeners } from "node:events";
import { Telegram } from "telegraf";
import type { Clock } from "./clock.js";

/** What became of a call to the Bot API. */
export type Outcome =
  | { readonly kind: "done"; readonly result: unknown }
  /** Too many requests: nothing happened, try again after so long. */
  | { readonly kind: "limited"; readonly waitMs: number }
  /** Telegram will not do this, however often it is asked. */
  | { readonly kind: "refused"; readonly code: number; readonly why: string }
  /** It did not arrive: no connection, or a server that is out of order. */
  | { readonly kind: "unreachable"; readonly why: string }
  /** It was sent and no reply came: nobody knows whether it arrived. */
  | { readonly kind: "unknown"; readonly why: string };

export interface Api {
  /** Calls a method; never throws, and what it says of failures holds no token and no text. */
  call(method: string, payload: object, options?: CallOptions): Promise<Outcome>;
  /** The client, as telegraf's contexts want it. */
  readonly client: Telegram;
}

export interface CallOptions {
  /** How long a reply is waited for; 20 seconds unless given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 20_000;
const LONGEST_WORDS = 200;

/** The Bot API at a root address: Telegram's own, or one's own server. */
export function createApi(token: string, apiRoot: string, clock: Clock): Api {
  const root = apiRoot.endsWith("/") ? apiRoot : `${apiRoot}/`;
  const client = new Telegram(token, { apiRoot: root, webhookReply: false });
  return {
    client,
    call: async (method, payload, { timeoutMs = TIMEOUT_MS, signal } = {}) => {
      const { ended, release } = endOf(clock, timeoutMs, signal);
      try {
        return { kind: "done", result: await request(client, method, payload, ended) };
      } catch (cause) {
        return outcomeOf(cause);
      } finally {
        release();
      }
    },
  };
}

/** A signal that ends a call after so long, or with another signal; nothing of it is left after its release. */
function endOf(clock: Clock, timeoutMs: number, signal: AbortSignal | undefined) {
  const end = new AbortController();
  const over = new AbortController();
  const abort = () => end.abort();
  if (signal?.aborted) abort();
  if (signal) setMaxListeners(0, signal);
  signal?.addEventListener("abort", abort);
  void clock.sleep(timeoutMs, over.signal).then(abort);
  const release = () => {
    over.abort();
    signal?.removeEventListener("abort", abort);
  };
  return { ended: end.signal, release };
}

type CallApi = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;

/** telegraf types its methods one by one and an older `AbortSignal`; what is called here is data of the outbox. */
function request(client: Telegram, method: string, payload: object, signal: AbortSignal): Promise<unknown> {
  const callApi: unknown = client.callApi.bind(client);
  return (callApi as CallApi)(method, payload, { signal });
}

/** Errors of connections that were never made. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function outcomeOf(cause: unknown): Outcome {
  const { code, parameters } = partsOf(cause);
  if (typeof code === "number") return answered(code, parameters.retry_after, descriptionOf(cause));
  const why = String(code ?? (cause instanceof Error ? cause.name : "unknown"));
  return NEVER_SENT.has(why) ? { kind: "unreachable", why } : { kind: "unknown", why };
}

function answered(code: number, retryAfter: unknown, why: string): Outcome {
  if (code === 429) return { kind: "limited", waitMs: (Number(retryAfter) || 1) * 1000 };
  return code >= 500 ? { kind: "unreachable", why: String(code) } : { kind: "refused", code, why };
}

interface ErrorParts {
  readonly code: unknown;
  readonly parameters: { readonly retry_after?: unknown };
}

function partsOf(cause: unknown): ErrorParts {
  if (typeof cause !== "object" || cause === null) return { code: undefined, parameters: {} };
  const code = "code" in cause ? cause.code : undefined;
  const parameters = "parameters" in cause && cause.parameters ? cause.parameters : {};
  return { code, parameters };
}

/** Telegram's own words for a refusal, without what they quote of the message. */
function descriptionOf(cause: unknown): string {
  const words = cause instanceof Error && "description" in cause ? String(cause.description) : "";
  return words.replace(/"[^"]*"/gu, "…").slice(0, LONGEST_WORDS);
}
