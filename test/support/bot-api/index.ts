/**
 * A Telegram Bot API of one's own: it refuses what Telegram refuses, fails where it is told to, lets tests play
 * people, and shows them what the bot did.
 *
 *     const api = await botApi({ clock: fasterClock(50) });   // TELEGRAM_API_ROOT=api.root, token: api.token
 *     const person = api.person({ language_code: "zh-hans" });
 *     api.faults.next("sendMessage", { kind: "cut-after" });
 *     person.says("屯留三公");
 *     const card = await api.waitFor(() => api.messagesTo(person)[0]);
 *     const query = person.presses("原文", card);
 *     await api.waitFor(() => api.answerTo(query));
 *     await api.close();
 */
import type { User, UserFromGetMe } from "telegraf/types";
import type { Shown } from "./chats.js";
import { type Clock, realClock } from "./clock.js";
import type { Faults } from "./faults.js";
import { type LimitSettings, STRICT } from "./limits.js";
import { Person } from "./people.js";
import { Place, type PlaceKind } from "./places.js";
import { type QueryAges, USUAL_AGES } from "./queries.js";
import type { Refused, Sent } from "./records.js";
import { startServer } from "./server.js";
import { newState, type State } from "./state.js";
import type { Webhook } from "./webhook.js";

export type { Room, Shown } from "./chats.js";
export { type Clock, fasterClock, type HandClock, handClock, realClock } from "./clock.js";
export type { Chance, Fault, Faults, Happened } from "./faults.js";
export { type Formatted, parseHtml } from "./html.js";
export type { Entity } from "./html-tags.js";
export type { InlineResult } from "./inline-results.js";
export { type LimitSettings, STRICT } from "./limits.js";
export type { Button, Keyboard } from "./markup.js";
export type { Chosen, Person, Saying } from "./people.js";
export type { Place } from "./places.js";
export type { Refused, Sent } from "./records.js";
export { Refusal } from "./refusal.js";
export { typedEntities } from "./typed-text.js";

/** How an emulator differs from a strict one on the real clock. */
export interface BotApiSettings {
  readonly clock?: Clock;
  readonly token?: string;
  readonly username?: string;
  readonly port?: number;
  /** Some limits other than Telegram's; null for none at all. */
  readonly limits?: Partial<LimitSettings> | null;
  readonly ages?: Partial<QueryAges>;
}

/** Who a person is; what is not given is made up. */
export interface PersonGiven {
  readonly id?: number;
  readonly name?: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly is_bot?: boolean;
}

/** What a group or channel is; what is not given is made up. */
export interface PlaceGiven {
  readonly id?: number;
  readonly title?: string;
  readonly username?: string;
  readonly forum?: boolean;
}

/** Starts an emulator. */
export async function botApi(settings: BotApiSettings = {}): Promise<BotApi> {
  const { clock = realClock, limits, username = "yusuan_test_bot" } = settings;
  const token = settings.token ?? "700000001:AAE-emulated_token_of_the_bot_api_tests";
  const state = newState({
    bot: botOf(token, username),
    clock,
    limits: limits === null ? null : { ...STRICT, ...limits },
    ages: { ...USUAL_AGES, ...settings.ages },
  });
  const server = await startServer(state, token, settings.port);
  return new BotApi(state, token, server);
}

function botOf(token: string, username: string): UserFromGetMe {
  return {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "预算问答",
    username,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: true,
  };
}

/** A running emulator. */
export class BotApi {
  /** What `TELEGRAM_API_ROOT` has to be. */
  readonly root: string;
  readonly port: number;
  /** The plan of what goes wrong. */
  readonly faults: Faults;
  readonly webhook: Webhook;
  #strangers = 0;

  constructor(
    private readonly state: State,
    readonly token: string,
    private readonly server: { port: number; webhook: Webhook; close(): Promise<void> },
  ) {
    this.port = server.port;
    this.root = `http://127.0.0.1:${server.port}`;
    this.faults = state.faults;
    this.webhook = server.webhook;
  }

  get bot(): UserFromGetMe {
    return this.state.bot;
  }

  get clock(): Clock {
    return this.state.clock;
  }

  /** Every accepted call but `getUpdates`, in order. */
  get sent(): readonly Sent[] {
    return this.state.records.sent;
  }

  /** Every refused call, and why. */
  get refused(): readonly Refused[] {
    return this.state.records.refused;
  }

  /** How often updates were asked for. */
  get polls(): number {
    return this.state.records.polls;
  }

  /** Whether somebody waits for updates just now. */
  get polled(): boolean {
    return this.state.updates.polled;
  }

  /** Updates the bot has not confirmed yet. */
  get unconfirmed(): number {
    return this.state.updates.pending.length;
  }

  /** Somebody who has not written to the bot yet. */
  person(given: PersonGiven = {}): Person {
    this.#strangers += 1;
    const { id = 10_000 + this.#strangers, name = `Person ${id}`, is_bot = false, ...rest } = given;
    const user: User = { id, is_bot, first_name: name, ...rest };
    return new Person(this.state, user);
  }

  /** A group (`supergroup` where it has topics) with the bot in it. */
  group(given: PlaceGiven & { readonly kind?: Exclude<PlaceKind, "channel"> } = {}): Place {
    return this.#place(given.kind ?? (given.forum ? "supergroup" : "group"), given);
  }

  /** A channel with the bot in it. */
  channel(given: PlaceGiven = {}): Place {
    return this.#place("channel", given);
  }

  /** The messages of the bot that stand in a chat now, oldest first. */
  messagesTo(chat: number | Place | Person): Shown[] {
    const id = typeof chat === "number" ? chat : chat.id;
    return [...this.state.chats.room(id).shown.values()];
  }

  /** The answer to a callback query or an inline query. */
  answerTo(query: string): Sent | undefined {
    return this.sent.find((sent) => sent.query === query);
  }

  /** Waits until something is so, for so many milliseconds of the machine's time; gives back what was found. */
  waitFor<Found>(look: (api: BotApi) => Found, ms = 5000): Promise<NonNullable<Found>> {
    return this.state.records.waitFor(() => look(this), ms);
  }

  /** Cuts all connections and ends the server. */
  close(): Promise<void> {
    return this.server.close();
  }

  #place(type: PlaceKind, { id, title = "群", username, forum }: PlaceGiven): Place {
    this.#strangers += 1;
    const own = id ?? (type === "group" ? -20_000 - this.#strangers : -1_000_000_020_000 - this.#strangers);
    if (type === "group") return new Place(this.state, { id: own, type, title });
    const name = username === undefined ? {} : { username };
    if (type === "channel") return new Place(this.state, { id: own, type, title, ...name });
    return new Place(this.state, { id: own, type, title, ...name, ...(forum && { is_forum: true }) });
  }
}
