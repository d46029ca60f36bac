import type { Message } from "telegraf/types";
import { nextId, type Room, type Shown } from "./chats.js";
import { captionText, messageText } from "./formatted.js";
import { type Given, isFields } from "./given.js";
import type { Formatted } from "./html.js";
import { keyboardOf } from "./markup.js";
import type { Picture } from "./pictures.js";
import type { Told } from "./records.js";
import { badRequest } from "./refusal.js";
import type { Call, Outcome, State } from "./state.js";

/** What a bot may be seen doing. */
const ACTIONS = [
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
];

/** Sends a text. */
export function sendMessage({ given, state }: Call): Outcome {
  const formatted = messageText(given);
  return send(given, state, { formatted, source: given.text("text") ?? "", picture: null });
}

/** Sends a picture with its caption. */
export function sendPhoto({ given, state }: Call): Outcome {
  const picture = state.pictures.given(given);
  return send(given, state, { formatted: captionText(given), source: given.text("caption") ?? "", picture });
}

/** Shows what the bot is doing. */
export function sendChatAction({ given, state }: Call): Outcome {
  const action = given.required("action", "wrong parameter action in request");
  if (!ACTIONS.includes(action)) throw badRequest("wrong parameter action in request");
  const room = state.chats.writable(given.value("chat_id"));
  return { result: true, told: { chat: room.chat.id, text: action, thread: threadOf(given, room, null) } };
}

/** Deletes a message: one's own, or in a private chat also the other's. */
export function deleteMessage({ given, state }: Call): Outcome {
  const room = state.chats.writable(given.value("chat_id"));
  const id = given.integer("message_id");
  if (id === null) throw badRequest("message identifier is not specified");
  const message = room.messages.get(id);
  if (!message) throw badRequest("message to delete not found");
  const old = state.clock.now() / 1000 - message.date > 48 * 3600;
  if (old || (!room.shown.has(id) && room.chat.type !== "private")) {
    throw badRequest("message can't be deleted");
  }
  room.messages.delete(id);
  room.shown.delete(id);
  return { result: true, told: { chat: room.chat.id, messageId: id } };
}

/** What is said in a new message. */
interface Content {
  readonly formatted: Formatted;
  readonly source: string;
  readonly picture: Picture | null;
}

function send(given: Given, state: State, content: Content): Outcome {
  const buttons = keyboardOf(given);
  const room = state.chats.writable(given.value("chat_id"));
  const replyTo = replyOf(given, room);
  const thread = threadOf(given, room, replyTo);
  state.limits.spend(room.chat);
  const { text, entities } = content.formatted;
  const shown: Shown = {
    chat: room.chat.id,
    messageId: nextId(room),
    source: content.source,
    text,
    entities,
    buttons,
    photo: content.picture?.bytes ?? null,
    replyTo,
    thread,
    at: state.clock.now(),
  };
  const message = messageOf(shown, room, state, content.picture);
  room.shown.set(shown.messageId, shown);
  room.messages.set(shown.messageId, message);
  return { result: message, told: toldOf(shown) };
}

/** What tests see of a message of the bot. */
export function toldOf(shown: Shown): Told {
  const { chat, messageId, source, text, entities, buttons, photo, replyTo, thread } = shown;
  return { chat, messageId, source, text, entities, buttons, photo, replyTo, thread };
}

/** The message as Telegram describes it to the bot. */
export function messageOf(shown: Shown, room: Room, state: State, picture: Picture | null): Message {
  const { text, entities } = shown;
  const replied = shown.replyTo === null ? undefined : room.messages.get(shown.replyTo);
  const thread = shown.thread === null ? {} : { message_thread_id: shown.thread };
  const said = picture
    ? { photo: [picture.size], ...(text && { caption: text, caption_entities: entities }) }
    : { text, ...(entities.length > 0 && { entities }) };
  const message = {
    message_id: shown.messageId,
    from: state.bot,
    chat: room.chat,
    date: Math.floor(shown.at / 1000),
    ...thread,
    ...(shown.thread !== null && room.topics.has(shown.thread) && { is_topic_message: true }),
    ...(replied && { reply_to_message: withoutReply(replied) }),
    ...said,
    ...(shown.buttons.length > 0 && { reply_markup: { inline_keyboard: shown.buttons } }),
  };
  return message as unknown as Message;
}

/** A message as it stands inside another that replies to it. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = { reply_to_message: null, ...message };
  return rest as Message;
}

/** The message that is replied to; null for none, or one that need not be there. */
function replyOf(given: Given, room: Room): number | null {
  const reply = given.fields("reply_parameters");
  const id = reply === null ? given.integer("reply_to_message_id") : reply["message_id"];
  if (id === null) return null;
  if (typeof id !== "number" || !Number.isInteger(id)) {
    throw badRequest('can\'t parse reply parameters: Field "message_id" must be of type Number');
  }
  if (room.messages.has(id)) return id;
  const without = isFields(reply)
    ? reply["allow_sending_without_reply"] === true
    : given.flag("allow_sending_without_reply");
  if (without) return null;
  throw badRequest("message to be replied not found");
}

/** The thread a message goes to: the one named, or that of the message it replies to. */
function threadOf(given: Given, room: Room, replyTo: number | null): number | null {
  const named = given.integer("message_thread_id");
  const replied = replyTo === null ? undefined : room.messages.get(replyTo)?.message_thread_id;
  if (named === null) return replied ?? null;
  const threads = [...room.messages.values()].map(({ message_thread_id }) => message_thread_id);
  const known = room.topics.has(named) || (room.topics.size === 0 && threads.includes(named));
  if (room.chat.type !== "supergroup" || !known) throw badRequest("message thread not found");
  return named;
}
