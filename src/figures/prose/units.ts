/** A unit as found behind a number. */
export interface PrintedUnit {
  /** As printed, without white space: `台(套)`, `％`, `㎡`. */
  readonly printed: string;
  /** The unit's one name: `台（套）`, `%`, `平方米`. */
  readonly name: string;
  /** Characters from the end of the number to the end of the unit, white space included. */
  readonly length: number;
}

const MEASURED = [
  "平方米",
  "平方公里",
  "公里",
  "公顷",
  "千瓦时",
  "立方米",
  "工作日",
  "分钟",
  "小时",
  "个月",
  "周岁",
  "岁",
  "年",
  "天",
  "日",
  "亩",
  "吨",
  "㎡",
];

const COUNTED = [
  "台（套）",
  "台(套)",
  "台套",
  "人次",
  "批次",
  "个",
  "人",
  "名",
  "位",
  "辆",
  "项",
  "次",
  "家",
  "所",
  "套",
  "台",
  "件",
  "份",
  "期",
  "批",
  "户",
  "条",
  "场",
  "部",
  "张",
  "册",
  "座",
  "栋",
  "间",
  "处",
  "类",
  "种",
  "村",
  "支",
  "篇",
  "起",
  "例",
  "轮",
  "届",
  "只",
  "头",
  "株",
];

const RELATIVE = ["个百分点", "百分点", "%", "％", "‰", "倍"];

const longestFirst = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[()]/gu, "\\$&"));

const UNIT = new RegExp(
  `^\\s*((?:${longestFirst(RELATIVE).join("|")})|[余多]?[十百千万亿]{0,2}[余多]?\\s?(?:元|${longestFirst([...MEASURED, ...COUNTED]).join("|")})|[万亿])`,
  "u",
);

const ONE_NAME: Readonly<Record<string, string>> = {
  "％": "%",
  "㎡": "平方米",
  "台(套)": "台（套）",
  台套: "台（套）",
};

/** The unit that starts `rest` (the text behind a number), or null. `元` may stand behind 万, 千, 百, 亿. */
export function unitAt(rest: string): PrintedUnit | null {
  const match = UNIT.exec(rest);
  if (!match?.[1]) return null;
  const printed = match[1].replace(/\s/gu, "");
  const plain = printed.replace(/[余多]/gu, "");
  return { printed, name: ONE_NAME[plain] ?? plain, length: match[0].length };
}

/** What a number of this unit says: money, a part or rate, a number of things, or another quantity. */
export function unitKind(name: string): "money" | "relative" | "count" | "quantity" {
  if (name.endsWith("元")) return "money";
  if (RELATIVE.includes(name)) return "relative";
  const bare = name.replace(/^[十百千万亿]+/u, "");
  return MEASURED.includes(bare) ? "quantity" : "count";
}
