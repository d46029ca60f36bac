import { fold } from "./row.js";

/** A label of the forms: its name, the stem it is known by when its print is damaged, and what it labels. */
export interface Label {
  readonly name: string;
  readonly stem: RegExp;
  /** Other forms it is printed in, whole. */
  readonly forms?: RegExp;
  /** `short`: a name or code beside other labels; `long`: running text; `goal`: a text for each period. */
  readonly kind: "short" | "long" | "goal";
}

/** How the label of a project's name begins: 项目名称, 项目(政策)名称. */
export const PROJECT_NAME = /^(?:专项|项目)(?:\([^()]{1,4}\)|支出)?名/u;

const LABELS: readonly Label[] = [
  { name: "项目名称", stem: PROJECT_NAME, forms: /名称$/u, kind: "short" },
  { name: "项目编码", stem: /^项目编/u, kind: "short" },
  {
    name: "主管部门及代码",
    stem: /^主管(?:部门|单位|预算)/u,
    forms: /^主管(?:部门|单位|预算部门)(?:及代码)?$/u,
    kind: "short",
  },
  { name: "实施单位", stem: /^(?:项目)?.{0,2}施单位$/u, forms: /施单位$/u, kind: "short" },
  { name: "项目属性", stem: /^.?目属/u, kind: "short" },
  { name: "项目类型", stem: /^项目类[型别]/u, forms: /^项目类[型别]$/u, kind: "short" },
  { name: "项目期", stem: /^项目(?:日|周)?期$/u, forms: /期$/u, kind: "short" },
  { name: "起止时间", stem: /^(?:项目)?起止(?:时间|年限|年月|日期)/u, forms: /起止/u, kind: "short" },
  { name: "项目概况", stem: /^项目概/u, kind: "long" },
  { name: "立项依据", stem: /^(?:项目)?立项依/u, kind: "long" },
  { name: "项目设立必要性", stem: /^项目(?:设立|立项)?(?:的)?必/u, forms: /必要性$/u, kind: "long" },
  { name: "保证项目实施的制度、措施", stem: /^保证项目实施/u, kind: "long" },
  { name: "项目实施计划", stem: /^项目实施/u, kind: "long" },
  { name: "总体目标", stem: /^(?:年度)?总体目/u, forms: /^年度总体目标$/u, kind: "goal" },
  { name: "部门职责", stem: /^(?:部门|单位)职[责能]/u, forms: /职[责能](?:概述)?$/u, kind: "long" },
  { name: "部门战略目标", stem: /^(?:部门|单位)?战略目标/u, forms: /战略目标$/u, kind: "long" },
  { name: "年度绩效目标", stem: /^年度绩效目标/u, kind: "long" },
  { name: "绩效目标", stem: /^绩效目标/u, kind: "long" },
];

const HEADS = "项目资金|预算规模|资金支出计划|年度预算情况|年度重点任务|(?:单位|部门)基本信息";
const BLOCK_HEAD = new RegExp(`^(?:${HEADS})`, "u");

/** Labels of rows that name persons: nothing of them is read but the date of filling in. */
export const PERSONAL =
  /^(?:(?:项目|单位|部门|财务|主要|分管)?负责人|(?:项目)?(?:经办人|联系人|联系电话)|填[表报]人|制表人)(?:\(.*?\))?(?:[:：]|$)/u;

/** The label a cell prints, by its stem; null where it prints none. */
export function labelOf(text: string): Label | null {
  const names = [fold(text), fold(/^\S+/u.exec(text.trim())?.[0] ?? "")];
  return LABELS.find(({ stem }) => names.some((name) => stem.test(name))) ?? null;
}

/** Whether a cell begins another short label: the label alone, or with its value after a space. */
export function isShortLabel(text: string): boolean {
  const label = labelOf(text);
  return label?.kind === "short" && isBareLabel(/^\S+/u.exec(text.trim())?.[0] ?? "", label);
}

/** A cell that opens a block of amounts or tasks and labels no text. */
export function isBlockHead(text: string): boolean {
  return BLOCK_HEAD.test(fold(text));
}

/** Whether a text is this label in whole, undamaged. */
export function isWhole(text: string, { name, forms }: Label): boolean {
  const printed = bare(text);
  return printed === bare(name) || (forms?.test(printed) ?? false);
}

/** Whether a cell is this label and nothing more, allowing for a damaged ending. */
export function isBareLabel(text: string, label: Label): boolean {
  return isWhole(text, label) || bare(text).length <= bare(label.name).length + 1;
}

/** What a cell prints after the label it begins with: `立项依据 年初预算` → `年初预算`. */
export function afterLabel(text: string, { name }: Label): string {
  const wanted = bare(name);
  let seen = "";
  for (const [index, letter] of [...text].entries()) {
    if (seen === wanted)
      return [...text]
        .slice(index)
        .join("")
        .replace(/^[\s:：]+/u, "");
    seen += bare(letter);
    if (!wanted.startsWith(seen)) return "";
  }
  return "";
}

function bare(text: string): string {
  return fold(text).replace(/[\p{P}\p{S}]/gu, "");
}
