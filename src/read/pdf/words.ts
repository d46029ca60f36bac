import { type Matrix, matrixOf, type Rect, times } from "./geometry.js";

/** A piece of text on the page, upright as it is read. */
export interface Word extends Rect {
  readonly text: string;
  /** Height of its letters in points. */
  readonly size: number;
}

/** A piece of text as pdf.js lists it. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

interface PlacedItem {
  readonly item: TextItem;
  readonly matrix: Matrix;
}

/** What a page prints along its main direction, and what stands across it: the stamps. */
export interface PageWords {
  readonly words: readonly Word[];
  readonly stamps: readonly string[];
  /** From the page's own points to the page as read. */
  readonly matrix: Matrix;
}

/**
 * The words of a page. A table turned on its side is read along its own lines: the direction of most characters
 * is the page's; what stands aslant is a stamp over the page.
 */
export function wordsOf(items: readonly TextItem[], page: Matrix): PageWords {
  const placed = items.flatMap((item) => {
    const own = matrixOf(item.transform);
    return own && item.str.trim() !== "" ? [{ item, matrix: times(page, own) }] : [];
  });
  const turn = mainTurn(placed);
  const upright = (own: Matrix) => times(TURNS[turn] ?? page, own);
  const along = placed.filter(({ matrix }) => turnOf(matrix) === turn);
  const words = along.map(({ item, matrix }) => wordOf(item, upright(matrix)));
  const stamps = placed.filter(({ matrix }) => turnOf(matrix) === null).map(({ item }) => item.str.trim());
  return { words: withoutDoubles(words), stamps: [...new Set(stamps)], matrix: upright(page) };
}

/** What turns a text of each direction upright: 0, 90, 180, 270 degrees. */
const TURNS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, 1, -1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, -1, 1, 0, 0, 0],
];

/** Quarter turns (0–3) of a text's baseline as the page shows it, anticlockwise; null where it stands aslant. */
function turnOf([a, b]: Matrix): number | null {
  const angle = (Math.atan2(-b, a) * 180) / Math.PI;
  const quarter = Math.round(angle / 90);
  return Math.abs(angle - quarter * 90) > 3 ? null : (quarter + 4) % 4;
}

function mainTurn(placed: readonly PlacedItem[]): number {
  const counts = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const turn = turnOf(matrix);
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + item.str.trim().length;
  }
  return counts.indexOf(Math.max(...counts));
}

const ASCENT = 0.88;

function wordOf({ str, width }: TextItem, [, , c, d, x, y]: Matrix): Word {
  const size = Math.hypot(c, d);
  const lead = str.length - str.trimStart().length;
  const share = width / Math.max(1, breadth(str));
  const x0 = x + share * breadth(str.slice(0, lead));
  const text = str.trim();
  return {
    text,
    size,
    x0,
    x1: x0 + share * breadth(text),
    y0: y - size * ASCENT,
    y1: y + size * (1 - ASCENT),
  };
}

/** Width of a text in half-width characters. */
export function breadth(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return sum;
}

const SAME_PLACE = 1.2;

/** Bold letters are drawn twice at one place by some programs. */
function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    seen.set(word.text, [...same, word]);
    return !same.some(
      ({ x0, y0 }) => Math.abs(x0 - word.x0) < SAME_PLACE && Math.abs(y0 - word.y0) < SAME_PLACE,
    );
  });
}
