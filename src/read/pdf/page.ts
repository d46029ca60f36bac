import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../budget/index.js";
import type { Recognised } from "../source.js";
import { type AlignedTable, alignedTables, type Column, mayGoOn } from "./align/index.js";
import { type PageLine, rowsOf } from "./fill.js";
import { inverse, type Matrix, mapped, type Rect } from "./geometry.js";
import type { Grid } from "./grid.js";
import { type Stages, stagesOf } from "./stages.js";
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

/** The lines of a page, the tables among them that no ruling lines draw, and the columns that it ends with. */
export interface LaidOut {
  readonly lines: readonly PageLine[];
  readonly aligned: readonly AlignedTable[];
  readonly columns: readonly Column[];
}

/** The lines of a page from the top down: rows of its tables, ruled or not, and what stands around them. */
export function laidOut(
  words: readonly Word[],
  grids: readonly Grid[],
  before?: Pick<PdfPage, "columns">,
): LaidOut {
  const homes = homesOf(words, grids);
  const free = homes.get(null) ?? [];
  const aligned = alignedTables(free, grids, before?.columns ?? []);
  const taken = new Set(aligned.flatMap((table) => table.words));
  const around = linesOf(free.filter((word) => !taken.has(word)));
  const lines = [
    ...grids.flatMap((grid) => rowsOf(grid, homes.get(grid) ?? [])),
    ...aligned.flatMap((table) => table.lines),
    ...around.map((line) => ({ ...line, text: lineText(line) })),
  ];
  lines.sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
  return { lines, aligned, columns: aligned.at(-1)?.columns ?? [] };
}

/** So many pages back is looked for the header of a table that a page goes on with. */
const LOOKED_BACK = 30;

/** The columns of the table that a page may go on with: those that the pages before it end with. */
export async function columnsBefore(document: PDFDocumentProxy, number: number): Promise<readonly Column[]> {
  const pages: Pick<Stages, "words" | "grids">[] = [await stagesOf(await document.getPage(number))];
  for (let back = number - 1; back >= Math.max(1, number - LOOKED_BACK); back -= 1) {
    const [first] = pages;
    if (!first || !mayGoOn(homesOf(first.words, first.grids).get(null) ?? [], first.grids)) break;
    pages.unshift(await stagesOf(await document.getPage(back)));
  }
  return pages
    .slice(0, -1)
    .reduce<readonly Column[]>((columns, { words, grids }) => laidOut(words, grids, { columns }).columns, []);
}

/** The words of each ruled table, and those of none. */
function homesOf(words: readonly Word[], grids: readonly Grid[]): ReadonlyMap<Grid | null, readonly Word[]> {
  const homes = new Map<Grid | null, Word[]>([null, ...grids].map((home) => [home, []]));
  for (const word of words) homes.get(grids.find((grid) => isWithin(word, grid)) ?? null)?.push(word);
  return homes;
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
