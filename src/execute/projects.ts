import { compare, convertMoney, decimal, type Figure, isMoney } from "../budget/index.js";
import { isProjectTotal, projectKey } from "../labels/index.js";
import type { Scope, Threshold } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { ListItem } from "./evidence.js";
import type { Sources } from "./locate.js";

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
