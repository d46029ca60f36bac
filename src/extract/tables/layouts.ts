import type { CanonicalTable } from "../../budget/index.js";

/** A column of a form: its headers, outermost first, without the year. */
export type LayoutPath = readonly string[];
export type Layout = readonly LayoutPath[];

const path = (text: string): LayoutPath => text.split(">");
const layout = (...columns: readonly string[]): Layout => columns.map(path);

const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"] as const;
const under = (parent: string, leaves: readonly string[]): string[] =>
  leaves.map((leaf) => `${parent}>${leaf}`);
const SUBJECT = ["科目编码", "科目名称"].map((leaf) => `项目>${leaf}`);
const BASIC_PROJECT = ["合计", "基本支出", "项目支出"];
const NUMBERED_SUBJECT = ["序号", "功能分类科目>科目编码", "功能分类科目>科目名称"];

const BY_SUBJECT: readonly Layout[] = [
  layout(...SUBJECT, ...under("预算数", BASIC_PROJECT)),
  layout("科目编码", "科目名称", ...BASIC_PROJECT),
  layout(...NUMBERED_SUBJECT, ...BASIC_PROJECT),
];

/**
 * The column layouts of the forms in use, per canonical table: for text whose cells are runs of spaces, and for
 * headers damaged by text recognition. An undamaged header is read as it is printed.
 */
export const LAYOUTS: Readonly<Partial<Record<CanonicalTable, readonly Layout[]>>> = {
  收支总表: [
    layout("收入>项目", "收入>预算数", ...under("支出", ["项目", "合计", "当年预算安排", "上年结转安排"])),
    layout("收入>项目", "收入>预算数", "支出>项目", "支出>预算数"),
    layout("序号", "收入>项目", "收入>预算数", "支出>项目", "支出>预算数"),
  ],
  收入总表: [
    layout(
      ...SUBJECT,
      ...under("本年收入", [
        "合计",
        "一般公共预算",
        "政府性基金",
        "国有资本经营预算",
        "财政专户管理资金",
        "单位资金",
      ]),
      "上年结转",
    ),
    layout(
      ...NUMBERED_SUBJECT,
      "合计",
      ...under("本年收入", [
        "小计",
        "财政拨款收入",
        "财政专户收入",
        "事业收入",
        "经营收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
      ]),
      "上年结转",
    ),
  ],
  支出总表: [
    ...BY_SUBJECT,
    layout(...NUMBERED_SUBJECT, ...BASIC_PROJECT, "经营支出", "上解上级支出", "对附属单位补助支出"),
  ],
  财政拨款收支总表: [
    layout("收入>项目", "收入>金额", "支出>项目", ...under("支出>金额", ["小计", ...FUNDS])),
    layout(
      "序号",
      "收入>项目",
      "收入>金额",
      ...under("支出", ["项目", "合计", ...FUNDS.map((fund) => `${fund}财政拨款`)]),
    ),
  ],
  财政拨款支出表: BY_SUBJECT,
  一般公共预算支出表: BY_SUBJECT,
  基本支出经济分类表: [
    layout(
      "部门预算支出经济科目名称",
      "政府预算支出经济科目名称",
      ...under("预算数", ["合计", "人员经费", "公用经费"]),
    ),
    layout(
      "序号",
      "支出部门经济分类科目>科目编码",
      "支出部门经济分类科目>科目名称",
      ...under("一般公共预算基本支出", ["合计", "人员经费", "公用经费"]),
    ),
    layout("科目编码", "科目名称", "合计", "人员经费", "公用经费"),
  ],
  政府性基金收入表: [layout("项目>收入科目编码", "项目>科目名称", "政府性基金收入预算")],
  政府性基金支出表: BY_SUBJECT,
  国有资本经营预算表: [
    layout(
      ...under("国有资本经营预算收入", ["项目>收入科目编码", "项目>科目名称", "国有资本经营收入预算"]),
      ...under("国有资本经营预算支出", ["科目编码", "科目名称", ...BASIC_PROJECT]),
    ),
    ...BY_SUBJECT,
  ],
  三公经费表: [
    layout("项目", ...under("预算数", ["合计", ...FUNDS])),
    layout(
      "序号",
      "项目",
      ...under("资金性质", [
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算拨款",
        "国有资本经营预算财政拨款",
      ]),
    ),
  ],
  机关运行经费表: [layout("单位名称", ...under("预算数", ["合计", ...FUNDS]))],
  项目支出表: [
    layout("项目名称", "合计", ...under("财政拨款", FUNDS), "财政专户管理资金", "单位资金"),
    layout("项目名称", "合计", ...under("财政拨款", FUNDS)),
  ],
  项目结转表: [layout("项目名称", "合计", ...under("财政拨款", FUNDS))],
};
