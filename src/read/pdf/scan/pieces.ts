import { type Ink, profile } from "./ink.js";
import type { Area } from "./picture.js";

/** How ink is cut into pieces of text, in pixels. */
export interface Cutting {
  /** Height of a usual letter. */
  readonly letter: number;
  /** White of this width parts two pieces of a line. */
  readonly gap: number;
}

/** Smaller ink than this share of a letter is dirt. */
const DIRT = 0.14;
/** Parts of one letter stand no further apart than this share of it (二, 三). */
const APART = 0.55;
const TALLEST = 1.25;
/** A letter of a title that stands alone is as high as it is wide, up to this. */
const LARGE = 3;
const DEEPEST = 6;

/** Cuts an area into pieces of one line each, by the white between rows and then between columns, and again. */
export function piecesIn(ink: Ink, area: Area, cutting: Cutting, depth = 0): Area[] {
  const rows = rowsIn(ink, area, cutting);
  const pieces = rows.flatMap((row) => columnsIn(ink, row, cutting));
  const [only] = pieces;
  if (!only) return [];
  if (depth >= DEEPEST || (pieces.length === 1 && rows.length === 1)) {
    return pieces
      .flatMap((piece) => unglued(ink, tight(ink, piece), cutting))
      .filter((piece) => isText(piece, cutting));
  }
  return pieces.flatMap((piece) => piecesIn(ink, piece, cutting, depth + 1));
}

function isText({ x0, x1, y0, y1 }: Area, { letter }: Cutting): boolean {
  return Math.max(x1 - x0, y1 - y0) >= Math.max(3, DIRT * letter);
}

/** How many parts the white columns of a piece make. */
export function blobsIn(ink: Ink, piece: Area): number {
  return spansOf(profile(ink, piece, "columns"), 1).length;
}

/** Bands of rows with ink; thin ones that may be parts of one letter stay together. */
function rowsIn(ink: Ink, area: Area, { letter }: Cutting): Area[] {
  const bands = spansOf(profile(ink, area, "rows"), 1);
  const wide = area.x1 - area.x0;
  const tallest = Math.max(letter * TALLEST, wide <= letter * LARGE ? wide : 0);
  const joined: [number, number][] = [];
  for (const [from, to] of bands) {
    const last = joined.at(-1);
    const thin = last && Math.min(last[1] - last[0], to - from) < letter * APART;
    if (last && thin && from - last[1] < letter * APART && to - last[0] <= tallest) last[1] = to;
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => ({ ...area, y0: area.y0 + from, y1: area.y0 + to }));
}

function columnsIn(ink: Ink, area: Area, { gap }: Cutting): Area[] {
  return spansOf(profile(ink, area, "columns"), gap).map(([from, to]) => ({
    ...area,
    x0: area.x0 + from,
    x1: area.x0 + to,
  }));
}

/** Runs of places with ink; those with less white between them than `gap` are one. */
function spansOf(counts: Uint32Array, gap: number): [number, number][] {
  const spans: [number, number][] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const last = spans.at(-1);
    if (last && at - last[1] < gap) last[1] = at + 1;
    else spans.push([at, at + 1]);
  });
  return spans;
}

/** The smallest rectangle around the ink of an area. */
function tight(ink: Ink, area: Area): Area {
  const [rows, columns] = [profile(ink, area, "rows"), profile(ink, area, "columns")];
  const first = (counts: Uint32Array) =>
    Math.max(
      0,
      counts.findIndex((count) => count > 0),
    );
  const last = (counts: Uint32Array) => counts.findLastIndex((count) => count > 0) + 1;
  return {
    x0: area.x0 + first(columns),
    x1: area.x0 + last(columns),
    y0: area.y0 + first(rows),
    y1: area.y0 + last(rows),
  };
}

/** Two lines in one are so many times as long as high; where they touch stands so little of the ink of a full row. */
const [LINE, TOUCHING] = [5, 0.06];

/** Two lines that touch are cut where the least ink stands between them. */
function unglued(ink: Ink, area: Area, { letter }: Cutting): Area[] {
  const high = area.y1 - area.y0;
  if (high < 1.7 * letter || area.x1 - area.x0 < LINE * high) return [area];
  const rows = profile(ink, area, "rows");
  const middle = rows.subarray(Math.floor(high * 0.3), Math.ceil(high * 0.7));
  const least = Math.min(...middle);
  if (least > TOUCHING * Math.max(...rows)) return [area];
  const cut = area.y0 + Math.floor(high * 0.3) + middle.indexOf(least);
  return [tight(ink, { ...area, y1: cut }), tight(ink, { ...area, y0: cut })];
}
