import type { Box } from "../../budget/index.js";
import { MASK } from "../mask.js";
import type { Matrix, Rect } from "./geometry.js";
import { boxOf } from "./page.js";
import type { PageTable } from "./parts.js";
import type { ShownWord } from "./shown-words.js";
import { cellText, linesOf } from "./text-lines.js";

/** A masked text at its place on a page: points, x to the right, y upwards. */
export interface PlacedText {
  readonly text: string;
  readonly box: Box;
}

/** A table; rows and columns of one without ruling lines are those that were told. */
export interface ShownTable {
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
}

/** A cell of a table, the table counted from the top of the page. */
export interface ShownCell extends PlacedText {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What a page shows once its personal data is masked. */
interface Masked {
  readonly words: readonly ShownWord[];
  /** The lines that were read of the page. */
  readonly lines: readonly PlacedText[];
  /** From the page as read to its own points. */
  readonly back: Matrix;
}

export function shownTables(tables: readonly PageTable[], back: Matrix): ShownTable[] {
  return tables.map((table) => ({ rows: table.rows, columns: table.columns, box: boxOf(table, back) }));
}

export function shownCells(tables: readonly PageTable[], masked: Masked): ShownCell[] {
  return tables.flatMap((table, index) => {
    const textOf = table.lines ? lineTexts(table.lines, masked) : wordTexts(masked);
    return table.cells.map((cell) => ({
      table: index + 1,
      row: cell.row + 1,
      column: cell.column + 1,
      text: textOf(cell),
      box: boxOf(cell, masked.back),
    }));
  });
}

type Cell = PageTable["cells"][number];

/** Between ruling lines a cell prints the words within. */
function wordTexts({ words }: Masked): (cell: Cell) => string {
  return (cell) => cellText(linesOf(words.filter((word) => isWithin(word, cell))));
}

/** A cell without ruling lines is what its line prints there: one word may print several cells. */
function lineTexts(rows: readonly Rect[], { lines, back }: Masked): (cell: Cell) => string {
  const places = rows.map((row) => boxOf(row, back).join());
  const printed = rows.map((_, row) => {
    const nth = places.slice(0, row).filter((place) => place === places[row]).length;
    return lines.filter(({ box }) => box.join() === places[row])[nth]?.text.split("\t");
  });
  return ({ row, column }) => printed[row]?.[column] ?? MASK;
}

export function isWithin(inner: Rect, { x0, x1, y0, y1 }: Rect): boolean {
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}
