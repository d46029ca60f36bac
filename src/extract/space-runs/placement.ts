import { type Grid, isCodePlace, isLabelColumn, labelsLeft } from "./layout.js";
import type { PrintedCell, RowCells } from "./row-cells.js";
import { isCode } from "./token.js";

/** Where the printed cells of a row stand when the empty cells between them are as given. */
export interface Placement {
  /** Column of each printed cell. */
  readonly columns: readonly number[];
  /** Cells of the whole row, trailing empty ones counted. */
  readonly total: number;
  /** Whether every cell stands in a column of its kind and every value behind a label of its side. */
  readonly valid: boolean;
}

/** Lays the cells out. `merged`: a text in the first of adjacent label columns fills all of them. */
export function place(row: RowCells, gaps: readonly number[], merged: boolean, grid: Grid): Placement {
  const columns: number[] = [];
  let column = 0;
  for (const [index, cell] of row.cells.entries()) {
    column += gaps[index] ?? 0;
    columns.push(column);
    column += merged && spansRun(cell, column, grid) ? labelsLeft(grid, column) : 1;
  }
  const total = column + (gaps.at(-1) ?? 0);
  return { columns, total, valid: isValid(row.cells, columns, grid) };
}

function spansRun(cell: PrintedCell, column: number, grid: Grid): boolean {
  return !cell.number && grid.runStart[column] === column;
}

function isValid(cells: readonly PrintedCell[], columns: readonly number[], grid: Grid): boolean {
  return cells.every((cell, index) => {
    const column = columns[index] ?? -1;
    if (column < 0 || column >= grid.columns) return false;
    if (!cell.number) return isLabelColumn(grid, column) && followsRun(columns, index, grid);
    if (isLabelColumn(grid, column)) return isCode(cell.text) && isCodePlace(grid, column);
    return hasLabel(columns, column, grid);
  });
}

/** Whether a label stands first in its run of label columns, or behind another label or code of the run. */
function followsRun(columns: readonly number[], index: number, grid: Grid): boolean {
  const start = grid.runStart[columns[index] ?? -1] ?? -1;
  return columns[index] === start || (columns[index - 1] ?? -1) >= start;
}

/** Whether something is printed in the label columns nearest before the value's column. */
function hasLabel(columns: readonly number[], column: number, grid: Grid): boolean {
  const nearest = grid.labelColumns.filter((label) => label < column).at(-1) ?? -1;
  const start = grid.runStart[nearest] ?? 0;
  return columns.some((candidate) => candidate >= start && candidate <= nearest);
}
