/**
 * Text as printed, without markup (tags, #, **) and with white space folded: none beside Chinese characters,
 * one space between other words.
 */
export function foldSpaces(text: string): string {
  return withoutMarkup(text)
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, "")
    .trim();
}

/** The text without tags, heading signs and emphasis; white space stays as it is. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/giu, "")
    .replace(/^\s*#{1,6}\s+/u, "")
    .replace(/\*\*/gu, "");
}
