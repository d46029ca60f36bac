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
import type { DocumentRecord } from "../store/index.js";
import type { Evidence, ListItem, Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { passes, projectItems } from "./projects.js";
import { locateAll } from "./values.js";

/** The parts of a total: named parts of the measure, or the rows beneath the asked row. */
export function parts(plan: PlanOf<"list">, record: DocumentRecord, sources: Sources): Evidence {
  const { found, missing } = locateAll({ ...plan, orgs: [record.org] }, sources);
  const [whole, ...others] = found;
  if (!whole) return { kind: "missing", missing };
  const all = others.length > 0 ? found.map(locatedItem) : partItems(whole, record, plan, sources);
  const items = all.filter(({ figure }) => passes(figure, plan.threshold));
  if (items.length === 0) return { kind: "values", found, missing };
  return {
    kind: "list",
    title: whole.name,
    record,
    total: others.length > 0 || whole.sum ? null : whole.figures[0],
    items,
    count: null,
    remarks: whole.remarks,
  };
}

function locatedItem({ name, figures, target }: Located): ListItem {
  return { label: name, figure: figures[0], role: "answer", target };
}

export function partItems(
  whole: Located,
  record: DocumentRecord,
  plan: PlanOf<"list">,
  sources: Sources,
): ListItem[] {
  const named = whole.target.kind === "measure" ? (measureNamed(whole.target.name)?.parts ?? []) : [];
  if (whole.target.kind === "measure" && whole.target.name === "项目支出")
    return projectsOfTotal(whole.figures[0], record, plan, sources);
  if (whole.figures[0].columnKey === "人员经费" || whole.figures[0].columnKey === "公用经费")
    return columnItems(whole.figures[0], sources);
  const own = named.filter((name) => name !== "*");
  if (own.length === 0) return childItems(whole.figures[0], sources);
  const items = itemsOf(own, record, plan, sources);
  const kinds = items.filter(({ figure }) => !isZero(decimal(figure.value)));
  return isCounted(whole.figures[0]) && kinds.length > 0 ? kinds : items;
}

/** Measures by name; one that is not printed by the parts that are. */
function itemsOf(
  names: readonly string[],
  record: DocumentRecord,
  plan: PlanOf<"list">,
  sources: Sources,
): ListItem[] {
  return names.flatMap((name) => {
    const targets = [{ kind: "measure" as const, name }];
    const { found } = locateAll({ ...plan, orgs: [record.org], targets }, sources);
    const within = found.length > 0 ? [] : (measureNamed(name)?.parts ?? []).filter((part) => part !== "*");
    return found.length > 0 ? found.map(locatedItem) : itemsOf(within, record, plan, sources);
  });
}

/** The projects that make up 项目支出; with those of the carry-over where the total holds them too. */
function projectsOfTotal(
  whole: Figure,
  record: DocumentRecord,
  { scope }: PlanOf<"list">,
  sources: Sources,
): ListItem[] {
  const { items, total } = projectItems(record, scope, sources);
  if (scope.carryOver !== null || total === null || total.value === whole.value) return items;
  const carried = projectItems(record, { ...scope, carryOver: "only" }, sources).items;
  return [...items, ...carried.map((item) => ({ ...item, label: `${item.label}（上年结转）` }))];
}

/** Of things that are counted only the kinds there are: seven kinds of vehicles, one of which is held. */
function isCounted({ unit }: Figure): boolean {
  return !isMoney(unit) && unit !== "%";
}

/** 人员经费, 公用经费: the economic items that fill the column. */
function columnItems(whole: Figure, sources: Sources): ListItem[] {
  return rowsOfTable(whole, sources)
    .filter(({ rowKind }) => rowKind === "detail")
    .map(childItem);
}

/** All of a column, in the table that prints a figure: others of its kind print the same rows again. */
function rowsOfTable({ document, table, title, columnKey }: Figure, { figures }: Sources): Figure[] {
  const rows = figures.find({ documents: [document], tables: [table], columnKeys: [columnKey] });
  return rows.filter((row) => row.title === title);
}

/** Rows whose path leads through the given row, one level down, and plan items of a project's texts. */
function childItems(parent: Figure, sources: Sources): ListItem[] {
  const { figures } = sources;
  const documents = [parent.document];
  if (parent.project) return planItems(parent, figures.find({ documents, projects: [parent.project] }));
  const rows = rowsOfTable(parent, sources);
  let children = rowsBeneath(parent, rows);
  while (children.length === 1 && children[0] && rowsBeneath(children[0], rows).length > 0)
    children = rowsBeneath(children[0], rows);
  return children.map(childItem);
}

function rowsBeneath(parent: Figure, rows: readonly Figure[]): Figure[] {
  const depth = parent.rowPath.length;
  return rows.filter(
    ({ rowPath }) =>
      rowPath.length === depth + 1 && parent.rowPath.every((label, index) => rowPath[index] === label),
  );
}

function planItems(parent: Figure, figures: readonly Figure[]): ListItem[] {
  const items = figures.filter(
    ({ columnKey, unit, value, row }) =>
      columnKey === "文字" && isMoney(unit) && value !== parent.value && !row.includes("测算"),
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

export function childItem(figure: Figure): ListItem {
  const label = figure.code ? `${figure.row}（${figure.code}）` : figure.row;
  const family = figure.table === "基本支出经济分类表" ? "economic" : figure.code ? "subject" : "item";
  return {
    label,
    figure,
    role: "answer",
    target: { kind: "label", family, key: figure.rowKey, name: figure.row, project: figure.project },
  };
}
