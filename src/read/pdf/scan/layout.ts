import type { Canvas } from "@napi-rs/canvas";
import { type Grid, gridsOf } from "../grid.js";
import { erase, type Ink, inkOf } from "./ink.js";
import { type Area, type Picture, pictureOf, turned } from "./picture.js";
import { blobsIn, type Cutting, piecesIn } from "./pieces.js";
import { skewOf } from "./skew.js";
import { type Stroke, strokesOf } from "./strokes.js";

/** A piece of print to be read, and whether it stands in a cell. */
export interface Piece extends Area {
  readonly inCell: boolean;
  /** Parts that white parts from left to right: of a number as many as it has digits and points. */
  readonly blobs: number;
}

/** A page cut into pieces, upright and straight. */
export interface Layout {
  readonly picture: Picture;
  readonly grids: readonly Grid[];
  readonly pieces: readonly Piece[];
  /** Height of a usual letter in pixels. */
  readonly letter: number;
  /** Degrees by which the lines fell. */
  readonly skew: number;
}

/** Less is not seen. */
const STRAIGHT = 0.04;
/** In points, before the letters of the page are known. */
const USUAL_LETTER = 9;
const [SMALLEST_LETTER, LARGEST_LETTER] = [5, 24];
/** White within a cell, and in running text, that parts two pieces; in letters. */
const [CELL_GAP, TEXT_GAP] = [2.5, 1];
/** Room of a ruling line that its blurred edge takes, in points. */
const EDGE = 0.5;

/** Straightens a page, finds its ruled tables and cuts what is printed in and around them. Null where it is blank. */
export function layoutOf(canvas: Canvas, quarters: number, perPoint: number): Layout | null {
  const first = pictureOf(quarters === 0 ? canvas : turned(canvas, quarters, 0));
  const skew = skewOf(inkOf(first));
  const straight = Math.abs(skew) < STRAIGHT;
  const picture = straight ? first : pictureOf(turned(canvas, quarters, skew));
  const ink = inkOf(picture);
  if (!ink.bits.includes(1)) return null;
  const strokes = strokesOf(ink, perPoint);
  const grids = gridsOf({ rules: strokes.map((stroke) => inPoints(stroke, perPoint)), edges: [] });
  for (const stroke of strokes) erase(ink, roomOf(stroke, EDGE * perPoint));
  const letter = letterOf(ink, perPoint);
  return {
    picture,
    grids,
    pieces: allPieces(ink, grids, letter, perPoint),
    letter,
    skew: straight ? 0 : skew,
  };
}

function inPoints({ upright, at, from, to }: Stroke, perPoint: number) {
  return { upright, at: at / perPoint, from: from / perPoint, to: to / perPoint };
}

function roomOf({ upright, near, far, from, to }: Stroke, edge: number): Area {
  const [low, high] = [near - edge, far + 1 + edge];
  return upright ? { x0: low, x1: high, y0: from, y1: to } : { x0: from, x1: to, y0: low, y1: high };
}

/** The middle height of what stands on the page. */
function letterOf(ink: Ink, perPoint: number): number {
  const usual = USUAL_LETTER * perPoint;
  const heights = piecesIn(ink, wholeOf(ink), { letter: usual, gap: usual })
    .map(({ y0, y1 }) => y1 - y0)
    .filter((high) => high >= SMALLEST_LETTER * perPoint && high <= LARGEST_LETTER * perPoint)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? usual;
}

function wholeOf({ width, height }: Ink): Area {
  return { x0: 0, y0: 0, x1: width, y1: height };
}

/** The pieces of each cell, then those of what is left around the tables. */
function allPieces(ink: Ink, grids: readonly Grid[], letter: number, perPoint: number): Piece[] {
  const pixels = ({ x0, y0, x1, y1 }: Area) => ({
    x0: Math.max(0, Math.round(x0 * perPoint)),
    y0: Math.max(0, Math.round(y0 * perPoint)),
    x1: Math.min(ink.width, Math.round(x1 * perPoint)),
    y1: Math.min(ink.height, Math.round(y1 * perPoint)),
  });
  const found = (area: Area, cutting: Cutting, inCell: boolean) =>
    piecesIn(ink, area, cutting).map((piece) => ({ ...piece, inCell, blobs: blobsIn(ink, piece) }));
  const cells = grids.flatMap((grid) => grid.cells.map(pixels));
  const inside = cells.flatMap((cell) => found(cell, { letter, gap: CELL_GAP * letter }, true));
  for (const grid of grids) erase(ink, pixels(grid));
  return [...inside, ...found(wholeOf(ink), { letter, gap: TEXT_GAP * letter }, false)];
}
