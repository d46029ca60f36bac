import { compare, convertMoney, decimal, type Figure, isMoney, isZero } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Scope, Threshold } from "../question/index.js";
import { isProjectTotal, projectKey } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Derived, Evidence, ListItem } from "./evidence.js";
import type { Sources } from "./locate.js";
import { parts } from "./parts.js";
import { subjects } from "./subjects.js";
import { locateAll } from "./values.js";
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

function noDocument(plan: PlanOf<"list">, sources: Sources): Evidence {
  return {
    kind: "missing",
    missing: locateAll({ ...plan, targets: [{ kind: "measure", name: "支出总计" }] }, sources).missing,
  };
}

function projects(plan: PlanOf<"list">, record: DocumentRecord, sources: Sources): Evidence {
  const { items, total } = projectItems(record, plan.scope, sources);
  const chosen = items.filter(({ figure }) => passes(figure, plan.threshold));
  const title = plan.scope.carryOver === "only" ? "上年结转安排的项目" : "项目";
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

/** The projects of a document: its project table, else the sheets that give each project's amount. */
export function projectItems(
  record: DocumentRecord,
  scope: Scope,
  { figures }: Sources,
): { items: ListItem[]; total: Figure | null } {
  const table = scope.carryOver === "only" ? "项目结转表" : "项目支出表";
  const rows = figures.find({ documents: [record.file], tables: [table], columnKeys: ["合计"] });
  const printed = rows.filter(({ project }) => project !== null);
  const total = rows.find(({ rowKind }) => rowKind !== "detail") ?? null;
  if (printed.length > 0) return { items: printed.map(projectItem), total };
  if (scope.carryOver === "only") return { items: [], total };
  const sheets = figures.find({ documents: [record.file], tables: ["绩效目标表"] }).filter(isProjectTotal);
  const totals = figures.find({
    documents: [record.file],
    tables: ["支出总表"],
    rowKeys: ["合计"],
    columnKeys: ["项目支出"],
  });
  return { items: sheets.map(projectItem), total: totals[0] ?? null };
}

function projectItem(figure: Figure): ListItem {
  const name = figure.project ?? figure.row;
  return {
    label: name,
    figure,
    role: "answer",
    target: { kind: "label", family: "project", key: projectKey(name), name, project: null },
  };
}

export function passes({ value, unit }: Figure, threshold: Threshold | null): boolean {
  if (!threshold) return true;
  const same =
    isMoney(unit) && isMoney(threshold.unit)
      ? convertMoney(decimal(value), unit, threshold.unit)
      : decimal(value);
  const order = compare(same, decimal(threshold.value));
  if (order === 0) return threshold.inclusive;
  return threshold.comparison === "over" ? order > 0 : order < 0;
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
