import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { applied, around, IDENTITY, inverse, type Matrix, matrixOf, type Rect, times } from "./geometry.js";
import { type Grid, gridsOf } from "./grid.js";
import { picturesOf } from "./pictures.js";
import { type Rule, rulesOf } from "./rules.js";
import { type TextItem, type Word, wordsOf } from "./words.js";

/** A text that does not run along the main direction of its page. */
export interface StrayText extends Rect {
  readonly text: string;
  /** Neither level nor upright: a stamp over the page. */
  readonly aslant: boolean;
}

/** What the stages of reading find on a page, upright as it is read. */
export interface PageParts {
  readonly words: readonly Word[];
  readonly stray: readonly StrayText[];
  readonly rules: readonly Rule[];
  readonly grids: readonly Grid[];
  /** Where something is shown that no text says. */
  readonly pictures: readonly Rect[];
  /** From the page's own points to the page as read. */
  readonly matrix: Matrix;
  /** Degrees clockwise from the page as a viewer shows it to the page as read. */
  readonly turn: number;
}

/** The stages of reading a page, one by one. */
export async function partsOf(page: PDFPageProxy): Promise<PageParts> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  const texts = items.flatMap((item) => ("str" in item ? [item] : []));
  const shown = matrixOf(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
  const { words, matrix } = wordsOf(texts, shown);
  const drawing = await page.getOperatorList();
  const ruling = rulesOf(drawing, matrix);
  return {
    words,
    stray: texts.flatMap((item) => strayText(item, matrix)),
    rules: ruling.rules,
    grids: gridsOf(ruling),
    pictures: picturesOf(drawing, matrix),
    matrix,
    turn: turnBetween(shown, matrix),
  };
}

function turnBetween(shown: Matrix, read: Matrix): number {
  const [a, b] = times(read, inverse(shown));
  const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return ((quarters + 4) % 4) * 90;
}

const LEVEL = Math.sin((3 * Math.PI) / 180);

/** A text whose baseline does not run to the right; nothing for one that does. */
function strayText({ str, width, transform }: TextItem, page: Matrix): StrayText[] {
  const own = matrixOf(transform);
  if (!own || str.trim() === "") return [];
  const [a, b, c, d, x, y] = times(page, own);
  const along = Math.hypot(a, b) || 1;
  if (a > 0 && Math.abs(b / along) <= LEVEL) return [];
  const [ux, uy] = [(a / along) * width, (b / along) * width];
  const corners = [
    [x, y],
    [x + ux, y + uy],
    [x + c, y + d],
    [x + ux + c, y + uy + d],
  ] as const;
  const box = around(corners.map(([px, py]) => ({ x0: px, y0: py, x1: px, y1: py })));
  const aslant = Math.min(Math.abs(a), Math.abs(b)) / along > LEVEL;
  return box ? [{ text: str.trim(), aslant, ...box }] : [];
}

/** A box of the page's own points, upright as the page is read. */
export function rectOf([x0, y0, x1, y1]: readonly [number, number, number, number], matrix: Matrix): Rect {
  const [a, b] = [applied(matrix, x0, y0), applied(matrix, x1, y1)];
  return {
    x0: Math.min(a[0], b[0]),
    y0: Math.min(a[1], b[1]),
    x1: Math.max(a[0], b[0]),
    y1: Math.max(a[1], b[1]),
  };
}
