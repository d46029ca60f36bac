import { decimal, type Figure, isZero } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Derived, Evidence, ListItem } from "./evidence.js";
import type { Sources } from "./locate.js";
import { parts } from "./parts.js";
import { passes, projectItems } from "./projects.js";
import { subjects } from "./subjects.js";
import { locateAll, noDocument } from "./values.js";
import { chooseDocuments } from "./years.js";

/** Lists: the projects of a body, the parts of a total, or the bodies that have something. */
export function list(plan: PlanOf<"list">, sources: Sources): Evidence {
  if (plan.of === "bodies") return bodies(plan, sources);
  const [chosen] = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  if (!chosen?.record) return noDocument(plan, sources);
  if (plan.of === "subjects") return subjects(plan, chosen.record, sources);
  return plan.of === "projects"
    ? projects(plan, chosen.record, sources)
    : parts(plan, chosen.record, sources);
}

function projects(plan: PlanOf<"list">, record: DocumentRecord, sources: Sources): Evidence {
  const scope = { ...plan.scope, carryOver: ofCarryOver(plan) ? ("only" as const) : plan.scope.carryOver };
  const { items, total } = projectItems(record, scope, sources);
  const chosen = items.filter(({ figure }) => passes(figure, plan.threshold));
  const title = scope.carryOver === "only" ? "上年结转安排的项目" : "项目";
  if (items.length === 0 && !isNothing(total)) return noneListed(plan, record);
  return {
    kind: "list",
    title,
    record,
    total: plan.threshold ? null : total,
    items: plan.items ? chosen : chosen.map((item) => ({ ...item, role: "operand" as const })),
    count: countOf(chosen, title, record),
    remarks: [],
  };
}

/** A total that is nothing has no projects; any other, or none, only says that they are not listed. */
function isNothing(total: Figure | null): boolean {
  return total !== null && isZero(decimal(total.value));
}

function noneListed({ targets }: PlanOf<"list">, { org, year }: DocumentRecord): Evidence {
  const target = targets[0] ?? { kind: "measure", name: "项目支出" };
  const missing = {
    kind: "missing",
    org,
    year,
    target,
    name: "项目明细",
    disclosed: [],
    reason: "row",
  } as const;
  return { kind: "missing", missing: [missing] };
}

/** 上年结转是哪个项目的: the projects that the carry-over was left of. */
function ofCarryOver({ targets }: PlanOf<"list">): boolean {
  const [only, ...others] = targets;
  return others.length === 0 && only?.kind === "measure" && only.name === "上年结转";
}

function countOf(items: readonly ListItem[], what: string, record: DocumentRecord): Derived {
  const value = String(items.length);
  return {
    value,
    unit: "个",
    measure: `${what}数`,
    formula: `共${value}项`,
    direction: null,
    operands: items.map(({ figure }) => figure),
    org: record.org,
    year: record.year,
  };
}

/** Bodies that have something of what is asked, with the amount; those with nothing stand besides. */
function bodies(plan: PlanOf<"list">, sources: Sources): Evidence {
  const { found, missing } = locateAll(plan, sources);
  if (found.length === 0) return { kind: "missing", missing };
  const having = found.filter(({ figures }) =>
    figures.some((figure) => !isZero(decimal(figure.value)) && passes(figure, plan.threshold)),
  );
  return having.length > 0 ? { kind: "values", found: having, missing } : { kind: "values", found, missing };
}
