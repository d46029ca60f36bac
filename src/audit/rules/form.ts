import type { Rule } from "../finding.js";

/** Notes, annexes, titles and dates. */
export const FORM_RULES = {
  notes: {
    id: "C8.1",
    sentence: "空表附有说明；附“无数据”说明的表没有数字",
    formula: "空表 ⇔ 有“无数据”说明",
  },
  annexes: { id: "C8.2", sentence: "说明中写“见附件”的内容已公开", formula: "“见附件” ⇒ 附件在文件中" },
  requiredTables: {
    id: "C8.3",
    sentence: "规定公开的九张报表齐全",
    formula: "收支、收入、支出、财政拨款收支、一般公共预算、基本支出、三公、政府性基金、国有资本经营",
  },
  titleYears: { id: "C9.1", sentence: "报表标题的年度＝文件年度", formula: "标题年度 = 文件年度" },
  dates: { id: "C9.2", sentence: "截止日期不早于上一年", formula: "截至年份 ≥ 文件年度 − 1" },
} as const satisfies Readonly<Record<string, Rule>>;
