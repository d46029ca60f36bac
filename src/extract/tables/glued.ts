import { foldText } from "../../budget/index.js";
import type { RowDoubt, TableColumn } from "../types.js";
import { type CellLine, doubtOf, isEmptyCell, isNumeric } from "./cells.js";

/** Names of columns that stand side by side, by what they divide; none is part of another's name. */
const SIBLINGS = [
  "会议费|培训费|公务接待费|因公出国[（(]境[)）]费用?|公务用车购置费?|公务用车运行维?护?费|机关运行经费",
  "基本支出|项目支出",
  "人员经费|公用经费",
  "一般公共预算|政府性基金预算|国有资本经营预算",
];
const SEVERAL = new RegExp(`^(?:${SIBLINGS.map((names) => `(?:${names}){2,}`).join("|")})$`, "u");

/** 会议费培训费: the headers of two columns in one, so that none is known of its numbers. */
export function withoutGlued(columns: readonly TableColumn[]): TableColumn[] {
  return columns.map((column) => {
    const leaf = foldText(column.path.at(-1) ?? "").replace(/\s/gu, "");
    return column.role === "value" && SEVERAL.test(leaf) ? { ...column, path: [] } : column;
  });
}

/** Several rows of numbers, and under the column of names nothing: which is which does not stand there. */
export function namelessRows(body: readonly CellLine[], columns: readonly TableColumn[]): RowDoubt[] {
  const rows = body.filter(({ cells }) => cells.some(isNumeric));
  const names = columns.some(({ role }) => role === "label");
  const coded = columns.some(({ role }) => role === "code" || role === "ordinal");
  const nameless = names && !coded && rows.length > 1 && !rows.some((row) => hasLabel(row, columns));
  return nameless ? rows.map((row) => doubtOf(row, REASON)) : [];
}

function hasLabel({ cells }: CellLine, columns: readonly TableColumn[]): boolean {
  return columns.some(({ role }, index) => role === "label" && !isEmptyCell(cells[index] ?? ""));
}

const REASON = "几行数字都没有行名，看不出各是哪一行";
