import type { PlanOf } from "../plan/index.js";
import type { Sources } from "./locate.js";
import { type Found, locateAll } from "./values.js";

/** The year and the whole period of one project's sheet, where both are asked for; null where it prints only one. */
export function periodsAsked(plan: PlanOf<"lookup">, sources: Sources): Found | null {
  if (plan.scope.period !== "both") return null;
  const found = (["年度", "实施期"] as const).flatMap((period) =>
    locateAll({ ...plan, scope: { ...plan.scope, period } }, sources)
      .found.filter(({ figures: [figure] }) => figure.columnKey === period)
      .map((located) => ({ ...located, name: `${located.name}（${period}）`, otherScope: [] })),
  );
  const columns = new Set(found.map(({ figures: [figure] }) => figure.columnKey));
  return columns.size === 2 ? { found, missing: [] } : null;
}
