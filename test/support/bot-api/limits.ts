import type { Clock } from "./clock.js";
import { tooMany } from "./refusal.js";

/** How many messages Telegram takes in which time. */
export interface LimitSettings {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** Messages a second in one chat; more than one tolerates a small burst. */
  readonly perChatSecond: number;
  /** Messages a minute in one group. */
  readonly perGroupMinute: number;
  /** Milliseconds by which a message may come too early: the way to the server is not always equally long. */
  readonly slackMs: number;
}

/** Telegram's own limits, kept strictly. */
export const STRICT: LimitSettings = { perSecond: 30, perChatSecond: 1, perGroupMinute: 20, slackMs: 50 };

/** The chat of a message, null for one that was sent inline. */
export interface Spender {
  readonly id: number;
  readonly type: string;
}

/** So many calls in so many milliseconds. */
class Window {
  readonly #times: number[] = [];

  constructor(
    private readonly most: number,
    private readonly ms: number,
    private readonly slackMs: number,
  ) {}

  /** Milliseconds until there is room for another; 0 where there is. */
  wait(now: number): number {
    while ((this.#times[0] ?? now) <= now - this.ms) this.#times.shift();
    const blocking = this.#times.at(-this.most);
    if (this.#times.length < this.most || blocking === undefined) return 0;
    const left = blocking + this.ms - now;
    return left > this.slackMs ? left : 0;
  }

  add(now: number): void {
    this.#times.push(now);
  }
}

/** Counts messages; who sends too many has to wait as long as it was told, whatever becomes free before. */
export class Limits {
  readonly #windows = new Map<string, Window[]>();
  readonly #until = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly settings: LimitSettings | null,
  ) {}

  /** Counts one message, or refuses it. */
  spend(chat: Spender | null): void {
    const { settings } = this;
    if (settings === null) return;
    const now = this.clock.now();
    const keys = chat === null ? ["all"] : ["all", String(chat.id)];
    const windows = keys.flatMap((key) => this.#windowsOf(key, chat, settings));
    for (const key of keys) this.#check(key, this.#windowsOf(key, chat, settings), settings.slackMs);
    for (const window of windows) window.add(now);
  }

  #check(key: string, windows: readonly Window[], slackMs: number): void {
    const now = this.clock.now();
    const told = (this.#until.get(key) ?? now) - now;
    const wait = Math.max(told > slackMs ? told : 0, ...windows.map((window) => window.wait(now)));
    if (wait === 0) return;
    const seconds = Math.max(1, Math.ceil(wait / 1000));
    if (told <= slackMs) this.#until.set(key, now + seconds * 1000);
    throw tooMany(seconds);
  }

  #windowsOf(key: string, chat: Spender | null, settings: LimitSettings): Window[] {
    const known = this.#windows.get(key);
    if (known) return known;
    const windows = key === "all" ? [new Window(settings.perSecond, 1000, settings.slackMs)] : [];
    if (key !== "all") windows.push(new Window(settings.perChatSecond, 1000, settings.slackMs));
    if (key !== "all" && chat?.type !== "private") {
      windows.push(new Window(settings.perGroupMinute, 60_000, settings.slackMs));
    }
    this.#windows.set(key, windows);
    return windows;
  }
}
