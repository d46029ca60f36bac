import type { Line, Span } from "../../reply/index.js";

/** A line of a message as HTML, with its length as Telegram counts it: UTF-16 units of the text without tags. */
export interface Html {
  readonly html: string;
  readonly length: number;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that turn or hide the text around them, and control characters no message needs. */
const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that comes from elsewhere, safe inside Telegram HTML: markup escaped, characters that turn the text left out. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** The text without what `escapeHtml` leaves out. */
export function visible(text: string): string {
  return text.replace(UNSAFE, "");
}

export function htmlOfLine(line: Line): Html {
  return {
    html: line.map(({ text, strong }) => (strong ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text))).join(""),
    length: line.reduce((length, { text }) => length + visible(text).length, 0),
  };
}

/** Lines below each other. */
export function joined(lines: readonly Html[]): Html {
  return {
    html: lines.map(({ html }) => html).join("\n"),
    length: lines.reduce((length, line) => length + line.length, Math.max(0, lines.length - 1)),
  };
}

/** Pieces of a line of at most so many characters, cut behind a mark or a space where there is one. */
export function piecesOf(line: Line, longest: number): Line[] {
  const pieces: Span[][] = [[]];
  let room = longest;
  for (const span of line) {
    for (let rest = visible(span.text); rest !== ""; ) {
      const part = rest.slice(0, rest.length <= room ? rest.length : cutOf(rest, room));
      pieces.at(-1)?.push({ text: part, strong: span.strong });
      rest = rest.slice(part.length);
      room -= part.length;
      if (rest !== "") {
        pieces.push([]);
        room = longest;
      }
    }
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Where to cut: behind the last mark or space in the second half, else anywhere outside a number or a character. */
function cutOf(text: string, room: number): number {
  const sensible = [...text.slice(0, room).matchAll(/[。；;，、\s]/gu)].at(-1)?.index ?? -1;
  if (sensible > room / 2) return sensible + 1;
  let at = room;
  while (at > 1 && (/[\d.][\d.%]/u.test(text.slice(at - 1, at + 1)) || isLowSurrogate(text[at]))) at -= 1;
  return at;
}

function isLowSurrogate(unit = ""): boolean {
  return unit >= "\uDC00" && unit <= "\uDFFF";
}
