/** Subjects every public body has: pensions, health insurance, housing fund. */
export const COMMON_SUBJECTS: Readonly<Record<string, string>> = {
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080506": "机关事业单位职业年金缴费支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
};

/** The subject that each contribution is budgeted under. */
export const CONTRIBUTION_CODES = {
  pension: "2080505",
  annuity: "2080506",
  health: "2101101",
  housing: "2210201",
} as const;
