import { type CanonicalTable, decimal, type Figure, isZero } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Evidence } from "./evidence.js";
import type { Sources } from "./locate.js";
import { childItem } from "./parts.js";
import { locateAll } from "./values.js";

/** The function subjects, at the level asked for, that a total or a subject is made of. */
export function subjects(plan: PlanOf<"list">, record: DocumentRecord, sources: Sources): Evidence {
  const { found, missing } = locateAll({ ...plan, orgs: [record.org] }, sources);
  const [whole] = found;
  if (!whole) return { kind: "missing", missing };
  const rows = rowsUnder(whole.figures[0], plan, sources);
  const items = rows.filter(({ value }) => !isZero(decimal(value))).map(childItem);
  if (items.length === 0) return { kind: "values", found, missing };
  return {
    kind: "list",
    title: whole.name,
    record,
    total: whole.figures[0],
    items,
    count: null,
    remarks: [],
  };
}

function rowsUnder(whole: Figure, { digits, scope }: PlanOf<"list">, { figures }: Sources): Figure[] {
  if (isCarriedOver(whole, scope)) return carriedRows(whole, digits, figures);
  const table = scope.carryOver === "without" ? "一般公共预算支出表" : "支出总表";
  const column = whole.columnKey === "基本支出" || whole.columnKey === "项目支出" ? whole.columnKey : "合计";
  const rows = figures.find({ documents: [whole.document], tables: [table], columnKeys: [column] });
  return rows.filter(
    ({ code }) => code !== null && code.length === (digits ?? 7) && code.startsWith(whole.code ?? ""),
  );
}

function isCarriedOver({ measure, columnKey }: Figure, { carryOver }: PlanOf<"list">["scope"]): boolean {
  return carryOver === "only" || measure === "上年结转" || columnKey === "上年结转";
}

const WITH_CARRIED_COLUMN: readonly CanonicalTable[] = ["支出总表", "收入总表", "财政拨款支出表"];

/** Of the carry-over only what a column 上年结转 gives to a subject; never the subjects of the whole budget. */
function carriedRows(whole: Figure, digits: number | null, figures: Sources["figures"]): Figure[] {
  for (const table of WITH_CARRIED_COLUMN) {
    const rows = figures
      .find({ documents: [whole.document], tables: [table], columnKeys: ["上年结转"] })
      .filter(({ code }) => code?.length === (digits ?? 7) && code.startsWith(whole.code ?? ""));
    if (rows.length > 0) return rows;
  }
  return [];
}
