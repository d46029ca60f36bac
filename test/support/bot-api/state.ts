import type { UserFromGetMe } from "telegraf/types";
import { Chats } from "./chats.js";
import type { Clock } from "./clock.js";
import { Documents } from "./documents.js";
import type { InlineMessages } from "./edits.js";
import { Faults } from "./faults.js";
import type { Given } from "./given.js";
import { type LimitSettings, Limits } from "./limits.js";
import { Pictures } from "./pictures.js";
import { Profile } from "./profile.js";
import { Queries, type QueryAges } from "./queries.js";
import { Records, type Told } from "./records.js";
import { Updates } from "./updates.js";
import type { Webhook } from "./webhook.js";

/** Everything the emulator knows. */
export interface State {
  readonly bot: UserFromGetMe;
  readonly clock: Clock;
  readonly chats: Chats;
  readonly documents: Documents;
  readonly faults: Faults;
  readonly inlineMessages: InlineMessages;
  readonly limits: Limits;
  readonly pictures: Pictures;
  readonly profile: Profile;
  readonly queries: Queries;
  readonly records: Records;
  readonly updates: Updates;
}

/** One call of a method. */
export interface Call {
  readonly method: string;
  readonly given: Given;
  readonly state: State;
  readonly webhook: Webhook;
  /** Aborts when the caller is gone. */
  readonly gone: AbortSignal;
}

/** What a method answers, and what of it the tests may see; null where nothing is worth seeing. */
export interface Outcome {
  readonly result: unknown;
  readonly told: Told | null;
}

/** What a state is made of. */
export interface StateSettings {
  readonly bot: UserFromGetMe;
  readonly clock: Clock;
  readonly limits: LimitSettings | null;
  readonly ages: QueryAges;
}

/** A state in which nothing has happened yet. */
export function newState({ bot, clock, limits, ages }: StateSettings): State {
  const faults = new Faults(() => clock.now());
  return {
    bot,
    clock,
    chats: new Chats(),
    documents: new Documents(),
    faults,
    inlineMessages: new Map(),
    limits: new Limits(clock, limits),
    pictures: new Pictures(),
    profile: new Profile(),
    queries: new Queries(clock, ages),
    records: new Records(clock),
    updates: new Updates(clock, faults),
  };
}
