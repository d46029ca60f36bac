import type { Figure } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { DocumentRecord } from "../store/index.js";
import { compareFigures } from "./arithmetic.js";
import { dominantItem } from "./dominant.js";
import type { Evidence, ListItem, Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { childItem } from "./parts.js";
import { projectItems } from "./projects.js";
import { locateAll } from "./values.js";
import { chooseDocuments } from "./years.js";

/** Ranks bodies by one measure, or the items of one body. */
export function rank(plan: PlanOf<"rank">, sources: Sources): Evidence {
  const ranked = plan.of === "bodies" ? rankedBodies(plan, sources) : rankedItems(plan, sources);
  if (!ranked || ranked.items.length === 0)
    return { kind: "missing", missing: locateAll(plan, sources).missing };
  const sign = plan.order.direction === "most" ? -1 : 1;
  const sorted = ranked.items.toSorted((a, b) => sign * compareFigures(a.figure, b.figure));
  const { place } = plan.order;
  const isAsked = (index: number): boolean =>
    place === undefined ? index < (plan.order.top ?? sorted.length) : index === place - 1;
  const others = plan.of === "bodies" ? ("operand" as const) : ("context" as const);
  const items = sorted.map((item, index) => ({
    ...item,
    role: isAsked(index) ? ("answer" as const) : others,
  }));
  return {
    kind: "ranking",
    title: ranked.title,
    items,
    of: plan.of,
    order: plan.order,
    records: ranked.records,
    located: ranked.located,
    dominant: plan.of === "bodies" ? dominantItem(ranked.located, sources) : null,
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
  if (!target || (target.kind === "measure" && (target.name === "项目支出" || target.name === "上年结转"))) {
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
  const ownTable =
    whole.table === "基本支出经济分类表" || (whole.rowKind === "total" && whole.table !== "收支总表");
  const table = ownTable ? whole.table : "支出总表";
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
