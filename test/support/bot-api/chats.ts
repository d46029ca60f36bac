import type { Chat, Message } from "telegraf/types";
import type { Entity } from "./html-tags.js";
import type { Keyboard } from "./markup.js";
import { badRequest, forbidden, Refusal } from "./refusal.js";

/** Whether the bot may write to a chat. */
export type Standing = "open" | "unopened" | "blocked" | "kicked";

/** What a message holds and where it stands. */
export interface SentContent {
  /** As it was sent, with its tags. */
  readonly source: string;
  /** As it reads, without tags; of a picture: its caption. */
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly buttons: Keyboard;
  readonly photo: Buffer | null;
  readonly replyTo: number | null;
  readonly thread: number | null;
}

/** A message of the bot as people see it now. */
export interface Shown extends SentContent {
  readonly chat: number;
  readonly messageId: number;
  /** When it was sent, by the clock. */
  readonly at: number;
}

/** A chat, and what was said in it. */
export interface Room {
  readonly chat: Chat;
  /** Messages of all who spoke, by their ids. */
  readonly messages: Map<number, Message>;
  /** Messages of the bot that stand there. */
  readonly shown: Map<number, Shown>;
  /** Topics of a forum. */
  readonly topics: Set<number>;
  standing: Standing;
  lastMessageId: number;
  /** The supergroup that the group became. */
  upgradedTo: number | null;
}

/** All chats there are. */
export class Chats {
  readonly #rooms = new Map<number, Room>();

  /** Adds a chat. Its messages begin at a number of its own, so that nobody can mix up chats unnoticed. */
  add(chat: Chat, standing: Standing): Room {
    if (this.#rooms.has(chat.id)) throw new Error(`chat ${chat.id} exists already`);
    const room: Room = {
      chat,
      messages: new Map(),
      shown: new Map(),
      topics: new Set(),
      standing,
      lastMessageId: (this.#rooms.size + 1) * 1000,
      upgradedTo: null,
    };
    this.#rooms.set(chat.id, room);
    return room;
  }

  /** The chat with this id, for tests. */
  room(id: number): Room {
    const room = this.#rooms.get(id);
    if (!room) throw new Error(`no chat ${id}`);
    return room;
  }

  /** The chat a call names by id or @username; refused where there is none. */
  named(id: unknown): Room {
    const number = typeof id === "string" && /^-?\d+$/u.test(id) ? Number(id) : id;
    if (number === null || number === undefined || number === "") throw badRequest("chat_id is empty");
    const room = typeof number === "number" ? this.#rooms.get(number) : this.#byName(number);
    if (!room) throw badRequest("chat not found");
    return room;
  }

  /** The chat a call writes to; refused where the bot may not. */
  writable(id: unknown): Room {
    const room = this.named(id);
    if (room.upgradedTo !== null) {
      const parameters = { migrate_to_chat_id: room.upgradedTo };
      throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters);
    }
    if (room.standing === "unopened") throw forbidden("bot can't initiate conversation with a user");
    if (room.standing === "blocked") throw forbidden("bot was blocked by the user");
    if (room.standing === "kicked") throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
    return room;
  }

  #byName(name: unknown): Room | undefined {
    if (typeof name !== "string" || !name.startsWith("@")) return undefined;
    const wanted = name.slice(1).toLowerCase();
    const rooms = [...this.#rooms.values()].filter(({ chat }) => chat.type !== "private");
    return rooms.find(({ chat }) => "username" in chat && chat.username?.toLowerCase() === wanted);
  }
}

/** The next message id of a chat. */
export function nextId(room: Room): number {
  room.lastMessageId += 1;
  return room.lastMessageId;
}
