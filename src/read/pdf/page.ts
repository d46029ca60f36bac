import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../budget/index.js";
import type { Recognised } from "../source.js";
import { alignedTables, type Column } from "./align/index.js";
import { type PageLine, rowsOf } from "./fill.js";
import { inverse, type Matrix, mapped, type Rect } from "./geometry.js";
import type { Grid } from "./grid.js";
import { stagesOf } from "./stages.js";
import { linesOf, lineText } from "./text-lines.js";
import type { Word } from "./words.js";

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
  const { words, stamps, grids, matrix } = await stagesOf(page);
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
  const homes = new Map<Grid | null, Word[]>([null, ...grids].map((home) => [home, []]));
  for (const word of words) homes.get(grids.find((grid) => isWithin(word, grid)) ?? null)?.push(word);
  const free = homes.get(null) ?? [];
  const aligned = alignedTables(free, grids, before?.columns ?? []);
  const taken = new Set(aligned.flatMap((table) => table.words));
  const around = linesOf(free.filter((word) => !taken.has(word)));
  const lines = [
    ...grids.flatMap((grid) => rowsOf(grid, homes.get(grid) ?? [])),
    ...aligned.flatMap((table) => table.lines),
    ...around.map((line) => ({ ...line, text: lineText(line) })),
  ];
  const columns = aligned.at(-1)?.columns ?? [];
  return { lines: lines.sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1), columns };
}

function isWithin(word: Word, grid: Grid): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x >= grid.x0 && x <= grid.x1 && y >= grid.y0 && y <= grid.y1;
}

/** The rectangle on the PDF page around one of the page as read. */
export function boxOf(rect: Rect, back: Matrix): Box {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const { x0, y0, x1, y1 } = mapped(rect, back);
  return [rounded(x0), rounded(y0), rounded(x1), rounded(y1)];
}
