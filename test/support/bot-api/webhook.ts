import type { Update, WebhookInfo } from "telegraf/types";
import type { Clock } from "./clock.js";
import type { Faults } from "./faults.js";
import type { Updates } from "./updates.js";

/** A webhook as the bot set it. */
export interface Hook {
  readonly url: string;
  readonly secret: string | null;
  readonly maxConnections: number;
}

/** The longest time between two attempts, and the longest one waits for an answer: milliseconds. */
const LONGEST_PAUSE = 60_000;
const LONGEST_ANSWER = 60_000;

/** Delivers updates to the webhook: those of one chat in their order, and again until it answers 2xx. */
export class Webhook {
  #hook: Hook | null = null;
  #stop = new AbortController();
  #error: { at: number; message: string } | null = null;
  readonly #busy = new Map<string, Update>();

  constructor(
    private readonly clock: Clock,
    private readonly updates: Updates,
    private readonly faults: Faults,
    /** Carries out the method that the webhook's answer names. */
    private readonly answered: (answer: unknown) => Promise<void>,
  ) {
    updates.onArrival = () => this.#deliver();
  }

  set(hook: Hook | null): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#busy.clear();
    this.#hook = hook;
    this.#error = null;
    this.updates.hooked = hook !== null;
    if (hook) this.updates.terminate();
    this.#deliver();
  }

  info(): WebhookInfo {
    const info: WebhookInfo = {
      url: this.#hook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.updates.pending.length,
    };
    if (this.#hook) info.max_connections = this.#hook.maxConnections;
    if (this.updates.allowed) info.allowed_updates = [...this.updates.allowed] as typeof info.allowed_updates;
    if (!this.#error) return info;
    return {
      ...info,
      last_error_date: Math.floor(this.#error.at / 1000),
      last_error_message: this.#error.message,
    };
  }

  /** Ends all deliveries. */
  close(): void {
    this.#stop.abort();
    this.#hook = null;
  }

  #deliver(): void {
    const hook = this.#hook;
    if (hook === null) return;
    for (const update of this.updates.pending) {
      const queue = queueOf(update);
      if (this.#busy.size >= hook.maxConnections) return;
      if (this.#busy.has(queue)) continue;
      this.#busy.set(queue, update);
      void this.#attempts(hook, update, this.#stop.signal).then((done) => {
        if (!done) return;
        this.#busy.delete(queue);
        this.updates.drop(update);
        this.#deliver();
      });
    }
  }

  /** Tries until the update is taken: true; false when the webhook was changed meanwhile. */
  async #attempts(hook: Hook, update: Update, signal: AbortSignal): Promise<boolean> {
    for (let pause = 1000; !signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      if (await this.#attempt(hook, update, signal)) {
        if (this.faults.forUpdates("webhook", ["repeat"])) await this.#attempt(hook, update, signal);
        return !signal.aborted;
      }
      await this.clock.sleep(pause, signal).catch(() => undefined);
    }
    return false;
  }

  async #attempt(hook: Hook, update: Update, signal: AbortSignal): Promise<boolean> {
    const over = new AbortController();
    const timeout = this.clock.sleep(LONGEST_ANSWER, over.signal).then(
      () => over.abort(),
      () => undefined,
    );
    try {
      const response = await this.#post(hook, update, AbortSignal.any([signal, over.signal]));
      if (!response.ok)
        throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      await this.answered(jsonOf(await response.text()));
      return true;
    } catch (error) {
      if (!signal.aborted) this.#error = { at: this.clock.now(), message: messageOf(error) };
      return false;
    } finally {
      over.abort();
      await timeout;
    }
  }

  #post(hook: Hook, update: Update, signal: AbortSignal): Promise<Response> {
    const headers = new Headers({ "content-type": "application/json" });
    if (hook.secret !== null) headers.set("x-telegram-bot-api-secret-token", hook.secret);
    return fetch(hook.url, {
      method: "POST",
      headers,
      body: JSON.stringify(update),
      signal,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Updates of one chat, or of one person, follow each other. */
function queueOf(update: Update): string {
  if ("callback_query" in update) return `person ${update.callback_query.from.id}`;
  if ("inline_query" in update) return `query ${update.inline_query.id}`;
  const [concerned] = Object.values(update).filter((value) => typeof value === "object");
  const id: unknown = concerned && "chat" in concerned ? concerned.chat.id : update.update_id;
  return `chat ${String(id)}`;
}
