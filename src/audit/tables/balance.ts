import type { CanonicalTable, Figure } from "../../budget/index.js";
import { type Audited, tableOf } from "../audited.js";
import { as, mayLackRows, notRun, present, sumCheck, withoutParts } from "../check.js";
import type { Check } from "../finding.js";
import { cellOf, type PrintedRow, type PrintedTable } from "../printed-table.js";
import { TABLE_RULES } from "../rules/index.js";
import { withoutSubtotals } from "./subtotals.js";
import { lacksSome } from "./tree.js";

const BALANCES: readonly CanonicalTable[] = ["收支总表", "财政拨款收支总表"];

/** A1–A3, A7: the two-sided tables balance, and their totals are the sums of their rows. */
export function balanceChecks(audited: Audited): Check[] {
  return BALANCES.flatMap((canonical) => {
    const table = tableOf(audited, canonical);
    if (!table) return [notRun(TABLE_RULES.balance, `未见${canonical}，未核对收支平衡。`)];
    return present([
      balance(audited, table),
      ...(["收入", "支出"] as const).flatMap((side) => sideChecks(audited, table, side)),
      ...carriedOver(audited, table),
    ]);
  });
}

function rowNamed({ rows }: PrintedTable, side: "收入" | "支出", key: string): PrintedRow | null {
  return rows.find((row) => row.side === side && row.key === key) ?? null;
}

function balance(audited: Audited, table: PrintedTable): Check | null {
  const income = cellOf(rowNamed(table, "收入", "收入总计"), "合计");
  const spending = cellOf(rowNamed(table, "支出", "支出总计"), "合计");
  const [cell] = table.columns.values();
  if (!income || !spending)
    return cell
      ? mayLackRows(TABLE_RULES.balance, cell, `《${table.found.title}》缺收入总计或支出总计，未核对收支平衡`)
      : null;
  return sumCheck(TABLE_RULES.balance, audited, [income], [spending]);
}

const CARRIED = /结转|结余|弥补|收支差额/u;

function sideChecks(audited: Audited, table: PrintedTable, side: "收入" | "支出"): (Check | null)[] {
  const own = table.rows.filter((row) => row.side === side && row.path.length === 1);
  const whole = rowNamed(table, side, `${side}总计`);
  const year = rowNamed(table, side, `本年${side}合计`);
  const carried = own.filter(({ kind, key }) => kind !== "total" && CARRIED.test(key));
  const items = own.filter(({ kind, key }) => kind !== "total" && !CARRIED.test(key));
  return [
    ...byColumn(whole, (column, cell) => {
      const first = year?.cells.get(column);
      return first
        ? sumCheck(TABLE_RULES.grandTotals, audited, [cell], [first, ...inColumn(carried, column)])
        : null;
    }),
    ...byColumn(year ?? whole, (column, cell) => {
      const parts = inColumn(year ? items : [...items, ...carried], column);
      if (parts.length === 0) return withoutParts(TABLE_RULES.yearTotals, cell);
      return guarded(table, sumCheck(TABLE_RULES.yearTotals, audited, [cell], withoutSubtotals(cell, parts)));
    }),
  ];
}

function byColumn(
  row: PrintedRow | null,
  check: (column: string, cell: Figure) => Check | null,
): (Check | null)[] {
  return row ? [...row.cells].map(([column, cell]) => check(column, cell)) : [];
}

function inColumn(rows: readonly PrintedRow[], column: string): Figure[] {
  return rows.flatMap(({ cells }) => cells.get(column) ?? []);
}

/** A sum over a table with cells that could not be read says nothing. */
function guarded(table: PrintedTable, check: Check | null): Check | null {
  if (!check || table.unreadLines.length === 0 || !lacksSome(check)) return check;
  return notRun(check.rule, `《${table.found.title}》有单元格未能读取，未核对各项之和。`);
}

function carriedOver(audited: Audited, table: PrintedTable): (Check | null)[] {
  const parent = table.rows.find(
    ({ kind, path, key }) => kind !== "total" && path.length === 1 && CARRIED.test(key),
  );
  if (!parent) return [];
  const parts = table.rows.filter(
    ({ side, path }) => side === parent.side && path.length > 1 && path[0] === parent.label,
  );
  const partial = parts.some(({ label }) => /其中/u.test(label));
  return byColumn(parent, (column, cell) => {
    const check = sumCheck(TABLE_RULES.carriedFunds, audited, [cell], inColumn(parts, column));
    return check && partial && lacksSome(check) ? as(check, "scope", "“其中”只列出一部分。") : check;
  });
}
