import {
  compare,
  convertMoney,
  decimal,
  type Figure,
  isMoney,
  isZero,
  measureNamed,
} from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Scope, Threshold } from "../question/index.js";
import { isProjectTotal, projectKey } from "../question/index.js";
import type { DocumentRecord } from "../store/types.js";
import { compareFigures } from "./arithmetic.js";
import type { Derived, Evidence, ListItem, Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { locateAll } from "./values.js";
import { chooseDocuments } from "./years.js";

/** Lists: the projects of a body, the parts of a total, or the bodies that have something. */
export function list(plan: PlanOf<"list">, sources: Sources): Evidence {
  if (plan.of === "bodies") return bodies(plan, sources);
  const [chosen] = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  if (!chosen?.record) return noDocument(plan, sources);
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
    items: chosen,
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

function passes({ value, unit }: Figure, threshold: Threshold | null): boolean {
  if (!threshold) return true;
  const same =
    isMoney(unit) && isMoney(threshold.unit)
      ? convertMoney(decimal(value), unit, threshold.unit)
      : decimal(value);
  const order = compare(same, decimal(threshold.value));
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

/** The parts of a total: named parts of the measure, or the rows beneath the asked row. */
function parts(plan: PlanOf<"list">, record: DocumentRecord, sources: Sources): Evidence {
  const { found, missing } = locateAll({ ...plan, orgs: [record.org] }, sources);
  const [whole, ...others] = found;
  if (!whole) return { kind: "missing", missing };
  const items = others.length > 0 ? found.map(locatedItem) : partItems(whole, record, plan, sources);
  if (items.length === 0) return { kind: "values", found, missing };
  return {
    kind: "list",
    title: whole.name,
    record,
    total: others.length > 0 ? null : whole.figures[0],
    items,
    count: null,
    remarks: whole.remarks,
  };
}

function locatedItem({ name, figures, target }: Located): ListItem {
  return { label: name, figure: figures[0], role: "answer", target };
}

function partItems(
  whole: Located,
  record: DocumentRecord,
  plan: PlanOf<"list">,
  sources: Sources,
): ListItem[] {
  const named = whole.target.kind === "measure" ? (measureNamed(whole.target.name)?.parts ?? []) : [];
  if (whole.target.kind === "measure" && whole.target.name === "项目支出")
    return projectItems(record, plan.scope, sources).items;
  const own = named.filter((name) => name !== "*");
  if (own.length > 0) {
    const targets = own.map((name) => ({ kind: "measure" as const, name }));
    return locateAll({ ...plan, orgs: [record.org], targets }, sources).found.map(locatedItem);
  }
  return childItems(whole.figures[0], sources);
}

/** Rows whose path leads through the given row, one level down, and plan items of a project's texts. */
function childItems(parent: Figure, { figures }: Sources): ListItem[] {
  const documents = [parent.document];
  if (parent.project) return planItems(parent, figures.find({ documents, projects: [parent.project] }));
  const rows = figures.find({ documents, tables: [parent.table], columnKeys: [parent.columnKey] });
  const depth = parent.rowPath.length;
  return rows
    .filter(
      ({ rowPath }) =>
        rowPath.length === depth + 1 && parent.rowPath.every((label, index) => rowPath[index] === label),
    )
    .map((figure) => childItem(figure));
}

function planItems(parent: Figure, figures: readonly Figure[]): ListItem[] {
  const items = figures.filter(
    ({ columnKey, unit, value }) => columnKey === "文字" && isMoney(unit) && value !== parent.value,
  );
  const planned = items.filter(({ column }) => /计划/u.test(column));
  return (planned.length > 0 ? planned : items)
    .filter(({ value, unit }) => !isWhole(value, unit, parent))
    .map(childItem);
}

function isWhole(value: string, unit: string, { value: whole, unit: wholeUnit }: Figure): boolean {
  if (!isMoney(unit) || !isMoney(wholeUnit)) return false;
  return (
    compare(convertMoney(decimal(value), unit, "元"), convertMoney(decimal(whole), wholeUnit, "元")) === 0
  );
}

function childItem(figure: Figure): ListItem {
  const label = figure.code ? `${figure.row}（${figure.code}）` : figure.row;
  const family = figure.table === "基本支出经济分类表" ? "economic" : figure.code ? "subject" : "item";
  return {
    label,
    figure,
    role: "answer",
    target: { kind: "label", family, key: figure.rowKey, name: figure.row, project: figure.project },
  };
}

/** Bodies that have something of what is asked, with the amount; those with nothing stand besides. */
function bodies(plan: PlanOf<"list">, sources: Sources): Evidence {
  const { found, missing } = locateAll(plan, sources);
  if (found.length === 0) return { kind: "missing", missing };
  const having = found.filter(({ figures }) => figures.some(({ value }) => !isZero(decimal(value))));
  return having.length > 0 ? { kind: "values", found: having, missing } : { kind: "values", found, missing };
}

/** Ranks bodies by one measure, or the items of one body. */
export function rank(plan: PlanOf<"rank">, sources: Sources): Evidence {
  const ranked = plan.of === "bodies" ? rankedBodies(plan, sources) : rankedItems(plan, sources);
  if (!ranked || ranked.items.length === 0)
    return { kind: "missing", missing: locateAll(plan, sources).missing };
  const sign = plan.order.direction === "most" ? -1 : 1;
  const sorted = ranked.items.toSorted((a, b) => sign * compareFigures(a.figure, b.figure));
  const top = plan.order.top ?? sorted.length;
  const others = plan.of === "bodies" ? ("operand" as const) : ("context" as const);
  const items = sorted.map((item, index) => ({
    ...item,
    role: index < top ? ("answer" as const) : others,
  }));
  return {
    kind: "ranking",
    title: ranked.title,
    items,
    of: plan.of,
    order: plan.order,
    records: ranked.records,
    located: ranked.located,
  };
}

interface Ranked {
  readonly title: string;
  readonly items: readonly ListItem[];
  readonly records: readonly DocumentRecord[];
  readonly located: readonly Located[];
}

function rankedBodies(plan: PlanOf<"rank">, sources: Sources): Ranked | null {
  const { found } = locateAll({ ...plan, targets: plan.targets.slice(0, 1) }, sources);
  const items = found.map(
    ({ record, figures, target }): ListItem => ({
      label: record.org,
      figure: figures[0],
      role: "answer",
      target,
    }),
  );
  return { title: found[0]?.name ?? "", items, records: found.map(({ record }) => record), located: found };
}

function rankedItems(plan: PlanOf<"rank">, sources: Sources): Ranked | null {
  const [chosen] = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  if (!chosen?.record) return null;
  const { record } = chosen;
  const target = plan.targets[0];
  if (!target || (target.kind === "measure" && target.name === "项目支出")) {
    return {
      title: "项目",
      items: projectItems(record, plan.scope, sources).items,
      records: [record],
      located: [],
    };
  }
  const whole = locateAll({ ...plan, orgs: [record.org], targets: [target] }, sources).found[0];
  if (!whole) return null;
  const items = detailItems(whole.figures[0], sources);
  return { title: whole.name, items, records: [record], located: [whole] };
}

/** All detail rows of a total's table, for the largest item of 基本支出 or of 支出. */
function detailItems(whole: Figure, sources: Sources): ListItem[] {
  const table = whole.rowKind === "total" && whole.table !== "收支总表" ? whole.table : "支出总表";
  if (whole.columnKey === "基本支出") return economicItems(whole, sources);
  const rows = sources.figures.find({
    documents: [whole.document],
    tables: [table],
    columnKeys: [whole.columnKey, "合计"],
  });
  const own = rows.filter(
    ({ rowKind, rowPath }) =>
      rowKind === "detail" && (whole.rowKind === "total" || rowPath.includes(whole.row)),
  );
  return own
    .filter(({ columnKey }) => columnKey === whole.columnKey || whole.table === "收支总表")
    .map(childItem);
}

function economicItems(whole: Figure, { figures }: Sources): ListItem[] {
  const rows = figures.find({
    documents: [whole.document],
    tables: ["基本支出经济分类表"],
    columnKeys: ["合计"],
  });
  return rows.filter(({ rowKind }) => rowKind === "detail").map(childItem);
}
