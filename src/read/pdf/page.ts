import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../budget/index.js";
import type { Recognised } from "../source.js";
import { type AlignedTable, alignedTables, type Column } from "./align/index.js";
import { type PageLine, rowsOf } from "./fill.js";
import { applied, IDENTITY, inverse, type Matrix, matrixOf, type Rect } from "./geometry.js";
import { type Grid, gridsOf } from "./grid.js";
import { rulesOf } from "./rules.js";
import { linesOf, lineText } from "./text-lines.js";
import { type Word, wordsOf } from "./words.js";

/** A page as read. Boxes of its lines are in points of the PDF page: x to the right, y upwards. */
export interface PdfPage {
  readonly lines: readonly { readonly text: string; readonly box: Box; readonly recognised?: Recognised }[];
  readonly stamps: readonly string[];
  /** Columns of the table without ruling lines that the page ends with, for the one that goes on with it. */
  readonly columns: readonly Column[];
}

/**
 * Reads the text of a page: words → ruling lines → cells of ruled tables → columns of tables without lines → lines,
 * from the top down. `before` is the page before, whose table may go on.
 */
export async function readPage(page: PDFPageProxy, before?: PdfPage): Promise<PdfPage> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  const shown = matrixOf(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
  const { words, stamps, matrix } = wordsOf(
    items.flatMap((item) => ("str" in item ? [item] : [])),
    shown,
  );
  const grids = gridsOf(rulesOf(await page.getOperatorList(), matrix));
  const back = inverse(matrix);
  const { lines, columns } = laidOut(words, grids, before);
  return { lines: lines.map((line) => ({ text: line.text, box: boxOf(line, back) })), stamps, columns };
}

/** The lines of a page from the top down: rows of its tables, ruled or not, and what stands around them. */
export function laidOut(
  words: readonly Word[],
  grids: readonly Grid[],
  before?: Pick<PdfPage, "columns">,
): { readonly lines: readonly PageLine[]; readonly columns: readonly Column[] } {
  const free = words.filter((word) => !grids.some((grid) => isWithin(word, grid)));
  const aligned = alignedTables(free, grids, before?.columns ?? []);
  return { lines: pageLines(words, grids, aligned), columns: aligned.at(-1)?.columns ?? [] };
}

function pageLines(
  words: readonly Word[],
  grids: readonly Grid[],
  aligned: readonly AlignedTable[],
): PageLine[] {
  const home = (word: Word) => grids.find((grid) => isWithin(word, grid)) ?? null;
  const taken = new Set(aligned.flatMap((table) => table.words));
  const free = words.filter((word) => home(word) === null && !taken.has(word));
  const rows = grids.flatMap((grid) =>
    rowsOf(
      grid,
      words.filter((word) => home(word) === grid),
    ),
  );
  const lines = linesOf(free).map((line) => ({ ...line, text: lineText(line) }));
  return [...rows, ...aligned.flatMap((table) => table.lines), ...lines].sort(
    (a, b) => a.y0 + a.y1 - b.y0 - b.y1,
  );
}

function isWithin(word: Word, grid: Grid): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x >= grid.x0 && x <= grid.x1 && y >= grid.y0 && y <= grid.y1;
}

/** The rectangle on the PDF page around one of the page as read. */
export function boxOf({ x0, y0, x1, y1 }: Rect, back: Matrix): Box {
  const corners = [
    applied(back, x0, y0),
    applied(back, x1, y1),
    applied(back, x0, y1),
    applied(back, x1, y0),
  ];
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [
    rounded(Math.min(...xs)),
    rounded(Math.min(...ys)),
    rounded(Math.max(...xs)),
    rounded(Math.max(...ys)),
  ];
}
