import type { Chat, Message } from "telegraf/types";
import { nextId, type Room } from "./chats.js";
import { ofMembership, ofMessage } from "./news.js";
import type { Person } from "./people.js";
import type { State } from "./state.js";
import { typedEntities } from "./typed-text.js";

/** A kind of chat that several people share. */
export type PlaceKind = "group" | "supergroup" | "channel";

/** A group or channel with the bot in it. */
export class Place {
  readonly #room: Room;

  constructor(
    private readonly state: State,
    readonly chat: Chat,
  ) {
    this.#room = state.chats.add(chat, "open");
  }

  get id(): number {
    return this.chat.id;
  }

  /** Opens a topic in a forum; the id of its thread. */
  topic(name: string, by: Person): number {
    const id = this.#room.lastMessageId + 1;
    this.#room.topics.add(id);
    const created = { forum_topic_created: { name, icon_color: 7322096 } };
    this.happens({ ...created, message_thread_id: id, is_topic_message: true }, by);
    return id;
  }

  /** A service message, in the words of Telegram: `{ new_chat_title: "…" }`. */
  happens(service: Readonly<Record<string, unknown>>, by: Person): Message {
    const message = this.#message({ from: by.user, ...service });
    this.state.updates.add(ofMessage("message", message));
    return message;
  }

  /** A post in the channel itself. */
  posts(text: string): Message {
    const entities = typedEntities(text);
    const message = this.#message({ sender_chat: this.chat, text, ...(entities.length > 0 && { entities }) });
    this.state.updates.add(ofMessage("channel_post", message));
    return message;
  }

  /** Changes a post of the channel. */
  editsPost(post: Message, text: string): void {
    const edited = { ...post, text, edit_date: this.#seconds() };
    this.#room.messages.set(post.message_id, edited);
    this.state.updates.add(ofMessage("edited_channel_post", edited));
  }

  /** Somebody puts the bot out: it may not write there any more. */
  removesBot(by: Person): void {
    this.#room.standing = "kicked";
    this.#membership(by, "member", "kicked");
  }

  /** Somebody takes the bot in again. */
  addsBot(by: Person): void {
    this.#room.standing = "open";
    this.#membership(by, "left", "member");
  }

  /** The group becomes a supergroup with another id, which messages have to be sent to from now on. */
  upgrades(by: Person): Place {
    const id = -1_000_000_000_000 + this.id;
    const title = "title" in this.chat ? this.chat.title : "";
    const upgraded = new Place(this.state, { id, type: "supergroup", title });
    this.happens({ migrate_to_chat_id: id }, by);
    upgraded.happens({ migrate_from_chat_id: this.id }, by);
    this.#room.upgradedTo = id;
    return upgraded;
  }

  #membership(by: Person, before: "member" | "left", after: "member" | "kicked"): void {
    const change = { chat: this.chat, by: by.user, before, after };
    this.state.updates.add(ofMembership(this.state, change));
  }

  #message(content: Readonly<Record<string, unknown>>): Message {
    const frame = { message_id: nextId(this.#room), chat: this.chat, date: this.#seconds() };
    const message = { ...frame, ...content } as unknown as Message;
    this.#room.messages.set(frame.message_id, message);
    return message;
  }

  #seconds(): number {
    return Math.floor(this.state.clock.now() / 1000);
  }
}
