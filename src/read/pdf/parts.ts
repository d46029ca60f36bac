import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { around, inverse, type Matrix, mapped, matrixOf, type Rect, times } from "./geometry.js";
import { picturesOf } from "./pictures.js";
import { type Stages, stagesOf } from "./stages.js";
import type { TextItem } from "./words.js";

/** A text that does not run along the main direction of its page. */
export interface StrayText extends Rect {
  readonly text: string;
  /** Neither level nor upright: a stamp over the page. */
  readonly aslant: boolean;
}

/** What the stages of reading find on a page, and what they leave aside. */
export interface PageParts extends Pick<Stages, "words" | "rules" | "grids" | "matrix"> {
  readonly stray: readonly StrayText[];
  /** Where something is shown that no text says. */
  readonly pictures: readonly Rect[];
  /** Degrees clockwise from the page as a viewer shows it to the page as read. */
  readonly turn: number;
}

export async function partsOf(page: PDFPageProxy): Promise<PageParts> {
  const { texts, words, rules, grids, drawing, shown, matrix } = await stagesOf(page);
  return {
    words,
    rules,
    grids,
    stray: texts.flatMap((item) => strayText(item, matrix)),
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
  return mapped({ x0, y0, x1, y1 }, matrix);
}
