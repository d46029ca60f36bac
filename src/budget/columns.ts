import { labelKey } from "./label.js";

/** Canonical columns and the printed headers that mean them, compared by `labelKey` after the year is cut off. */
export const COLUMN_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  合计: [
    "合计",
    "总计",
    "小计",
    "金额",
    "预算数",
    "预算金额",
    "年初预算数",
    "资金总额",
    "年",
    "年合计",
    "年预算数",
    "决算数",
    "本年预算",
    "本年预算数",
    "本年收入合计",
    "本年支出合计",
    "金额合计",
    "总计合计",
  ],
  基本支出: ["基本支出", "基本支出合计"],
  项目支出: ["项目支出", "项目支出合计"],
  人员经费: ["人员经费"],
  公用经费: ["公用经费", "日常公用经费"],
  一般公共预算: [
    "一般公共预算",
    "一般公共预算拨款",
    "一般公共预算财政拨款",
    "一般公共预算拨款收入",
    "一般公共预算财政拨款收入",
    "一般公共预算收入",
    "一般公共预算资金",
  ],
  政府性基金预算: [
    "政府性基金预算",
    "政府性基金",
    "政府性基金预算拨款",
    "政府性基金预算财政拨款",
    "基金预算拨款",
    "政府性基金预算拨款收入",
    "政府性基金预算财政拨款收入",
    "政府性基金预算收入",
    "政府性基金收入",
    "政府性基金预算资金",
  ],
  国有资本经营预算: [
    "国有资本经营预算",
    "国有资本经营预算拨款",
    "国有资本经营预算财政拨款",
    "国有资本经营预算拨款收入",
    "国有资本经营预算财政拨款收入",
    "国有资本经营预算收入",
    "国有资本经营预算资金",
  ],
  财政专户管理资金: ["财政专户管理资金", "财政专户收入", "财政专户核拨", "财政专户管理资金收入"],
  单位资金: ["单位资金", "单位资金收入"],
  上年结转: ["上年结转", "上年结转安排", "上年结转结余", "上年结转收入", "年初结转和结余"],
  数量: ["数量", "采购数量"],
  单价: ["单价", "采购单价", "预算单价"],
  当年: ["当年预算安排", "本年预算安排", "当年预算", "本年收入小计"],
  财政拨款收入: ["财政拨款收入", "财政拨款"],
  事业收入: ["事业收入"],
  经营收入: ["经营收入", "事业单位经营收入"],
  上级补助收入: ["上级补助收入"],
  附属单位上缴收入: ["附属单位上缴收入"],
  其他收入: ["其他收入"],
  经营支出: ["经营支出"],
  上解上级支出: ["上解上级支出", "上缴上级支出"],
  对附属单位补助支出: ["对附属单位补助支出"],
};

/** Canonical rows of totals and fund sources, and the printed labels that mean them (by `labelKey`). */
export const ROW_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  收入总计: ["收入总计"],
  支出总计: ["支出总计"],
  本年收入合计: ["本年收入合计", "收入合计", "当年收入小计", "本年收入小计", "当年收入合计"],
  本年支出合计: ["本年支出合计", "支出合计", "当年支出小计", "本年支出小计", "当年支出合计"],
  上年结转: ["上年结转", "上年结转结余", "年初结转和结余", "上年结余结转"],
  年终结转: [
    "年终结转",
    "年终结转结余",
    "年末结转和结余",
    "结转下年",
    "结转下年支出",
    "年末结转",
    "年末结转结余",
  ],
  上年财政拨款结转: ["上年财政拨款结转", "年初财政拨款结转和结余", "上年财政拨款结转结余"],
  年末财政拨款结转: ["年末财政拨款结转和结余", "年末财政拨款结转"],
  一般公共预算: [
    "一般公共预算",
    "一般公共预算拨款",
    "一般公共预算拨款收入",
    "一般公共预算财政拨款收入",
    "一般公共预算收入",
    "一般公共预算资金",
  ],
  政府性基金预算: [
    "政府性基金预算",
    "政府性基金预算拨款",
    "政府性基金预算拨款收入",
    "政府性基金预算财政拨款收入",
    "政府性基金",
    "政府性基金收入",
    "政府性基金预算收入",
    "政府性基金预算资金",
  ],
  国有资本经营预算: [
    "国有资本经营预算",
    "国有资本经营预算拨款",
    "国有资本经营预算拨款收入",
    "国有资本经营预算财政拨款收入",
    "国有资本经营预算收入",
    "国有资本经营预算资金",
  ],
  财政专户管理资金: ["财政专户管理资金", "财政专户管理资金收入"],
  单位资金: ["单位资金", "单位资金收入"],
  合计: ["合计", "部门合计", "总计"],
  人员经费: ["人员经费合计"],
  公用经费: ["公用经费合计", "日常公用经费合计"],
  "因公出国（境）费": ["因公出国境费", "因公出国境费用", "因公出国境支出", "因公出国境经费"],
  政府采购货物预算: ["货物A", "A货物", "货物类"],
  政府采购工程预算: ["工程B", "B工程", "工程类"],
  政府采购服务预算: ["服务C", "C服务", "服务类"],
  公务接待费: ["公务接待费", "公务接待费支出", "公务接待支出"],
  公务用车购置及运行费: [
    "公务用车购置及运行费",
    "公务用车购置及运维费",
    "公务用车购置及运行维护费",
    "公务用车购置及运行支出",
    "公务用车购置及运行维护支出",
    "公务用车购置及运行维护费支出",
  ],
  公务用车购置费: ["公务用车购置费", "公务用车购置", "公务用车购置支出"],
  公务用车运行维护费: [
    "公务用车运行维护费",
    "公务用车运维费",
    "公务用车运行费",
    "公务用车运行维护",
    "公务用车运行维护支出",
    "公务用车运行维护费支出",
  ],
};

const COLUMN_BY_KEY = byKey(COLUMN_SYNONYMS);
const ROW_BY_KEY = byKey(ROW_SYNONYMS);

function byKey(synonyms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(synonyms).flatMap(([name, labels]) =>
      labels.map((label) => [labelKey(label), name] as const),
    ),
  );
}

/**
 * Canonical column of a header path, outermost first: the innermost header without year and unit, its synonyms
 * unified; a subtotal under 本年收入 is 当年.
 */
export function canonicalColumn(path: readonly string[]): string {
  const key = columnWords(path.at(-1) ?? "");
  const parent = columnWords(path.at(-2) ?? "");
  if (key === "小计" && /^(?:本年|当年)(?:收入|预算)/u.test(parent)) return "当年";
  return COLUMN_BY_KEY.get(key) ?? key;
}

function columnWords(header: string): string {
  const plain = header
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/\((?:金额)?(?:单位[:：]?)?(?:人民币)?(?:万元|元|亿元|千元|%)\)$/u, "");
  return labelKey(plain.replace(/^20\d\d(?=年|预算|决算)/u, ""));
}

/** Key of a row: `labelKey` of its label, the synonyms of totals, funds and 三公 items unified. */
export function canonicalRow(label: string): string {
  const key = labelKey(label);
  return ROW_BY_KEY.get(key) ?? key;
}
