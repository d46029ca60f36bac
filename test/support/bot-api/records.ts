import type { SentContent } from "./chats.js";
import type { Clock } from "./clock.js";
import type { InlineResult } from "./inline-results.js";

/** A call that was accepted. What a method does not have is null, or empty. */
export interface Sent extends SentContent {
  readonly method: string;
  /** When it was accepted, by the clock. */
  readonly at: number;
  readonly chat: number | null;
  readonly messageId: number | null;
  /** The callback query or inline query that was answered. */
  readonly query: string | null;
  /** The results of an inline query. */
  readonly results: readonly InlineResult[];
  /** Everything the call gave, as it was read. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What a method says of an accepted call. */
export type Told = Partial<Omit<Sent, "method" | "at" | "given">>;

/** A call that was refused, and how. */
export interface Refused {
  readonly method: string;
  readonly at: number;
  readonly code: number;
  readonly description: string;
  readonly given: Readonly<Record<string, unknown>>;
}

const NOTHING: Required<Told> = {
  chat: null,
  messageId: null,
  source: "",
  text: "",
  entities: [],
  buttons: [],
  photo: null,
  replyTo: null,
  thread: null,
  query: null,
  results: [],
};

/** Everything that was asked of the emulator, in order. */
export class Records {
  readonly sent: Sent[] = [];
  readonly refused: Refused[] = [];
  /** How often updates were asked for. */
  polls = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  accept(method: string, given: Readonly<Record<string, unknown>>, told: Told): void {
    this.sent.push({ ...NOTHING, ...told, method, given, at: this.clock.now() });
    this.changed();
  }

  refuse(
    method: string,
    given: Readonly<Record<string, unknown>>,
    refusal: Pick<Refused, "code" | "description">,
  ): void {
    const { code, description } = refusal;
    this.refused.push({ method, given, code, description, at: this.clock.now() });
    this.changed();
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Waits until something is so, looking after every call and every few milliseconds; rejects when it is not after
   * so many milliseconds of the machine's time: the patience of a test does not run faster.
   */
  waitFor<Found>(look: () => Found, ms: number): Promise<NonNullable<Found>> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearInterval(interval);
        clearTimeout(timeout);
        this.#listeners.delete(listener);
        settle();
      };
      const listener = () => {
        try {
          const found = look();
          if (found) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const late = () => end(() => reject(new Error(`not seen within ${ms} ms; ${this.#last()}`)));
      const interval = setInterval(listener, 5);
      const timeout = setTimeout(late, ms);
      this.#listeners.add(listener);
      listener();
    });
  }

  #last(): string {
    const sent = this.sent
      .slice(-5)
      .map(({ method, chat, text }) => `${method} ${chat}: ${text.slice(0, 60)}`);
    const refused = this.refused.slice(-5).map(({ method, description }) => `${method}: ${description}`);
    return `last calls: ${sent.join(" | ") || "none"}; last refused: ${refused.join(" | ") || "none"}`;
  }
}
