import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { AlignedTable, Column } from "./align/index.js";
import { around, inverse, type Matrix, mapped, matrixOf, type Rect, times } from "./geometry.js";
import type { GridCell } from "./grid.js";
import { laidOut } from "./page.js";
import { picturesOf } from "./pictures.js";
import { type Stages, stagesOf } from "./stages.js";
import type { TextItem, Word } from "./words.js";

/** A text that does not run along the main direction of its page. */
export interface StrayText extends Rect {
  readonly text: string;
  /** Neither level nor upright: a stamp over the page. */
  readonly aslant: boolean;
}

/** A table of a page: between ruling lines, or told by how its columns stand. */
export interface PageTable extends Rect {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** The lines that print the rows of one without ruling lines, its header first. */
  readonly lines: readonly Rect[] | null;
}

/** What the stages of reading find on a page, and what they leave aside. */
export interface PageParts extends Pick<Stages, "words" | "rules" | "matrix"> {
  /** From the top down. */
  readonly tables: readonly PageTable[];
  /** Numbers of columns, which no line prints. */
  readonly numbering: readonly Word[];
  readonly stray: readonly StrayText[];
  /** Where something is shown that no text says. */
  readonly pictures: readonly Rect[];
  /** Degrees clockwise from the page as a viewer shows it to the page as read. */
  readonly turn: number;
}

/** `columns` are those of the table that the page may go on with. */
export async function partsOf(page: PDFPageProxy, columns: readonly Column[]): Promise<PageParts> {
  const { texts, words, rules, grids, drawing, shown, matrix } = await stagesOf(page);
  const { aligned } = laidOut(words, grids, { columns });
  const ruled = grids.map((grid): PageTable => ({ ...grid, lines: null }));
  return {
    words,
    rules,
    tables: [...ruled, ...aligned.map(tableOf)].sort((a, b) => a.y0 - b.y0),
    numbering: aligned.flatMap(({ numbering }) => numbering),
    stray: texts.flatMap((item) => strayText(item, matrix)),
    pictures: picturesOf(drawing, matrix),
    matrix,
    turn: turnBetween(shown, matrix),
  };
}

function tableOf({ lines, columns, cells }: AlignedTable): PageTable {
  const box = around([...lines, ...cells]) as Rect;
  return { ...box, rows: lines.length, columns: columns.length, cells, lines };
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
