import { foldSpaces } from "../printed.js";
import type { GridRow, RowDoubt, TableColumn } from "../types.js";
import { isAmount, isEmptyCell } from "./cells.js";

interface Rows {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
  readonly doubts: readonly RowDoubt[];
}

/**
 * A table of subjects as far as its own total goes: rows from another 合计 on are those of a table that follows
 * without title or header, and nothing says which one it is.
 */
export function ofOneTotal<T extends Rows>(table: T): T {
  const { columns, rows, doubts } = table;
  if (!columns.some(({ role }) => role === "code") || columns.some(({ side }) => side !== null)) return table;
  const own = rows.find(isTotal);
  const other = rows.findIndex((row) => own && isTotal(row) && amountsOf(row) !== amountsOf(own));
  if (other < 0) return table;
  return { ...table, rows: rows.slice(0, other), doubts: [...doubts, ...rows.slice(other).map(doubted)] };
}

function isTotal(row: GridRow): boolean {
  const label = row.cells.find((cell) => !isEmptyCell(cell)) ?? "";
  return /^[合总]计$/u.test(foldSpaces(label)) && amountsOf(row) !== "";
}

function amountsOf({ cells }: GridRow): string {
  return cells.filter(isAmount).join(" ");
}

function doubted({ cells, lines }: GridRow): RowDoubt {
  return { lines, text: cells.join("\t").trim(), reason: "这一行起合计不同，是没有表题的另一张表" };
}
