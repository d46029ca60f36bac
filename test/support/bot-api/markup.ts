import { type Fields, type Given, isFields, requiredText } from "./given.js";
import { badRequest } from "./refusal.js";

/** A button under a message, as Telegram's newest description has it. */
export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
}

/** Buttons row by row. */
export type Keyboard = readonly (readonly Button[])[];

/** What a button may do; it does one of these. */
const ACTIONS = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
];

const MOST_BUTTONS = 100;
const MOST_A_ROW = 8;
const WHERE = "can't parse inline keyboard button";

/** The buttons a call gives its message; none where it gives another kind of markup, or nothing. */
export function keyboardOf(given: Given): Keyboard {
  const markup = given.fields("reply_markup");
  if (markup === null) return [];
  if ("inline_keyboard" in markup) return inlineKeyboard(markup);
  if (!["keyboard", "remove_keyboard", "force_reply"].some((kind) => kind in markup)) {
    throw badRequest("object expected as reply markup");
  }
  return [];
}

/** Reads and checks an inline keyboard. */
export function inlineKeyboard(markup: Fields): Keyboard {
  const rows = markup["inline_keyboard"];
  if (!Array.isArray(rows)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  }
  const keyboard = rows.map(rowOf);
  if (keyboard.flat().length > MOST_BUTTONS) throw badRequest("reply markup is too long");
  return keyboard.filter((row) => row.length > 0);
}

function rowOf(row: unknown): Button[] {
  if (!Array.isArray(row)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  }
  if (row.length > MOST_A_ROW) throw badRequest("REPLY_MARKUP_INVALID");
  return row.map(buttonOf);
}

function buttonOf(value: unknown): Button {
  if (!isFields(value)) throw badRequest(`${WHERE}: InlineKeyboardButton must be an Object`);
  const text = requiredText(value, "text", WHERE);
  if (text.trim() === "") throw badRequest(`${WHERE}: Text of the button must be non-empty`);
  const actions = ACTIONS.filter((name) => (value[name] ?? null) !== null);
  if (actions.length === 0) {
    throw badRequest(`${WHERE}: Text buttons are unallowed in the inline keyboard`);
  }
  if (actions.length > 1) throw badRequest(`${WHERE}: Exactly one action of the button must be specified`);
  checkAction(value, actions[0] ?? "");
  return { ...value, text };
}

function checkAction(button: Fields, action: string): void {
  if (action === "callback_data") checkData(requiredText(button, action, WHERE));
  if (action === "url") checkUrl(requiredText(button, action, WHERE));
  if (action === "copy_text") checkCopy(button[action]);
  if (action.startsWith("switch_inline_query") && !action.endsWith("chosen_chat")) {
    if (requiredText(button, action, WHERE).length > 256) throw badRequest("SWITCH_INLINE_QUERY_INVALID");
  }
}

function checkData(data: string): void {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
}

function checkUrl(url: string): void {
  const target = URL.canParse(url) ? new URL(url) : null;
  const web = /^https?:$/u.test(target?.protocol ?? "") && /\.|^localhost$/u.test(target?.hostname ?? "");
  if (web || target?.protocol === "tg:") return;
  throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}

function checkCopy(value: unknown): void {
  if (!isFields(value)) throw badRequest(`${WHERE}: Field "copy_text" must be of type Object`);
  const { length } = requiredText(value, "text", WHERE);
  if (length < 1 || length > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
}
