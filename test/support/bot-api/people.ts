import type { Chat, Message, MessageEntity, User } from "telegraf/types";
import { nextId, type Room, type Shown } from "./chats.js";
import type { InlineResult } from "./inline-results.js";
import type { Button } from "./markup.js";
import { withoutReply } from "./messages.js";
import { ofMembership, ofMessage } from "./news.js";
import type { Place } from "./places.js";
import type { State } from "./state.js";
import { typedEntities } from "./typed-text.js";

/** Where and how somebody says something. */
export interface Saying {
  /** The group; the private chat with the bot where none is given. */
  readonly chat?: Place | number;
  /** The message that is replied to. */
  readonly replyTo?: Message | Shown | number | undefined;
  /** The topic of a forum. */
  readonly thread?: number;
  /** Entities instead of those Telegram finds in the text. */
  readonly entities?: MessageEntity[];
}

/** What is sent besides a file. */
export interface SendingFile extends Saying {
  readonly caption?: string;
  readonly size?: number;
}

/** Where an inline query is typed, and from which result on it asks. */
export interface Typing {
  readonly offset?: string;
  readonly where?: "sender" | Chat["type"];
}

/** What a message holds besides its frame. */
type Content = Readonly<Record<string, unknown>>;

/** A message that a person chose from the results of an inline query. */
export interface Chosen {
  readonly inlineMessageId: string;
  readonly result: InlineResult;
}

const FILE = { file_id: "BQACAgIAAxkBAAN", file_unique_id: "AgADAQADr6cx" };

/** Somebody who writes to the bot; or another bot. */
export class Person {
  readonly chat: Chat.PrivateChat;
  readonly #room: Room;

  constructor(
    private readonly state: State,
    readonly user: User,
  ) {
    const { id, first_name, last_name, username } = user;
    this.chat = {
      id,
      type: "private",
      first_name,
      ...(last_name && { last_name }),
      ...(username && { username }),
    };
    this.#room = state.chats.add(this.chat, "unopened");
  }

  get id(): number {
    return this.user.id;
  }

  /** Types a text. */
  says(text: string, saying: Saying = {}): Message {
    const entities = saying.entities ?? typedEntities(text);
    return this.sends({ text, ...(entities.length > 0 && { entities }) }, saying);
  }

  /** Presses the button that starts the bot, as a deep link does. */
  starts(parameter = "", saying: Saying = {}): Message {
    return this.says(parameter === "" ? "/start" : `/start ${parameter}`, saying);
  }

  /** Changes the text of an own message. */
  edits(message: Message, text: string): Message {
    const room = this.state.chats.room(message.chat.id);
    const entities = typedEntities(text);
    const edit_date = this.#seconds();
    const edited = { ...message, text, edit_date, ...(entities.length > 0 ? { entities } : {}) };
    room.messages.set(message.message_id, edited);
    this.state.updates.add(ofMessage("edited_message", edited));
    return edited;
  }

  sendsSticker(saying: Saying = {}): Message {
    const sticker = {
      ...FILE,
      type: "regular",
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
    };
    return this.sends({ sticker }, saying);
  }

  sendsPhoto(caption = "", saying: Saying = {}): Message {
    const caption_entities = typedEntities(caption);
    const photo = [
      { ...FILE, width: 90, height: 67 },
      { ...FILE, width: 800, height: 600 },
    ];
    return this.sends({ photo, ...(caption && { caption, caption_entities }) }, saying);
  }

  sendsDocument(caption = "", saying: Saying = {}): Message {
    const document = { ...FILE, file_name: "预算.pdf", mime_type: "application/pdf" };
    return this.sends({ document, ...(caption && { caption }) }, saying);
  }

  /** Sends a file; `size` where Telegram is to say another one than it has. */
  sendsFile(
    name: string | undefined,
    bytes: Uint8Array,
    { caption = "", size = bytes.length, ...saying }: SendingFile = {},
  ): Message {
    const document = this.state.documents.hold(Buffer.from(bytes), name, size);
    const caption_entities = typedEntities(caption);
    return this.sends({ document, ...(caption && { caption, caption_entities }) }, saying);
  }

  sendsVoice(saying: Saying = {}): Message {
    return this.sends({ voice: { ...FILE, duration: 3, mime_type: "audio/ogg" } }, saying);
  }

  sendsLocation(saying: Saying = {}): Message {
    return this.sends({ location: { latitude: 36.3, longitude: 112.9 } }, saying);
  }

  sendsPoll(question = "?", saying: Saying = {}): Message {
    const options = ["A", "B"].map((text) => ({ text, voter_count: 0 }));
    const kind = { type: "regular", is_anonymous: true, allows_multiple_answers: false, is_closed: false };
    return this.sends({ poll: { id: "5", question, options, total_voter_count: 0, ...kind } }, saying);
  }

  /** Sends a message of any content, in the words of Telegram. */
  sends(content: Content, saying: Saying = {}): Message {
    const room = this.#roomOf(saying.chat);
    this.#open(room);
    const message = this.#message(content, room, saying);
    room.messages.set(message.message_id, message);
    this.state.updates.add(ofMessage("message", message));
    return message;
  }

  /** Presses a button under a message of the bot; the id of the callback query. */
  presses(button: string | Button, message: Shown | Chosen): string {
    const inline = "inlineMessageId" in message;
    const pressed = pressable(button, (inline ? message.result : message).buttons.flat());
    const id = this.state.queries.made("callback");
    const place = inline ? { inline_message_id: message.inlineMessageId } : { message: this.#under(message) };
    this.state.updates.add({
      callback_query: { id, from: this.user, chat_instance: `-${this.id}`, data: pressed, ...place },
    });
    return id;
  }

  /** Types after the bot's name in any chat; the id of the inline query. */
  types(query: string, { offset = "", where = "sender" }: Typing = {}): string {
    const id = this.state.queries.made("inline");
    this.state.updates.add({ inline_query: { id, from: this.user, query, offset, chat_type: where } });
    return id;
  }

  /** Sends a result of an inline query somewhere. */
  chooses(result: InlineResult, query: string): Chosen {
    const inlineMessageId = `AAM${this.state.queries.made("inline")}`;
    const { source, text, entities, buttons } = result;
    const editable = buttons.length > 0;
    if (editable) this.state.inlineMessages.set(inlineMessageId, { source, text, entities, buttons });
    const place = editable ? { inline_message_id: inlineMessageId } : {};
    this.state.updates.add({
      chosen_inline_result: { result_id: result.id, from: this.user, query, ...place },
    });
    return { inlineMessageId, result };
  }

  /** Blocks the bot: it may not write any more, and is told so. */
  blocks(): void {
    this.#standing("blocked", "member", "kicked");
  }

  /** Lets the bot write again. */
  unblocks(): void {
    this.#standing("open", "kicked", "member");
  }

  #standing(standing: "open" | "blocked", before: "member" | "kicked", after: "member" | "kicked"): void {
    this.#room.standing = standing;
    this.state.updates.add(ofMembership(this.state, { chat: this.chat, by: this.user, before, after }));
  }

  #roomOf(place: Place | number | undefined): Room {
    if (place === undefined) return this.#room;
    return this.state.chats.room(typeof place === "number" ? place : place.chat.id);
  }

  #open(room: Room): void {
    if (room.standing === "unopened") room.standing = "open";
    if (room.standing !== "open") throw new Error(`the bot was ${room.standing} in chat ${room.chat.id}`);
  }

  #message(content: Content, room: Room, { replyTo, thread }: Saying): Message {
    const replied = repliedIn(room, replyTo);
    const topic = thread ?? replied?.message_thread_id;
    const message = {
      message_id: nextId(room),
      from: this.user,
      chat: room.chat,
      date: this.#seconds(),
      ...(topic !== undefined && { message_thread_id: topic }),
      ...(topic !== undefined && room.topics.has(topic) && { is_topic_message: true }),
      ...(replied && { reply_to_message: withoutReply(replied) }),
      ...content,
    };
    return message as unknown as Message;
  }

  #under({ chat, messageId }: Shown): Message {
    const message = this.state.chats.room(chat).messages.get(messageId);
    if (!message) throw new Error(`message ${messageId} is not in chat ${chat}`);
    return message;
  }

  #seconds(): number {
    return Math.floor(this.state.clock.now() / 1000);
  }
}

function repliedIn(room: Room, replyTo: Saying["replyTo"]): Message | undefined {
  if (replyTo === undefined) return undefined;
  const id =
    typeof replyTo === "number" ? replyTo : "messageId" in replyTo ? replyTo.messageId : replyTo.message_id;
  const message = room.messages.get(id);
  if (!message) throw new Error(`message ${id} is not in chat ${room.chat.id}`);
  return message;
}

/** What a button sends when it is pressed. */
function pressable(button: string | Button, buttons: readonly Button[]): string {
  const found = typeof button === "string" ? buttons.find(({ text }) => text === button) : button;
  if (!found) {
    throw new Error(
      `no button ${String(button)} among ${buttons.map(({ text }) => text).join(", ") || "none"}`,
    );
  }
  if (found.callback_data === undefined) throw new Error(`the button ${found.text} calls nobody back`);
  return found.callback_data;
}
