import type { LineRange } from "../../budget/index.js";
import type { Paragraph } from "../../extract/index.js";
import type { Span } from "./spans.js";

/** The source line that holds the character at an offset of the paragraph's text. */
export function lineAt({ pieces, lines }: Paragraph, offset: number): number {
  let line = lines[0];
  for (const piece of pieces) {
    if (piece.start > offset) break;
    line = piece.line;
  }
  return line;
}

/** The page of a line where the paragraph knows it: that of its first line; a later line may stand on the next page. */
export function pageOf({ lines, page }: Paragraph, line: number): number | null {
  return line === lines[0] ? page : null;
}

/** The source lines a stretch of the text stands on. */
export function linesOf(paragraph: Paragraph, { start, end }: Span): LineRange {
  return [lineAt(paragraph, start), lineAt(paragraph, Math.max(start, end - 1))];
}

/** The shares of a stretch of text on each of its source lines. */
export function sharesOf(paragraph: Paragraph, { start, end }: Span): { text: string; line: number }[] {
  const cuts = paragraph.pieces.map((piece) => piece.start).filter((cut) => cut > start && cut < end);
  const starts = [start, ...cuts];
  return starts.map((from, index) => ({
    text: paragraph.text.slice(from, starts[index + 1] ?? end),
    line: lineAt(paragraph, from),
  }));
}
