import { type Fields, type Given, isFields } from "./given.js";
import { type Formatted, parseHtml } from "./html.js";
import type { Entity } from "./html-tags.js";
import { badRequest } from "./refusal.js";

/** Formatted parts of one message that Telegram keeps; it drops those beyond them. */
const MOST_ENTITIES = 100;

/** Characters of a message. */
const LONGEST_TEXT = 4096;

/** Characters of a caption. */
const LONGEST_CAPTION = 1024;

/** How a text says what it means: the mode, and entities given apart. */
interface Manner {
  readonly mode: string | null;
  readonly entities: unknown;
}

/** The text of a message as people will read it. */
export function messageText(given: Given): Formatted {
  return checkedText(given.text("text") ?? "", {
    mode: given.text("parse_mode"),
    entities: given.json("entities"),
  });
}

/** The text of an inline result's message. */
export function contentText(content: Fields): Formatted {
  const { message_text: text, parse_mode: mode, entities } = content;
  if (typeof text !== "string") throw badRequest('field "message_text" must be of type String');
  return checkedText(text, { mode: typeof mode === "string" ? mode : null, entities: entities ?? null });
}

/** The caption of a picture; empty where it has none. */
export function captionText(given: Given): Formatted {
  const manner = { mode: given.text("parse_mode"), entities: given.json("caption_entities") };
  const caption = formatted(given.text("caption") ?? "", manner);
  if (caption.text.length > LONGEST_CAPTION) throw badRequest("message caption is too long");
  return caption;
}

function checkedText(source: string, manner: Manner): Formatted {
  if (source === "") throw badRequest("message text is empty");
  const message = formatted(source, manner);
  if (message.text === "") throw badRequest("message text is empty");
  if (message.text.length > LONGEST_TEXT) throw badRequest("message is too long");
  return message;
}

function formatted(source: string, manner: Manner): Formatted {
  if (/\p{Surrogate}/u.test(source)) throw badRequest("strings must be encoded in UTF-8");
  const mode = (manner.mode ?? "").toLowerCase();
  if (mode !== "" && mode !== "none" && mode !== "html") throw badRequest("unsupported parse_mode");
  const parsed =
    mode === "html" ? parseHtml(source) : { text: source, entities: entitiesGiven(manner.entities) };
  if (parsed.entities.length > MOST_ENTITIES) throw badRequest("ENTITIES_TOO_LONG");
  return trimmed(parsed);
}

function entitiesGiven(value: unknown): Entity[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities JSON object");
  return value.map((item: unknown) => {
    if (!isFields(item)) throw badRequest("can't parse MessageEntity: expected an Object");
    const { type, offset, length } = item;
    if (typeof type !== "string" || typeof offset !== "number" || typeof length !== "number") {
      throw badRequest("can't parse MessageEntity: Type is not specified");
    }
    return { ...item, type, offset, length };
  });
}

/** The text without white space around it, its entities moved with it. */
function trimmed({ text, entities }: Formatted): Formatted {
  const inner = text.trim();
  const start = text.length - text.trimStart().length;
  const moved = entities.map((entity) => within(entity, start, inner.length));
  return { text: inner, entities: moved.filter(({ length }) => length > 0) };
}

function within(entity: Entity, start: number, size: number): Entity {
  const from = Math.max(0, entity.offset - start);
  const to = Math.min(size, entity.offset + entity.length - start);
  return { ...entity, offset: from, length: to - from };
}
