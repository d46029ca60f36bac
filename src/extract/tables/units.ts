import type { Table } from "../types.js";

/**
 * Gives tables that print no unit the one all their siblings print; where siblings differ, or none prints one,
 * the unit stays unknown.
 */
export function withInheritedUnits(tables: readonly Table[]): Table[] {
  const printed = new Set(tables.flatMap(({ unitPrinted }) => unitPrinted ?? []));
  const [shared = ""] = printed.size === 1 ? printed : [];
  return tables.map((table) =>
    table.unitPrinted === null && isMoneyTable(table) ? { ...table, unit: shared } : table,
  );
}

/** Whether bare numbers of the table are amounts: it has value columns and none prints a unit of its own. */
function isMoneyTable({ columns, rows }: Table): boolean {
  const values = columns.filter(({ role }) => role === "value");
  const own = values.some(({ path }) =>
    path.some((word) => /单位[:：]|[（(](?:万元|元|亿元|千元)[)）]/u.test(word)),
  );
  return !own && (values.length > 0 || rows.length === 0);
}
