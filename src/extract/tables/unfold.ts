import type { GridRow, TableColumn } from "../types.js";

/** Columns and rows of a table as it is read. */
export interface Unfolded {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
}

/**
 * A list printed in two or three parts side by side, under the same headers (编码 名称 决算数 | 编码 名称 决算数), as one
 * list: the rows of the left part, then those of the next ones.
 */
export function unfolded(columns: readonly TableColumn[], rows: readonly GridRow[]): Unfolded {
  const parts = PARTS.find((count) => isFolded(columns, count));
  if (parts === undefined) return { columns, rows };
  const width = columns.length / parts;
  const starts = Array.from({ length: parts }, (_, part) => part * width);
  const whole = rows.map((row) => ({ ...row, cells: withMergedTotal(row.cells, width) }));
  const part = (row: GridRow, from: number): GridRow[] => {
    const cells = row.cells.slice(from, from + width);
    return cells.some((cell) => cell.trim() !== "") ? [{ ...row, cells }] : [];
  };
  const left = columns.slice(0, width).map((column) => asLabel(column));
  return { columns: left, rows: starts.flatMap((from) => whole.flatMap((row) => part(row, from))) };
}

const PARTS = [2, 3, 4];

function isFolded(columns: readonly TableColumn[], parts: number): boolean {
  const width = columns.length / parts;
  if (!Number.isInteger(width) || width < 2 || columns.some(({ side }) => side !== null)) return false;
  const same = columns.every((column, index) => leafOf(column) === leafOf(columns[index % width] ?? column));
  return same && columns.slice(0, width).some(({ role }) => role === "label" || role === "code");
}

function leafOf({ path }: TableColumn): string {
  return (path.at(-1) ?? "").replace(/\s/gu, "");
}

/** 公用经费合计 over several parts: its amount, under the last of them, belongs to the part of its name. */
function withMergedTotal(cells: readonly string[], width: number): string[] {
  const own = [...cells];
  const last = cells.length - 1;
  const name = cells.findLastIndex((cell) => cell.trim() !== "" && /[合总]计$/u.test(cell.trim()));
  const value = name < 0 ? -1 : (Math.floor(name / width) + 1) * width - 1;
  const lone = cells.slice(name + 1, last).every((cell) => cell.trim() === "");
  if (name < 0 || value === last || !lone || (cells[last] ?? "").trim() === "") return own;
  own[value] = cells[last] ?? "";
  own[last] = "";
  return own;
}

/** The name column of the second half was one more label beside the first. */
function asLabel(column: TableColumn): TableColumn {
  return column.role === "second-label" ? { ...column, role: "label" } : column;
}

/**
 * A side that lists its amount in several ways (支出: 功能分类 金额 | 支出用途 金额 | 政府经济分类 金额) as the list
 * the form begins with, and each further one for itself; a total that they share stays in the first. Null where
 * a side has one list.
 */
export function severalLists(columns: readonly TableColumn[], rows: readonly GridRow[]): Unfolded[] | null {
  const label = columns.findIndex((_, index) => startsLists(columns, index));
  if (label < 0) return null;
  const first = columns.findLastIndex(({ role }, index) => role === "value" && index < label);
  const main = rows.map((row) => ({ ...row, cells: withTotal(row.cells, first, label) }));
  const starts = columns.flatMap(({ role }, index) =>
    index >= label && role === "second-label" ? [index] : [],
  );
  return [
    { columns: columns.slice(0, label), rows: main },
    ...starts.map((start) => listAt(start, columns, rows)),
  ];
}

function listAt(start: number, columns: readonly TableColumn[], rows: readonly GridRow[]): Unfolded {
  const listed = rows.filter(({ cells }) => (cells[start] ?? "").trim() !== "");
  return {
    columns: columns.slice(start, start + 2).map((column) => ({ ...asLabel(column), side: null })),
    rows: listed.map((row) => ({ ...row, cells: row.cells.slice(start, start + 2) })),
  };
}

/** A further column of names on a side, behind one of values: names and values by turns to the end of the table. */
function startsLists(columns: readonly TableColumn[], at: number): boolean {
  const before = columns[at - 1];
  const side = columns[at]?.side ?? null;
  const rest = columns.slice(at);
  return (
    side !== null &&
    before?.role === "value" &&
    before.side === side &&
    rest.length % 2 === 0 &&
    rest.every((column, index) => column.role === (index % 2 === 0 ? "second-label" : "value"))
  );
}

/** The row in the first list alone: an amount that stands in the next list without a name is the row's own. */
function withTotal(cells: readonly string[], first: number, label: number): string[] {
  const blank = (at: number) => (cells[at] ?? "").trim() === "";
  const own = cells.slice(0, label);
  if (blank(label) && blank(first)) own[first] = cells[label + 1] ?? "";
  return own;
}
