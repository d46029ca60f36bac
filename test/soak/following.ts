import type { Shown } from "../support/bot-api/index.js";
import { type Expected, textOf } from "./quiet.js";

/** Follows what the bot sends to one chat, and compares it with what it sends when nothing goes wrong. */
export class Following {
  /** The messages that were expected, as they came. */
  readonly seen: Shown[] = [];
  duplicates = 0;
  /** Messages that came before one that should have come earlier, or that were not expected at all. */
  readonly disordered: string[] = [];
  #read = 0;

  constructor(readonly expected: readonly Expected[]) {}

  get complete(): boolean {
    return this.seen.length >= this.expected.length;
  }

  get lost(): number {
    return this.expected.length - this.seen.length;
  }

  /** Whether everything that the steps before this one lead to is there. */
  isThrough(step: number): boolean {
    const next = this.expected[this.seen.length];
    return next === undefined || next.step >= step;
  }

  /** Reads the messages that stand in the chat now. */
  follow(messages: readonly Shown[]): void {
    for (const message of messages.slice(this.#read)) this.#place(message);
    this.#read = messages.length;
  }

  #place(message: Shown): void {
    const text = textOf(message);
    const last = this.expected[this.seen.length - 1];
    if (this.expected[this.seen.length]?.text === text) this.seen.push(message);
    else if (last?.text === text) this.duplicates += 1;
    else this.disordered.push(text.slice(0, 80));
  }
}
