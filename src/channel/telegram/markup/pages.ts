import type { Line } from "../../reply/index.js";
import { type Html, htmlOfLine, joined, piecesOf } from "./html.js";

/** What a message of Telegram holds at most, after its entities are parsed. */
export const LONGEST_MESSAGE = 4_096;
/** Of more entities in one message Telegram shows only the first hundred. */
const MOST_ENTITIES = 90;

/** Lines as messages. */
export function lineMessages(lines: readonly Line[]): string[] {
  return pagesOf(lines, LONGEST_MESSAGE).map(({ html }) => html);
}

/** Lines laid on pages of at most so many characters, each as many as fit, a page never beginning in a line. */
export function pagesOf(lines: readonly Line[], longest: number): Html[] {
  const pages: Html[][] = [];
  let open: Html[] = [];
  for (const line of lines.flatMap((whole) => (whole.length === 0 ? [whole] : piecesOf(whole, longest)))) {
    const html = htmlOfLine(line);
    if (open.length > 0 && !fits([...open, html], longest)) {
      pages.push(open);
      open = [];
    }
    open.push(html);
  }
  if (open.length > 0) pages.push(open);
  return pages.map(joined);
}

function fits(lines: readonly Html[], longest: number): boolean {
  const { html, length } = joined(lines);
  return length <= longest && (html.match(/<b>/gu)?.length ?? 0) <= MOST_ENTITIES;
}
