import type { Rule } from "../finding.js";

/** Identities of performance sheets, and of sheets with tables. */
export const SHEET_RULES = {
  sources: {
    id: "B9.1",
    sentence: "绩效目标表：资金总额＝各资金来源之和",
    formula: "中央 + 省级 + 市县 + 单位自筹 + 其他 = 资金总额",
  },
  projectRow: {
    id: "B9.2",
    sentence: "绩效目标表的年度资金＝项目支出表中该项目",
    formula: "年度资金总额（元）÷ 10000 = 项目支出表该项目合计",
  },
  subjects: {
    id: "B9.3",
    sentence: "绩效目标表与功能科目的项目支出逐项对应",
    formula: "Σ 同一科目各项目的年度资金 = 该科目项目支出",
  },
  spendingPlan: {
    id: "B9.4",
    sentence: "绩效目标表：资金支出计划逐期增加，且不超过预算数",
    formula: "3月底 ≤ 6月底 ≤ 10月底 ≤ 12月底 ≤ 预算数",
  },
  allProjects: {
    id: "B9.5",
    sentence: "各项目绩效目标表的年度资金之和不超过项目支出",
    formula: "Σ 年度资金 ≤ 项目支出",
  },
  overallParts: {
    id: "B9.6",
    sentence: "整体绩效目标表：资金合计＝各来源之和＝基本支出＋项目支出",
    formula: "合计 = Σ 按来源 = Σ 按方向",
  },
  overallTables: {
    id: "B9.7",
    sentence: "整体绩效目标表的资金与支出总表一致",
    formula: "资金合计 = 支出总计；基本支出、项目支出 = 支出总表同项",
  },
  oneYear: {
    id: "B10.1",
    sentence: "一年内结束的一次性项目：实施期资金＝年度资金",
    formula: "实施期资金总额 = 年度资金总额",
  },
  planItems: {
    id: "B10.2",
    sentence: "项目实施计划所列各项金额之和＝年度资金",
    formula: "Σ 计划各项 = 年度资金总额",
  },
  statedTotal: {
    id: "B10.3",
    sentence: "项目说明中的总额＝各项之和＝年度资金",
    formula: "总投资 = Σ 各项；总投资 = 年度资金总额",
  },
  calculation: { id: "B10.4", sentence: "测算：人数×标准×月数＝该项金额", formula: "n × 单价 × 月数 = 金额" },
  costTarget: {
    id: "B10.5",
    sentence: "成本指标中的资金总额与年度资金一致",
    formula: "资金总额指标值 = 年度资金总额",
  },
  oneYearTargets: {
    id: "B10.6",
    sentence: "一年内结束的一次性项目：同一指标的实施期指标值＝年度指标值",
    formula: "实施期指标值 = 年度指标值",
  },
  staff: {
    id: "C5.4",
    sentence: "在职人数＝在编人数＋其他人员数",
    formula: "实际在职人员总数 = 在编 + 其他",
  },
} as const satisfies Readonly<Record<string, Rule>>;
