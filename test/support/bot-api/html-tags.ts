import { badRequest, type Refusal } from "./refusal.js";

/** A formatted part of a text; offsets and lengths count UTF-16 code units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
}

/** A tag that was opened: its name, the value of its attribute, and where its text begins. */
export interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly offset: number;
}

/** The tags Telegram knows, and the entities they make. */
export const TAGS: ReadonlyMap<string, string> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strikethrough"],
  ["strike", "strikethrough"],
  ["del", "strikethrough"],
  ["span", "spoiler"],
  ["tg-spoiler", "spoiler"],
  ["tg-emoji", "custom_emoji"],
  ["a", "text_link"],
  ["code", "code"],
  ["pre", "pre"],
  ["blockquote", "blockquote"],
]);

/** The attribute a tag may have, and the beginning its value has to have. */
const ATTRIBUTES: ReadonlyMap<string, readonly [attribute: string, prefix: string]> = new Map([
  ["a", ["href", ""]],
  ["code", ["class", "language-"]],
  ["span", ["class", "tg-"]],
  ["tg-emoji", ["emoji-id", ""]],
  ["blockquote", ["expandable", ""]],
]);

/** What an attribute says of its tag; null where Telegram does not know it there. */
export function argumentOf(tag: string, attribute: string, value: string): string | null {
  const [known, prefix] = ATTRIBUTES.get(tag) ?? ["", ""];
  if (attribute !== known || !value.startsWith(prefix)) return null;
  return value.slice(prefix.length);
}

/** The refusal of a text that can't be parsed. */
export function unparsed(why: string): Refusal {
  return badRequest(`can't parse entities: ${why}`);
}

/** The entity of a tag that was closed; null where it holds no text, or leads nowhere. */
export function entityOf(tag: OpenTag, text: string): Entity | null {
  const { offset } = tag;
  const length = text.length - offset;
  const type = TAGS.get(tag.name);
  if (length === 0 || type === undefined) return null;
  if (type === "text_link") return linkOf(tag.argument || text.slice(offset), { offset, length });
  if (type === "custom_emoji") return emojiOf(tag.argument, { offset, length });
  if (type === "blockquote" && tag.argument) return { type: "expandable_blockquote", offset, length };
  return tag.argument && type === "code"
    ? { type, offset, length, language: tag.argument }
    : { type, offset, length };
}

function linkOf(url: string, where: { offset: number; length: number }): Entity | null {
  const target = /^[a-z][a-z\d+.-]*:/iu.test(url) ? url : `http://${url}`;
  const known = URL.canParse(target) && /^(?:https?|tg|ton):/iu.test(target);
  return known ? { type: "text_link", ...where, url: new URL(target).href } : null;
}

function emojiOf(id: string, where: { offset: number; length: number }): Entity {
  if (!/^[1-9]\d*$/u.test(id)) throw unparsed("Invalid custom emoji identifier specified");
  return { type: "custom_emoji", ...where, custom_emoji_id: id };
}

/** Refuses what the documentation forbids, though Telegram only drops it: the formatting would be lost. */
export function checkNesting(outer: readonly OpenTag[], name: string, at: number): void {
  const refuse = (parent: string) => {
    throw unparsed(`Tag "${name}" can't be nested in tag "${parent}" at byte offset ${at}`);
  };
  for (const { name: parent } of outer) {
    const code = name === "code" || name === "pre";
    if (name === parent && ["blockquote", "a", "code", "pre"].includes(name)) refuse(parent);
    if (["code", "pre"].includes(parent) && !(parent === "pre" && name === "code")) refuse(parent);
    if (code && !["code", "pre", "blockquote"].includes(parent)) refuse(parent);
  }
}
