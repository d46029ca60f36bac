import { type Box, literally } from "../budget/index.js";
import type { PageStages, PlacedText } from "../read/index.js";
import type { FramedNumber, MarkedRow } from "./types.js";

/** Where the numbers of a cited row stand on its page; those that cannot be told for sure are left out. */
export function framesOf({ box, numbers }: MarkedRow, { cells, words }: PageStages): Box[] {
  return numbers.flatMap(({ raw, nth }) => {
    const inCells = cells.filter((cell) => isWithin(cell.box, box) && dense(cell.text) === dense(raw));
    const printed = inCells.length > 0 ? inCells : wordsWith(raw, words, box);
    const one = printed.toSorted(byPlace)[nth];
    return one ? [one.box] : [];
  });
}

/** The pieces of the words in a row that print a number as a whole. */
function wordsWith(raw: string, words: readonly PlacedText[], row: Box): PlacedText[] {
  return words
    .filter((word) => isWithin(word.box, row))
    .flatMap(({ text, box }) =>
      placesIn(text, raw).map((at) => {
        const share = (box[2] - box[0]) / Math.max(1, breadthOf(text));
        const x0 = box[0] + share * breadthOf(text.slice(0, at));
        const x1 = x0 + share * breadthOf(raw);
        return { text: raw, box: [x0, box[1], x1, box[3]] as const };
      }),
    );
}

/** Where a text prints a number as a whole token. */
export function placesIn(text: string, raw: string): number[] {
  const printed = literally(raw.trim());
  if (printed === "") return [];
  return [...text.matchAll(new RegExp(`(?<![\\d.,])${printed}(?![\\d]|[.,]\\d)`, "gu"))].map(
    ({ index }) => index,
  );
}

/** The place of one of several numbers that print the same. */
export function placeIn(text: string, { raw, nth }: FramedNumber): number | null {
  return placesIn(text, raw)[nth] ?? null;
}

function breadthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < "\u2e80" ? 1 : 2), 0);
}

function dense(text: string): string {
  return text.replace(/\s/gu, "");
}

function isWithin([x0, y0, x1, y1]: Box, row: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= row[0] - 1 && x <= row[2] + 1 && y >= row[1] - 1 && y <= row[3] + 1;
}

function byPlace(a: PlacedText, b: PlacedText): number {
  return b.box[3] - a.box[3] > 2 ? 1 : a.box[3] - b.box[3] > 2 ? -1 : a.box[0] - b.box[0];
}
