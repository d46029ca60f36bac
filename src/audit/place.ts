import type { Figure } from "../budget/index.js";

/** Where a figure stands, in words: `《2025年预算支出总表》“合计”行“项目支出”栏`. */
export function placeOf(figure: Figure): string {
  const { table, title, row, column, project, attributes } = figure;
  if (table === null) return `情况说明“${title}”的“${row}”`;
  if (table === "绩效目标表" || table === "整体绩效目标表") {
    const period = attributes["期间"] ?? "";
    return `${table}${project === null ? "" : `“${project}”`}的“${row}”${period === "" ? "" : `（${period}）`}`;
  }
  const bare = column === "" || column === row ? "" : `“${column}”栏`;
  return `《${title}》“${row}”行${bare}`;
}

/** A printed value with its unit; changes with their direction: 增加3.4万元. */
export function printedValue({ value, unit, direction, comparator }: Figure): string {
  return `${comparator ?? ""}${direction === null || direction === "持平" ? "" : direction}${value}${unit}`;
}
