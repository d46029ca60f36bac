import { type CanonicalTable, canonicalRow, ROW_SYNONYMS, withoutOrdinal } from "../../budget/index.js";
import { incomeTotal } from "./income-total.js";
import { isTotal, type PlacedRow } from "./row-tree.js";
import { THREE_PUBLIC_ITEMS } from "./three-public.js";

/**
 * Canonical name of what the cell measures: by row, and in total rows by column. `keys` are the canonical columns
 * of the row's cells.
 */
export function measureOf(
  canonical: CanonicalTable,
  row: PlacedRow,
  columnKey: string,
  keys: readonly string[],
): string {
  if (canonical === "三公经费表") return threePublic(row);
  if (canonical === "机关运行经费表" && isWhole(row)) return "机关运行经费";
  if (row.kind === "body") return canonical === "项目结转表" ? "上年结转项目支出" : "项目支出";
  if (isBalance(canonical)) return balanceRow(canonical, row);
  return isTotal(row) ? totalOf(canonical, row, columnKey, keys) : rowName(row.label);
}

/** A total, or all that one body has; what a row below spends it on has a name of its own. */
function isWhole(row: PlacedRow): boolean {
  return isTotal(row) || row.kind === "body";
}

/** A label without its ordinal; totals, funds and 三公 items by their canonical names. */
export function rowName(label: string): string {
  const key = canonicalRow(label);
  return Object.hasOwn(ROW_SYNONYMS, key) ? key : withoutOrdinal(label);
}

/** Key of a row; a bare 总计 of a two-sided table is that of its side. */
export function rowKeyOf(
  canonical: CanonicalTable,
  { label, side, meant }: Pick<PlacedRow, "label" | "side" | "meant">,
): string {
  if (meant !== undefined) return meant;
  const key = canonicalRow(canonical === "固定资产表" ? withoutUnit(label) : label);
  return isBalance(canonical) && side !== null && key === "合计" ? `${side}总计` : key;
}

/** 其中：办公用房（平方米） → 办公用房: what is counted, without the unit it is counted in. */
function withoutUnit(label: string): string {
  return label.replace(/[（(](?:平方米|㎡|台|辆|套|个|件|[、/\s])+[)）]\s*$/u, "");
}

function isBalance(canonical: CanonicalTable): boolean {
  return canonical === "收支总表" || canonical === "财政拨款收支总表";
}

/** Rows under 上年财政拨款结转 divide it by fund; the measure is still the carry-over. */
function balanceRow(canonical: CanonicalTable, row: PlacedRow): string {
  const { path, label } = row;
  const top = canonicalRow(path[0] ?? label);
  if (path.length > 1 && /结转/u.test(top)) return top;
  return isTotal(row) ? rowKeyOf(canonical, row) : rowName(label);
}

/** A total, or a row called by a body's name, is 三公经费 itself. */
function threePublic({ label, kind }: PlacedRow): string {
  const name = rowName(label).replace(/["“”＂]/gu, "");
  if (THREE_PUBLIC_ITEMS.some((item) => item === name) || /费(?:用)?(?:[（(].*[)）])?$/u.test(name))
    return name;
  return kind === "total" || BODY_NAME.test(label) ? "三公经费" : name;
}

const BODY_NAME = /(?:局|委员会|委|院|办|办公室|中心|政府|处|会|校|所|站|队)$/u;

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
  row: PlacedRow,
  columnKey: string,
  keys: readonly string[],
): string {
  const { side, label } = row;
  if (canonical === "国有资本经营预算表") {
    if (columnKey === "合计" || side === "收入")
      return side === "收入" ? "国有资本经营预算收入" : "国有资本经营预算支出";
    return columnKey;
  }
  if (canonical === "收入总表") return columnKey === "合计" ? incomeTotal(row, keys) : currentYear(columnKey);
  const total = TOTALS[canonical];
  if (total === undefined) return rowName(label);
  return columnKey === "合计" || WHOLE.includes(canonical) || !PARTS.test(columnKey) ? total : columnKey;
}

function currentYear(columnKey: string): string {
  return columnKey === "当年" ? "本年收入合计" : columnKey;
}
