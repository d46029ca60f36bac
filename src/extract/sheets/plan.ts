import type { SheetFund, UnreadCell } from "../types.js";
import { type Cell, fold, type SheetRow } from "./row.js";

/** What a block of a sheet holds, and what of it could not be read. */
export interface PlanReading {
  readonly funds: readonly SheetFund[];
  readonly unread: readonly UnreadCell[];
}

export const PLAN = "资金支出计划";

const MONTH = /^(?:\d{1,2}月(?:底|末|份)?|第?[一二三四1-4]季度)$/u;

/** Reads the plan of spending: a row of months with the row of values under it, or month and value in one row. */
export function readPlan(rows: readonly SheetRow[]): PlanReading {
  const unit = unitOf(rows[0]);
  const funds: SheetFund[] = [];
  const unread: UnreadCell[] = [];
  let head: SheetRow | null = null;
  for (const row of rows) {
    if (row.cells.some(isAmount)) {
      const inRow = pairsInRow(row, unit);
      const reading = inRow.length > 0 ? { funds: inRow, unread: [] } : underHead(row, head, unit);
      funds.push(...reading.funds);
      unread.push(...reading.unread);
    } else if (row.cells.some(isMonth)) head = row;
  }
  return { funds, unread };
}

function unitOf(row: SheetRow | undefined): string | null {
  return /[(（]\s*(%|％|万元|元)\s*[)）]/u.exec(row?.text ?? "")?.[1]?.replace("％", "%") ?? null;
}

function isMonth(cell: Cell): boolean {
  return MONTH.test(fold(cell.text));
}

function isAmount(cell: Cell): boolean {
  return /^\d[\d,]*(?:\.\d+)?%?$/u.test(cell.text);
}

function pairsInRow(row: SheetRow, unit: string | null): SheetFund[] {
  return row.cells.flatMap((cell, index) => {
    const value = row.cells[index + 1];
    return isMonth(cell) && value && isAmount(value) ? [planned(cell, value, row, row, unit)] : [];
  });
}

/** Pairs values with the months printed in the very same columns above them. */
function underHead(row: SheetRow, head: SheetRow | null, unit: string | null): PlanReading {
  const pairs = row.cells.filter(isAmount).map((value) => {
    return { value, month: head?.cells.find((cell) => isMonth(cell) && cell.column === value.column) };
  });
  if (head === null || pairs.some(({ month }) => month === undefined))
    return { funds: [], unread: pairs.map(({ value }) => lost(value, row)) };
  const above = head;
  return {
    funds: pairs.flatMap(({ value, month }) => (month ? [planned(month, value, above, row, unit)] : [])),
    unread: [],
  };
}

function lost(value: Cell, row: SheetRow): UnreadCell {
  return { label: PLAN, column: "", raw: value.raw, line: row.line, reason: "数值与上方月份列不能对应" };
}

function planned(
  month: Cell,
  value: Cell,
  head: SheetRow,
  row: SheetRow,
  unitPrinted: string | null,
): SheetFund {
  return {
    label: fold(month.text),
    group: PLAN,
    period: null,
    unitPrinted,
    raw: value.raw,
    line: row.line,
    lines: [head.line, row.line],
    twin: null,
  };
}
