import type { PlanOf } from "../plan/index.js";
import type { Evidence, ListItem } from "./evidence.js";
import type { Sources } from "./locate.js";
import { locateAll } from "./values.js";
import { chooseDocuments } from "./years.js";

/** The six lines that say how a body stands: the total is the answer, the others stand besides. */
const OVERVIEW = ["支出总计", "基本支出", "项目支出", "三公经费", "机关运行经费", "政府采购预算"];
const NO_SCOPE = { carryOver: null, column: null, table: null, period: null };

export function overview(plan: PlanOf<"overview">, sources: Sources): Evidence {
  const [chosen] = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const targets = OVERVIEW.map((name) => ({ kind: "measure" as const, name }));
  const { found, missing } = locateAll(
    { orgs: plan.orgs.slice(0, 1), years: plan.years, targets, scope: NO_SCOPE },
    sources,
  );
  if (!chosen?.record || found.length === 0) return { kind: "missing", missing: missing.slice(0, 1) };
  const items = found.map(
    ({ name, figures, target }, index): ListItem => ({
      label: name,
      figure: figures[0],
      role: index === 0 ? "answer" : "context",
      target,
    }),
  );
  return { kind: "overview", record: chosen.record, items };
}
