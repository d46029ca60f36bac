import type { Area, Picture } from "./picture.js";

/** A line of text as the model wants it: so many pixels high, black −1, white 1. */
export interface Crop {
  readonly width: number;
  readonly values: Float32Array;
}

export const CROP_HEIGHT = 48;
const NARROWEST = 16;
const WIDEST = 3200;
/** White around the ink, as a share of its height. */
const MARGIN = 0.14;
/** Pixels that are counted for ink and paper, of a hundred. */
const [DARKEST, BRIGHTEST] = [0.01, 0.8];

/** Flat pieces get so much of a letter's height around them. */
const LOWEST = 0.6;

/** Cuts a piece out of a page; its letters are set wider by `stretch`. */
export function cropOf(picture: Picture, piece: Area, letter: number, stretch = 1): Crop {
  const high = Math.max(piece.y1 - piece.y0, LOWEST * letter) * (1 + 2 * MARGIN);
  const scale = CROP_HEIGHT / high;
  const wide = piece.x1 - piece.x0 + 2 * MARGIN * high;
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wide * scale * stretch)));
  const [x0, y0] = [(piece.x0 + piece.x1 - wide) / 2, (piece.y0 + piece.y1 - high) / 2];
  const shade = shadesWithin(picture, piece);
  const values = new Float32Array(width * CROP_HEIGHT);
  for (let y = 0; y < CROP_HEIGHT; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = sampled(picture, piece, x0 + ((x + 0.5) * wide) / width, y0 + (y + 0.5) / scale);
      values[y * width + x] = grey === null ? 1 : shade(grey);
    }
  }
  return { width, values };
}

/** The shade between the four pixels around a point; null outside of the piece, where it is white. */
function sampled({ width, grey }: Picture, piece: Area, x: number, y: number): number | null {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < piece.x0 - 1 || top < piece.y0 - 1 || left > piece.x1 || top > piece.y1) return null;
  const [right, down] = [x - 0.5 - left, y - 0.5 - top];
  const at = (column: number, row: number) => grey[row * width + column] ?? 255;
  const above = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return above * (1 - down) + below * down;
}

/** Stretches the shades of a piece from −1 (its ink) to 1 (its paper). */
function shadesWithin({ width, grey }: Picture, { x0, y0, x1, y1 }: Area): (shade: number) => number {
  const counts = new Uint32Array(256);
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const shade = grey[y * width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
    }
  }
  const all = (x1 - x0) * (y1 - y0);
  const [dark, bright] = [shadeAt(counts, all * DARKEST), shadeAt(counts, all * BRIGHTEST)];
  const range = Math.max(40, bright - dark);
  return (shade) => Math.min(1, Math.max(-1, 1 - (2 * (bright - shade)) / range));
}

function shadeAt(counts: Uint32Array, rank: number): number {
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count) => {
      sum += count;
      return sum > rank;
    }),
  );
}
