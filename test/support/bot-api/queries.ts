import type { Clock } from "./clock.js";
import { badRequest } from "./refusal.js";

/** How long queries can be answered: seconds. */
export interface QueryAges {
  readonly callbackSeconds: number;
  readonly inlineSeconds: number;
}

/** About as long as Telegram waits. */
export const USUAL_AGES: QueryAges = { callbackSeconds: 15, inlineSeconds: 10 };

type Kind = "callback" | "inline";

/** The queries people made by pressing buttons and by typing. */
export class Queries {
  readonly #made = new Map<string, { kind: Kind; at: number }>();
  #last = 4_000_000_000_000_000n;

  constructor(
    private readonly clock: Clock,
    private readonly ages: QueryAges,
  ) {}

  /** The id of a new query. */
  made(kind: Kind): string {
    this.#last += 7n;
    const id = String(this.#last);
    this.#made.set(id, { kind, at: this.clock.now() });
    return id;
  }

  /** Refuses an answer to a query that nobody made, or made too long ago. */
  check(kind: Kind, id: string): void {
    const query = this.#made.get(id);
    const seconds = kind === "callback" ? this.ages.callbackSeconds : this.ages.inlineSeconds;
    const known = query?.kind === kind && this.clock.now() - query.at <= seconds * 1000;
    if (!known) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
  }
}
