import type { Area, Picture } from "./picture.js";

/** Where a page is inked: 1 for a pixel that is darker than what surrounds it. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** So many pixels around one are its surroundings, and it has to be so much darker than they are. */
const AROUND = 24;
const DARKER = 0.86;
/** Ink that is nowhere so dark is dirt, or the grain of the copy. */
const DARK = 0.72;
/** What is brighter is paper, whatever surrounds it. */
const PAPER = 225;

/** Tells ink from paper by the surroundings, so that shaded cells and grey copies are read as well. */
export function inkOf({ width, height, grey }: Picture): Ink {
  const sums = sumsOf(grey, width, height);
  const bits = new Uint8Array(width * height);
  const dark: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
    for (let x = 0; x < width; x += 1) {
      const own = grey[y * width + x] ?? 255;
      if (own > PAPER) continue;
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
      const sum = sumWithin(sums, width + 1, left, top, right, bottom);
      const weight = own * (right - left) * (bottom - top);
      if (weight < sum * DARKER) bits[y * width + x] = FAINT;
      if (weight < sum * DARK) dark.push(y * width + x);
    }
  }
  return { width, height, bits: withoutDirt(bits, width, dark) };
}

/** Marks ink until it is known to touch dark ink. */
const FAINT = 2;

/** Keeps the faint ink that touches dark ink, directly or through other ink. */
function withoutDirt(bits: Uint8Array, width: number, dark: readonly number[]): Uint8Array {
  const left = [...dark];
  for (const at of dark) bits[at] = 1;
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const beside of [at - 1, at + 1, at - width, at + width]) {
      if (bits[beside] !== FAINT) continue;
      bits[beside] = 1;
      left.push(beside);
    }
  }
  return bits.map((bit) => (bit === 1 ? 1 : 0));
}

/** Sums of all pixels above and to the left of each corner. */
function sumsOf(grey: Uint8Array, width: number, height: number): Uint32Array {
  const across = width + 1;
  const sums = new Uint32Array(across * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

function sumWithin(
  sums: Uint32Array,
  across: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const at = (x: number, y: number) => sums[y * across + x] ?? 0;
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
}

/** Takes the ink of an area away. */
export function erase({ bits, width, height }: Ink, area: Area): void {
  const [left, right] = [Math.max(0, Math.floor(area.x0)), Math.min(width, Math.ceil(area.x1))];
  for (let y = Math.max(0, Math.floor(area.y0)); y < Math.min(height, Math.ceil(area.y1)); y += 1) {
    bits.fill(0, y * width + left, y * width + right);
  }
}

/** Inked pixels of each row of an area, or of each column. */
export function profile({ bits, width }: Ink, { x0, y0, x1, y1 }: Area, of: "rows" | "columns"): Uint32Array {
  const counts = new Uint32Array(of === "rows" ? y1 - y0 : x1 - x0);
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      if (bits[y * width + x] !== 1) continue;
      const place = of === "rows" ? y - y0 : x - x0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** The same page with rows for columns. */
export function transposed({ width, height, bits }: Ink): Ink {
  const other = new Uint8Array(bits.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) other[x * height + y] = bits[y * width + x] ?? 0;
  }
  return { width: height, height: width, bits: other };
}
