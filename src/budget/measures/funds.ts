import type { Measure } from "./types.js";

/** Sources of funds. */
export const FUNDS: readonly Measure[] = [
  {
    name: "一般公共预算支出",
    words: [
      "一般公共预算当年支出",
      "一般公共预算支出",
      "一般公共预算拨款支出",
      "一般公共预算财政拨款支出",
      "当年支出",
      "当年预算支出",
      "一般预算支出",
      "当年一般公共预算",
      "一般公共预算当年",
      "一般公共预算总支出",
    ],
    english: [
      "general public budget expenditure",
      "general public budget spending",
      "general budget expenditure",
    ],
    gloss: "general public budget expenditure of the year",
    places: [
      { table: "一般公共预算支出表", row: "合计", column: "合计" },
      { table: null, row: "一般公共预算支出", column: "amount" },
    ],
    parts: ["基本支出", "项目支出"],
  },
  {
    name: "一般公共预算",
    words: [
      "一般公共预算",
      "一般公共预算收入",
      "一般公共预算拨款收入",
      "一般公共预算拨款",
      "一般公共预算财政拨款",
      "公共预算收入",
    ],
    english: [
      "general public budget",
      "general public budget revenue",
      "general public budget appropriation",
    ],
    gloss: "general public budget",
    places: [
      { table: "收支总表", row: "一般公共预算", column: "合计" },
      { table: "收入总表", row: "合计", column: "一般公共预算" },
      { table: null, row: "一般公共预算", column: "amount" },
    ],
  },
  {
    name: "财政拨款收入",
    words: [
      "财政拨款收入总计",
      "财政拨款总收入",
      "财政拨款总计",
      "财政拨款收支总预算",
      "财政拨款收支总计",
      "财政拨款总额",
      "财政拨款",
      "财政拨款预算",
      "财政给",
      "财政拨",
    ],
    english: ["fiscal appropriation", "fiscal appropriations", "government appropriation"],
    gloss: "fiscal appropriation",
    places: [
      { table: "财政拨款收支总表", row: "收入总计", column: "合计" },
      { table: null, row: "财政拨款收支总预算", column: "amount" },
      { table: null, row: "财政拨款收入", column: "amount" },
    ],
  },
  {
    name: "财政拨款支出",
    words: ["财政拨款支出总计", "财政拨款总支出", "财政拨款支出"],
    english: ["fiscal appropriation expenditure"],
    gloss: "expenditure from fiscal appropriation",
    places: [
      { table: "财政拨款收支总表", row: "支出总计", column: "合计" },
      { table: null, row: "财政拨款支出", column: "amount" },
    ],
  },
  {
    name: "政府性基金预算",
    words: ["政府性基金预算", "政府性基金", "基金预算"],
    english: ["government fund", "government-managed fund", "government funds budget", "governmental fund"],
    gloss: "government-managed funds",
    places: [
      { table: "政府性基金支出表", row: "合计", column: "合计" },
      { table: "政府性基金收入表", row: "合计", column: "合计" },
      { table: null, row: "政府性基金预算", column: "amount" },
      { table: null, row: "政府性基金预算支出", column: "amount" },
    ],
  },
  {
    name: "国有资本经营预算",
    words: ["国有资本经营预算", "国有资本经营", "国资预算", "国有资本"],
    english: ["state capital", "state-owned capital", "state capital operating budget"],
    gloss: "state capital operations",
    places: [
      { table: "国有资本经营预算表", row: "合计", column: "合计" },
      { table: null, row: "国有资本经营预算", column: "amount" },
      { table: null, row: "国有资本经营预算支出", column: "amount" },
    ],
  },
  {
    name: "财政专户管理资金",
    words: ["财政专户管理资金", "财政专户", "专户资金", "财政专户资金"],
    english: ["fiscal special account", "special account funds"],
    gloss: "funds in fiscal special accounts",
    places: [
      { table: "收支总表", row: "财政专户管理资金", column: "合计" },
      { table: null, row: "财政专户管理资金", column: "amount" },
    ],
  },
  {
    name: "单位资金",
    words: ["单位资金", "自有资金", "单位自有资金"],
    english: ["unit funds", "own funds"],
    gloss: "the unit's own funds",
    places: [
      { table: "收支总表", row: "单位资金", column: "合计" },
      { table: null, row: "单位资金", column: "amount" },
    ],
  },
];
