import { around, type Rect } from "../geometry.js";
import type { GridCell } from "../grid.js";
import type { Column } from "./columns.js";
import type { AlignedRow } from "./rows.js";

/** White beside a column, in points, that is shown as its own; half of what parts it from the next. */
const ROOM = 4;

/**
 * The cells of a table without ruling lines that hold something: its header, then its rows. Each is as wide as its column
 * and as high as its row, and holds what was placed there.
 */
export function cellsOf(columns: readonly Column[], rows: readonly AlignedRow[], depth: number): GridCell[] {
  const across = withRoom(columns);
  const body = rows.flatMap((row, index) =>
    [...new Set(row.placed.map(({ column }) => column))].map((column) => {
      const own = around(row.placed.filter((one) => one.column === column).map(({ chunk }) => chunk)) as Rect;
      const { x0, x1 } = around([own, ...across.slice(column, column + 1)]) as Rect;
      return { row: depth + index, column, x0, x1, y0: row.y0, y1: row.y1 };
    }),
  );
  return [...headCells(columns, across), ...body].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A header over several columns is one cell, placed at the first of them. */
function headCells(columns: readonly Column[], across: readonly Rect[]): GridCell[] {
  const cells = new Map<Rect, GridCell>();
  columns.forEach(({ heads }, column) => {
    heads.forEach((head, row) => {
      const before = cells.get(head) ?? { ...head, row, column };
      const { x0, x1 } = around([before, ...across.slice(column, column + 1)]) as Rect;
      cells.set(head, { ...before, x0, x1 });
    });
  });
  return [...cells.values()];
}

function withRoom(columns: readonly Column[]): Rect[] {
  return columns.map((column, index) => {
    const [before, behind] = [columns[index - 1], columns[index + 1]];
    const room = (white: number) => Math.min(ROOM, Math.max(0, white / 2));
    const x0 = column.x0 - (before ? room(column.x0 - before.x1) : ROOM);
    const x1 = column.x1 + (behind ? room(behind.x0 - column.x1) : ROOM);
    return { x0, x1, y0: column.y0, y1: column.y1 };
  });
}
