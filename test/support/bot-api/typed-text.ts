import type { MessageEntity } from "telegraf/types";

/** A letter, digit or underscore of any script: what may not stand beside a command or a mention. */
const WORD = "[\\p{L}\\p{Nd}_]";

const COMMAND = new RegExp(
  `(?<!${WORD}|[/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!${WORD}|[/<>])`,
  "gu",
);
const MENTION = new RegExp(`(?<!${WORD})@[A-Za-z0-9_]{2,32}(?!${WORD})`, "gu");
const LINK = /\bhttps?:\/\/[^\s，。；、（）]+/giu;

/**
 * The entities Telegram finds in what people type. Between Chinese characters there is no border of words:
 * `屯留@bot` mentions nobody, and `/help屯留` is no command.
 */
export function typedEntities(text: string): MessageEntity[] {
  const links = found(text, LINK, "url");
  const others = [...found(text, COMMAND, "bot_command"), ...found(text, MENTION, "mention")];
  const outside = others.filter(({ offset }) => !links.some((link) => holds(link, offset)));
  return [...links, ...outside].sort((one, other) => one.offset - other.offset);
}

function found(text: string, pattern: RegExp, type: "url" | "bot_command" | "mention"): MessageEntity[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ type, offset: index, length }));
}

function holds({ offset, length }: MessageEntity, place: number): boolean {
  return offset <= place && place < offset + length;
}
