/**
 * The canonical tables of a disclosure (contract: names are stable), in the order people expect them. 功能分类支出表 is
 * expenditure by function of which nothing printed says whose money it is: of all sources, or of one fund.
 */
export const CANONICAL_TABLES = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支总表",
  "财政拨款支出表",
  "一般公共预算支出表",
  "基本支出经济分类表",
  "政府性基金收入表",
  "政府性基金支出表",
  "国有资本经营预算表",
  "三公经费表",
  "机关运行经费表",
  "项目支出表",
  "项目结转表",
  "绩效目标表",
  "整体绩效目标表",
  "政府采购表",
  "固定资产表",
  "机构设置表",
  "部门管理转移支付表",
  "功能分类支出表",
] as const;

export type CanonicalTable = (typeof CANONICAL_TABLES)[number];

export function isCanonicalTable(name: string): name is CanonicalTable {
  return (CANONICAL_TABLES as readonly string[]).includes(name);
}

/** How it is known which canonical table a printed one is. */
export type Recognition = "title" | "columns";

/** What a table is called that prints no title of its own. */
export const NO_TITLE = "（表题缺失）";
