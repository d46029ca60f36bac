import { type CanonicalTable, canonicalRow, ROW_SYNONYMS, withoutOrdinal } from "../../budget/index.js";
import { isTotal, type PlacedRow } from "./row-tree.js";

/** Canonical name of what the cell measures: by row, and in total rows by column. */
export function measureOf(
  canonical: CanonicalTable,
  row: PlacedRow,
  columnKey: string,
  columnKeys: readonly string[],
): string {
  if (canonical === "三公经费表") return threePublic(row, columnKey);
  if (canonical === "机关运行经费表") return "机关运行经费";
  if (row.kind === "body") return canonical === "项目结转表" ? "上年结转项目支出" : "项目支出";
  if (canonical === "收支总表" || canonical === "财政拨款收支总表") return balanceRow(row);
  return isTotal(row) ? totalOf(canonical, row, columnKey, columnKeys) : rowName(row.label);
}

/** A label without its ordinal; totals, funds and 三公 items by their canonical names. */
export function rowName(label: string): string {
  const key = canonicalRow(label);
  return Object.hasOwn(ROW_SYNONYMS, key) ? key : withoutOrdinal(label);
}

/** Rows under 上年财政拨款结转 divide it by fund; the measure is still the carry-over. */
function balanceRow({ path, label }: PlacedRow): string {
  const top = canonicalRow(path[0] ?? label);
  return path.length > 1 && /结转/u.test(top) ? top : rowName(label);
}

const THREE_PUBLIC = [
  "因公出国（境）费",
  "公务接待费",
  "公务用车购置及运行费",
  "公务用车购置费",
  "公务用车运行维护费",
];

/** The items stand in rows, or in the columns of a single row. */
function threePublic(row: PlacedRow, columnKey: string): string {
  const column = canonicalRow(columnKey);
  if (THREE_PUBLIC.includes(column) || /^(?:会议费|培训费|机关运行经费)/u.test(column)) return column;
  const name = rowName(row.label);
  return isTotal(row) || row.kind === "total"
    ? "三公经费"
    : THREE_PUBLIC.includes(name) || row.code !== null
      ? name
      : nameOrTotal(row);
}

/** A row called by the body's name is its total. */
function nameOrTotal({ label }: PlacedRow): string {
  return /费(?:用)?(?:[（(].*[)）])?$/u.test(label)
    ? rowName(label)
    : /(?:局|委|院|办|中心|政府|处|会|校|所|站)$/u.test(label)
      ? "三公经费"
      : rowName(label);
}

const TOTALS: Readonly<Partial<Record<CanonicalTable, string>>> = {
  支出总表: "支出总计",
  财政拨款支出表: "财政拨款支出",
  一般公共预算支出表: "一般公共预算支出",
  基本支出经济分类表: "基本支出",
  政府性基金收入表: "政府性基金预算收入",
  政府性基金支出表: "政府性基金预算支出",
  项目支出表: "项目支出",
  项目结转表: "上年结转项目支出",
  政府采购表: "政府采购预算",
  部门管理转移支付表: "部门管理转移支付",
};

/** Columns that divide a total into measures of their own. */
const PARTS = /支出$|收入$|经费$|结转$|预算$|资金$/u;
/** Of project tables and procurement every column is the same measure by source. */
const WHOLE: readonly CanonicalTable[] = ["项目支出表", "项目结转表", "政府采购表", "部门管理转移支付表"];

function totalOf(
  canonical: CanonicalTable,
  { side, label }: PlacedRow,
  columnKey: string,
  columnKeys: readonly string[],
): string {
  if (canonical === "国有资本经营预算表") {
    if (columnKey === "合计" || side === "收入")
      return side === "收入" ? "国有资本经营预算收入" : "国有资本经营预算支出";
    return columnKey;
  }
  if (canonical === "收入总表") return incomeTotal(columnKey, columnKeys);
  const total = TOTALS[canonical];
  if (total === undefined) return rowName(label);
  return columnKey === "合计" || WHOLE.includes(canonical) || !PARTS.test(columnKey) ? total : columnKey;
}

/** Where the table has a subtotal of the year beside it, 合计 includes the carry-over. */
function incomeTotal(columnKey: string, columnKeys: readonly string[]): string {
  if (columnKey === "当年") return "本年收入合计";
  if (columnKey !== "合计") return columnKey;
  return columnKeys.includes("当年") ? "收入总计" : "本年收入合计";
}
