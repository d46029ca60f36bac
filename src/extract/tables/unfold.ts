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

/**
 * A side that lists its amount twice (支出: 功能分类 金额 | 支出用途 金额) as the list the form begins with, and
 * the second one for itself; a total that both share stays in the first. Null where a side has one list.
 */
export function twoLists(
  columns: readonly TableColumn[],
  rows: readonly GridRow[],
): [Unfolded, Unfolded] | null {
  const label = columns.findIndex((column, index) => startsList(columns, column, index));
  if (label < 0) return null;
  const value = label + 1;
  const first = columns.findLastIndex(({ role }, index) => role === "value" && index < label);
  const kept = columns.slice(0, label);
  const main = rows.map((row) => ({ ...row, cells: withTotal(row.cells, first, label, value) }));
  const listed = rows.filter(({ cells }) => (cells[label] ?? "").trim() !== "");
  const second = columns.slice(label, value + 1).map((column) => ({ ...asLabel(column), side: null }));
  return [
    { columns: kept, rows: main },
    { columns: second, rows: listed.map((row) => ({ ...row, cells: row.cells.slice(label, value + 1) })) },
  ];
}

/** A further column of names on a side, behind one of values, and the last but one of the table. */
function startsList(columns: readonly TableColumn[], column: TableColumn, index: number): boolean {
  const before = columns[index - 1];
  return (
    column.role === "second-label" &&
    column.side !== null &&
    before?.role === "value" &&
    before.side === column.side &&
    columns[index + 1]?.role === "value" &&
    index === columns.length - 2
  );
}

/** The row in the first list alone: an amount that stands in the second list without a name is the row's own. */
function withTotal(cells: readonly string[], first: number, label: number, value: number): string[] {
  const blank = (at: number) => (cells[at] ?? "").trim() === "";
  const own = cells.slice(0, label);
  if (blank(label) && blank(first)) own[first] = cells[value] ?? "";
  return own;
}
