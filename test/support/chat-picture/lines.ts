import { widthOf } from "./font.js";
import type { Span } from "./rich-text.js";

/** A piece of one style at its place in a line. */
export interface Placed extends Span {
  readonly x: number;
}

export type Line = readonly Placed[];

/** What may not begin a line, and what may not end one. */
const CLOSING = /^[，。、；：！？）】》」』”’%〕…｜·›),.]/u;
const OPENING = /[（《“「【〔([]$/u;
/** What stays together: numbers with their unit, Latin words, one Chinese character. */
const PIECES = /[\d.,]+(?:万元|元|年|%)?|[A-Za-z0-9@_/:.?=-]+|\s|./gsu;

/** Paragraphs in lines no wider than `width`. */
export function linesOf(paragraphs: readonly (readonly Span[])[], size: number, width: number): Line[] {
  return paragraphs.flatMap((spans) => wrapped(piecesOf(spans, size, width), size, width));
}

/** How wide a line is. */
export function lineWidth(line: Line, size: number): number {
  const last = line.at(-1);
  return last ? last.x + widthOf(last.text, size, last.bold) : 0;
}

function piecesOf(spans: readonly Span[], size: number, width: number): Span[] {
  return spans.flatMap((span) =>
    (span.text.match(PIECES) ?? [])
      .flatMap((piece) => (widthOf(piece, size, span.bold) > width ? [...piece] : [piece]))
      .map((text) => ({ ...span, text })),
  );
}

/** Pieces that must stand in one line form a cluster; clusters fill lines. */
function wrapped(pieces: readonly Span[], size: number, width: number): Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const cluster of clustersOf(pieces)) {
    const wide = cluster.reduce((sum, { text, bold }) => sum + widthOf(text, size, bold), 0);
    const begun = (lines.at(-1) ?? []).length > 0;
    if (begun && used + wide > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...cluster);
    used += wide;
  }
  return lines.map((line) => placed(line, size));
}

function clustersOf(pieces: readonly Span[]): Span[][] {
  const clusters: Span[][] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    const before = last?.at(-1)?.text ?? "";
    if (last && (CLOSING.test(piece.text) || OPENING.test(before))) last.push(piece);
    else clusters.push([piece]);
  }
  return clusters;
}

/** Neighbours of one style become one piece; each gets its place. */
function placed(line: readonly Span[], size: number): Placed[] {
  const joined: Span[] = [];
  for (const span of line) {
    const last = joined.at(-1);
    if (last && last.bold === span.bold && last.link === span.link)
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  let x = 0;
  return joined.map((span) => {
    const at = { ...span, x };
    x += widthOf(span.text, size, span.bold);
    return at;
  });
}
