import type { Rule } from "../finding.js";

/** Identities within the budget tables. */
export const TABLE_RULES = {
  balance: { id: "A1", sentence: "收支平衡：收入总计＝支出总计", formula: "收入总计 = 支出总计" },
  grandTotals: {
    id: "A2",
    sentence: "总计＝本年合计＋结转结余",
    formula: "收入总计 = 本年收入合计 + 上年结转；支出总计 = 本年支出合计 + 年终结转",
  },
  yearTotals: {
    id: "A3.1",
    sentence: "本年合计＝各项之和",
    formula: "本年收入合计 = Σ资金来源；本年支出合计 = Σ各类支出（每一栏）",
  },
  yearAndCarried: {
    id: "A3.2",
    sentence: "收支总表：每行合计＝当年安排＋上年结转安排",
    formula: "合计 = 当年 + 上年结转",
  },
  subjectLevels: {
    id: "A4",
    sentence: "功能科目逐级相加：合计＝各类之和，类＝各款之和，款＝各项之和",
    formula: "合计 = Σ类；类 = Σ款；款 = Σ项（每一栏）",
  },
  incomeSources: {
    id: "A5",
    sentence: "收入总表：每行合计＝各资金来源之和",
    formula: "合计 = Σ来源（上年结转在合计之外或之内，依表头）",
  },
  basicAndProjects: {
    id: "A6",
    sentence: "支出表：每行合计＝基本支出＋项目支出（＋经营、上解、对附属单位补助）",
    formula: "合计 = 基本 + 项目 (+ 经营 + 上解 + 对附属)",
  },
  carriedFunds: {
    id: "A7.1",
    sentence: "上年财政拨款结转＝各类资金之和",
    formula: "上年财政拨款结转 = 一般 + 基金 + 国资",
  },
  fiscalFunds: {
    id: "A7.2",
    sentence: "财政拨款收支总表：每行小计＝一般公共预算＋政府性基金＋国有资本经营",
    formula: "小计 = 一般 + 基金 + 国资",
  },
  economicLevels: {
    id: "A8.1",
    sentence: "基本支出经济科目逐级相加：合计＝各类之和，类＝各款之和",
    formula: "合计 = Σ类；类 = Σ款（每一栏）",
  },
  staffAndUpkeep: {
    id: "A8.2",
    sentence: "基本支出表：每行合计＝人员经费＋公用经费",
    formula: "合计 = 人员 + 公用",
  },
  threePublic: {
    id: "A9.1",
    sentence: "“三公”经费＝因公出国（境）费＋公务接待费＋公务用车购置及运行费；公务用车＝购置＋运行维护",
    formula: "三公 = 出国 + 接待 + 公车；公车 = 购置 + 运行维护",
  },
  operatingUnits: {
    id: "A10.1",
    sentence: "机关运行经费：部门合计＝各单位之和",
    formula: "部门合计 = Σ单位",
  },
  projectLevels: {
    id: "A11.1",
    sentence: "项目支出表：部门＝各单位之和，单位＝各项目之和",
    formula: "部门 = Σ单位；单位 = Σ项目",
  },
  projectSources: {
    id: "A11.2",
    sentence: "分资金来源的表：每行合计＝各资金来源之和",
    formula: "合计 = Σ来源",
  },
  listedRows: { id: "A12.1", sentence: "采购、资产等明细表：合计＝各行之和", formula: "合计 = Σ明细" },
  threePublicFunds: {
    id: "A9.2",
    sentence: "“三公”经费表：每行合计＝各资金来源之和",
    formula: "合计 = Σ来源",
  },
  operatingFunds: {
    id: "A10.2",
    sentence: "机关运行经费表：每行合计＝各资金来源之和",
    formula: "合计 = Σ来源",
  },
  procurementFunds: {
    id: "A12.2",
    sentence: "政府采购表：每行合计＝各资金来源之和",
    formula: "合计 = Σ来源",
  },
} as const satisfies Readonly<Record<string, Rule>>;
