import type { GridRow, TableColumn } from "../types.js";

/** Columns and rows of a table as it is read. */
export interface Unfolded {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
}

/**
 * A list printed in two halves side by side, under the same headers (编码 名称 决算数 | 编码 名称 决算数), as one
 * list: the rows of the left half, then those of the right one.
 */
export function unfolded(columns: readonly TableColumn[], rows: readonly GridRow[]): Unfolded {
  const half = columns.length / 2;
  if (!isFolded(columns)) return { columns, rows };
  const part = (row: GridRow, from: number): GridRow[] => {
    const cells = row.cells.slice(from, from + half);
    return cells.some((cell) => cell.trim() !== "") ? [{ ...row, cells }] : [];
  };
  const left = columns.slice(0, half).map((column) => asLabel(column));
  return {
    columns: left,
    rows: [...rows.flatMap((row) => part(row, 0)), ...rows.flatMap((row) => part(row, half))],
  };
}

function isFolded(columns: readonly TableColumn[]): boolean {
  const half = columns.length / 2;
  if (!Number.isInteger(half) || half < 2 || columns.some(({ side }) => side !== null)) return false;
  const key = ({ path }: TableColumn) => path.join(">").replace(/\s/gu, "");
  const same = columns
    .slice(0, half)
    .every((column, index) => key(column) === key(columns[half + index] ?? column));
  return same && columns.slice(0, half).some(({ role }) => role === "label" || role === "code");
}

/** The name column of the second half was one more label beside the first. */
function asLabel(column: TableColumn): TableColumn {
  return column.role === "second-label" ? { ...column, role: "label" } : column;
}
