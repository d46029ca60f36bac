import type { Update } from "telegraf/types";
import { seeded } from "../seeded.js";
import type { Clock } from "./clock.js";
import type { Faults } from "./faults.js";
import { conflict, type Refusal } from "./refusal.js";

/** What one call of `getUpdates` asks for. */
export interface Asked {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | null;
}

/** An update before it has its number. */
export type NewUpdate = Update extends infer One
  ? One extends Update
    ? Omit<One, "update_id">
    : never
  : never;

/** Kinds of updates that come only where they are asked for. */
const UNASKED = ["chat_member", "message_reaction", "message_reaction_count"];

/** Who waits for updates. */
interface Poller {
  readonly wake: () => void;
  readonly end: (refusal: Refusal) => void;
}

const TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running";
const HOOKED =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** The updates that the bot has not confirmed yet, and who waits for them. */
export class Updates {
  /** Called when an update came. */
  onArrival: () => void = () => {};
  /** A webhook receives the updates. */
  hooked = false;
  /** Kinds of updates the bot asked for; null for the usual ones. */
  allowed: readonly string[] | null = null;
  #lastId = 700_000_000;
  #pending: Update[] = [];
  #confirmed: Update[] = [];
  #poller: Poller | null = null;
  readonly #random = seeded(1);

  constructor(
    private readonly clock: Clock,
    private readonly faults: Faults,
  ) {}

  /** Updates not confirmed yet, oldest first. */
  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** Whether somebody waits for updates just now. */
  get polled(): boolean {
    return this.#poller !== null;
  }

  /** Gives an update its number and hands it on; null where the bot does not want its kind. */
  add(news: NewUpdate): Update | null {
    const kind = Object.keys(news)[0] ?? "";
    const wanted = this.allowed === null ? !UNASKED.includes(kind) : this.allowed.includes(kind);
    if (!wanted) return null;
    this.#lastId += 1;
    const update: Update = { update_id: this.#lastId, ...news };
    this.#pending.push(update);
    this.#poller?.wake();
    this.onArrival();
    return update;
  }

  /** The updates that a poller gets, when there are some or its time is over. */
  async poll(asked: Asked, gone: AbortSignal): Promise<Update[]> {
    if (this.hooked) throw conflict(HOOKED);
    if (asked.allowed !== null) this.allowed = asked.allowed.length > 0 ? asked.allowed : null;
    this.#poller?.end(conflict(TERMINATED));
    this.#confirm(asked.offset);
    const repeat = this.faults.forUpdates("getUpdates", this.#confirmed.length > 0 ? ["repeat"] : []);
    if (repeat) return [...this.#confirmed, ...this.#pending].slice(0, asked.limit);
    if (this.#pending.length === 0 && asked.timeoutSeconds > 0) await this.#arrival(asked, gone);
    return this.#ordered(this.#pending.slice(0, asked.limit));
  }

  /** The bot has this update; it comes no more. */
  drop(update: Update): void {
    this.#pending = this.#pending.filter((one) => one !== update);
  }

  /** Forgets all updates. */
  forget(): void {
    this.#pending = [];
  }

  /** Ends the waiting of a poller, as setting a webhook does. */
  terminate(): void {
    this.#poller?.end(conflict("terminated by setWebhook request"));
  }

  #confirm(offset: number): void {
    const from = offset < 0 ? (this.#pending.at(offset)?.update_id ?? 0) : offset;
    const confirmed = this.#pending.filter(({ update_id }) => update_id < from);
    if (confirmed.length === 0) return;
    this.#confirmed = confirmed;
    this.#pending = this.#pending.filter(({ update_id }) => update_id >= from);
  }

  #ordered(batch: Update[]): Update[] {
    const fault = this.faults.forUpdates("getUpdates", batch.length > 1 ? ["reorder"] : []);
    if (fault === null) return batch;
    const first = this.#random.below(batch.length - 1);
    return [...batch.slice(first + 1), ...batch.slice(0, first + 1)];
  }

  /** Resolves when an update came, the time is over or the caller is gone; rejects when another one polls. */
  async #arrival({ timeoutSeconds }: Asked, gone: AbortSignal): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([gone, over.signal]);
    let poller: Poller | null = null;
    const came = new Promise<void>((wake, end) => {
      poller = { wake, end };
      this.#poller = poller;
    });
    const timeout = this.clock.sleep(timeoutSeconds * 1000, signal).catch(() => undefined);
    try {
      await Promise.race([came, timeout]);
    } finally {
      over.abort();
      if (this.#poller === poller) this.#poller = null;
    }
  }
}
