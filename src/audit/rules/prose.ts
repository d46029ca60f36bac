import type { Rule } from "../finding.js";

/** What the narrative states against tables, sheets and itself. */
export const PROSE_RULES = {
  amounts: {
    id: "C1",
    sentence: "情况说明中的每个数＝报表中对应的数",
    formula: "说明中的金额 = 对应表、行、栏的金额",
  },
  shares: { id: "C2.1", sentence: "占比可由所列金额重算", formula: "占比 = 金额 ÷ 基数 × 100%" },
  absence: { id: "C2.2", sentence: "说明写“无”的项目，报表中没有金额", formula: "“无…” ⇒ 对应金额 = 0" },
  directions: { id: "C3.1", sentence: "同一句中增减额与增减幅的方向一致", formula: "增加…增长；减少…下降" },
  rates: {
    id: "C3.2",
    sentence: "增减幅可由本年数和增减额重算",
    formula: "增减幅 = 增减额 ÷ （本年数 ∓ 增减额） × 100%",
  },
  priorYear: {
    id: "C4",
    sentence: "本年数减去增减额＝上年公开文件中的数",
    formula: "本年数 − 增减额 = 上年文件同一口径的数",
  },
  vehicles: { id: "C5.3", sentence: "公务用车：各类之和＝实有数", formula: "实有 = Σ 各类用车" },
  mentions: {
    id: "C5.8",
    sentence: "同一段两次提到的同一类项目，个数和金额一致",
    formula: "第二次提到的个数、金额 = 第一次",
  },
  quota: { id: "C5.9", sentence: "公务用车实有数不超过编制数", formula: "实有 ≤ 编制" },
  lists: {
    id: "C6.1",
    sentence: "情况说明列出的人员经费、公用经费项目在基本支出表中都有",
    formula: "说明所列项目 ⊆ 经济分类表有金额的科目",
  },
  units: {
    id: "C6.2",
    sentence: "预算单位个数与报表中的单位一致",
    formula: "机关及下属预算单位数 ≥ 表中单位数",
  },
  sheetCounts: {
    id: "C6.3",
    sentence: "公开的绩效目标个数＝绩效目标表张数＝项目数",
    formula: "公开项目绩效目标个数 = 绩效目标表张数",
  },
  sheetMoney: {
    id: "C6.4",
    sentence: "说明中绩效目标项目的金额＝各绩效目标表年度资金之和",
    formula: "涉及资金 = Σ 年度资金（项目个数与表数相同时）",
  },
  headerUnits: { id: "C7", sentence: "表头的单位与所填的数一致", formula: "表头（%）⇒ 数值为百分比" },
} as const satisfies Readonly<Record<string, Rule>>;
