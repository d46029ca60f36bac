import type { Rule } from "../finding.js";

/** Identities across the budget tables. */
export const ACROSS_RULES = {
  summaryTotals: {
    id: "B1",
    sentence: "收支总表与收入总表、支出总表的合计一致",
    formula: "收支总表支出总计 = 支出总表合计；本年收入合计、上年结转 = 收入总表同项",
  },
  incomeAndSpending: {
    id: "B2",
    sentence: "每个科目：收入总表（含上年结转）＝支出总表",
    formula: "收入总表合计 + 上年结转 = 支出总表合计（按科目编码）",
  },
  generalBudget: {
    id: "B3",
    sentence:
      "每个科目：收入总表的一般公共预算＝一般公共预算支出表；支出总表＝一般公共预算支出表＋上年结转和其他资金",
    formula: "收入总表一般公共预算 = 一般公共预算支出表合计（按科目编码）",
  },
  fiscalTotals: {
    id: "B4.1",
    sentence:
      "全部资金为财政拨款时，财政拨款收支总表与收支总表的总计一致；一般公共预算＝一般公共预算支出表＋上年结转",
    formula: "财政拨款支出总计 = 收支总表支出总计；财政拨款表一般公共预算 = 一般公共预算支出表合计 + 结转",
  },
  divisions: {
    id: "B4.2",
    sentence: "每类支出：收支总表、财政拨款收支总表与支出总表一致",
    formula: "收支总表某类合计 = 支出总表该类合计",
  },
  basicSpending: {
    id: "B5",
    sentence: "基本支出在支出表和经济分类表中一致（支出总表含上年结转）",
    formula: "一般公共预算支出表基本支出 = 经济分类表合计",
  },
  projectSpending: {
    id: "B6",
    sentence: "项目支出＝项目支出表（本年＋上年结转）",
    formula: "一般公共预算支出表项目支出 = 本年项目表；支出总表项目支出 = 本年项目表 + 结转项目表",
  },
  threePublicItems: {
    id: "B7",
    sentence: "“三公”经费、机关运行经费与基本支出表的同名科目比较（项目支出里还可以有）",
    formula: "三公表某项 = 基本支出表同名科目；机关运行经费 = 公用经费",
  },
  contributions: {
    id: "B8",
    sentence: "养老、年金、医疗、公积金：经济科目与功能科目比较（不是法定关系）",
    formula: "经济分类表缴费 = 一般公共预算支出表对应科目",
  },
} as const satisfies Readonly<Record<string, Rule>>;
