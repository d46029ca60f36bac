import { contentText } from "./formatted.js";
import { type Fields, type Given, isFields, requiredText, textOf } from "./given.js";
import type { Entity } from "./html-tags.js";
import { inlineKeyboard, type Keyboard } from "./markup.js";
import { badRequest } from "./refusal.js";

/** A result of an inline query, as people see it and as it would be sent. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The message with its tags. */
  readonly source: string;
  /** The message as it reads. */
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly buttons: Keyboard;
}

const MOST_RESULTS = 50;
const WHERE = "can't parse inline query result";

/** Reads and checks the results of an answer to an inline query. */
export function inlineResults(given: Given): InlineResult[] {
  const values = given.json("results");
  if (!Array.isArray(values)) throw badRequest("expected an Array of inline query results");
  if (values.length > MOST_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  const results = values.map(resultOf);
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
  return results;
}

function resultOf(value: unknown): InlineResult {
  if (!isFields(value)) throw badRequest(`${WHERE}: Expected an Object`);
  const type = requiredText(value, "type", WHERE);
  if (type !== "article") throw badRequest(`${WHERE}: type "${type}" is unsupported by this emulator`);
  const title = requiredText(value, "title", WHERE);
  if (title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  const content = contentOf(value);
  const { text, entities } = contentText(content);
  return {
    id: idOf(value),
    title,
    description: textOf(value, "description", WHERE) ?? "",
    source: requiredText(content, "message_text", WHERE),
    text,
    entities,
    buttons: buttonsOf(value),
  };
}

function idOf(value: Fields): string {
  const id = requiredText(value, "id", WHERE);
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > 64) throw badRequest("RESULT_ID_INVALID");
  return id;
}

function contentOf(value: Fields): Fields {
  const content = value["input_message_content"] ?? null;
  if (isFields(content) && typeof content["message_text"] === "string") return content;
  if (content !== null && !isFields(content)) {
    throw badRequest(`${WHERE}: Field "input_message_content" must be of type Object`);
  }
  throw badRequest(`${WHERE}: Input message content is not specified`);
}

function buttonsOf(value: Fields): Keyboard {
  const markup = value["reply_markup"] ?? null;
  if (markup === null) return [];
  if (!isFields(markup)) throw badRequest(`${WHERE}: object expected as reply markup`);
  return inlineKeyboard(markup);
}
