import type { CanonicalTable, Figure } from "../../budget/index.js";
import { type Audited, tableOf } from "../audited.js";
import { cellOf, type PrintedRow } from "../printed-table.js";

/** The row of the grand total of a table without sides. */
export function totalRow(audited: Audited, canonical: CanonicalTable): PrintedRow | null {
  const rows = tableOf(audited, canonical)?.rows ?? [];
  return rows.find(({ kind }) => kind === "total") ?? null;
}

/** The total of a project table: its total row, else the row of the body that all others stand under. */
export function projectTotal(audited: Audited, canonical: CanonicalTable): PrintedRow | null {
  const rows = tableOf(audited, canonical)?.rows ?? [];
  const roots = rows.filter(({ path }) => path.length === 1);
  const [only] = roots;
  return totalRow(audited, canonical) ?? (roots.length === 1 && only ? only : null);
}

/** The cell of a row of a two-sided table. */
export function balanceCell(
  audited: Audited,
  canonical: CanonicalTable,
  side: "收入" | "支出",
  key: string,
  column = "合计",
): Figure | null {
  const rows = tableOf(audited, canonical)?.rows ?? [];
  return cellOf(
    rows.find((row) => row.side === side && row.key === key && row.path.length === 1),
    column,
  );
}
