import { isDeepStrictEqual } from "node:util";
import type { Room, Shown } from "./chats.js";
import { messageText } from "./formatted.js";
import type { Given } from "./given.js";
import type { Entity } from "./html-tags.js";
import { type Keyboard, keyboardOf } from "./markup.js";
import { messageOf, toldOf } from "./messages.js";
import { badRequest } from "./refusal.js";
import type { Call, Outcome, State } from "./state.js";

/** A message that a person sent with the bot's help, and that has buttons. */
export interface InlineMessage {
  readonly source: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly buttons: Keyboard;
}

/** The messages sent inline, by their ids. */
export type InlineMessages = Map<string, InlineMessage>;

/** What an edit makes of a message. */
type Change = (before: InlineMessage) => InlineMessage;

/** Gives a message another text, and other buttons. */
export function editMessageText({ given, state }: Call): Outcome {
  const { text, entities } = messageText(given);
  const buttons = keyboardOf(given);
  return edit(given, state, { ofText: true }, () => ({
    source: given.text("text") ?? "",
    text,
    entities,
    buttons,
  }));
}

/** Gives a message other buttons. */
export function editMessageReplyMarkup({ given, state }: Call): Outcome {
  const buttons = keyboardOf(given);
  return edit(given, state, { ofText: false }, (before) => ({ ...before, buttons }));
}

function edit(given: Given, state: State, { ofText }: { ofText: boolean }, change: Change): Outcome {
  const inline = given.text("inline_message_id");
  if (inline !== null && !given.has("chat_id")) return editInline(inline, state, change);
  const room = state.chats.writable(given.value("chat_id"));
  const before = editable(given, room);
  if (ofText && before.photo !== null) throw badRequest("there is no text in the message to edit");
  const after: Shown = { ...before, ...changed(before, change) };
  state.limits.spend(room.chat);
  const picture = after.photo && state.pictures.hold(after.photo);
  const message = {
    ...messageOf(after, room, state, picture),
    edit_date: Math.floor(state.clock.now() / 1000),
  };
  room.shown.set(after.messageId, after);
  room.messages.set(after.messageId, message);
  return { result: message, told: toldOf(after) };
}

function editInline(id: string, state: State, change: Change): Outcome {
  const before = state.inlineMessages.get(id);
  if (!before) throw badRequest("MESSAGE_ID_INVALID");
  const after = changed(before, change);
  state.limits.spend(null);
  state.inlineMessages.set(id, after);
  return { result: true, told: after };
}

function editable(given: Given, room: Room): Shown {
  const id = given.integer("message_id");
  if (id === null) throw badRequest("message identifier is not specified");
  const shown = room.shown.get(id);
  if (shown) return shown;
  throw badRequest(room.messages.has(id) ? "message can't be edited" : "message to edit not found");
}

/** What becomes of the message; refused where nothing does. */
function changed(before: InlineMessage, change: Change): InlineMessage {
  const { source, text, entities, buttons } = change(before);
  const parts = (message: InlineMessage) => [message.text, message.entities, message.buttons];
  const after = { source, text, entities, buttons };
  if (!isDeepStrictEqual(parts(before), parts(after))) return after;
  throw badRequest(
    "message is not modified: specified new message content and reply markup are exactly the same as a current " +
      "content and reply markup of the message",
  );
}
