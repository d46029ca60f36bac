import type { CanonicalTable, Figure } from "../budget/index.js";

/** Tables that print the bodies of a department. */
const TABLES = new Set<CanonicalTable | null>(["项目支出表", "项目结转表", "机关运行经费表"]);

/** Bodies printed in the tables of a department besides the department itself. */
export function unitsOf(figures: readonly Figure[], org: string): readonly string[] {
  const bodies = figures.filter(
    ({ table, rowKind, row }) => TABLES.has(table) && rowKind === "body" && row !== org && row.length > 4,
  );
  return [...new Set(bodies.map(({ row }) => row))];
}
