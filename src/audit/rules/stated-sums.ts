import type { Rule } from "../finding.js";

/** A sum that sentences state with its parts, all of them by their measures. */
export interface StatedSum {
  readonly rule: Rule;
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether parts may be left out of the sentence because they are nothing. */
  readonly open: boolean;
}

const whole = (
  id: string,
  sentence: string,
  name: string,
  parts: readonly string[],
  open = false,
): StatedSum => ({
  rule: { id, sentence, formula: `${name} = ${parts.join(" + ")}` },
  whole: name,
  parts,
  open,
});

/** Kinds of projects that performance management counts. */
export const PROJECT_KINDS = ["人员类项目", "其他运转类项目", "特定目标类项目"];
const PERFORMANCE = "绩效管理的项目：分类合计＝总数、总额";

/** Sums that sentences of the narrative state with their parts. */
export const STATED_SUMS: readonly StatedSum[] = [
  whole("C5.1", "情况说明：政府采购总额＝货物＋工程＋服务", "政府采购预算", [
    "政府采购货物预算",
    "政府采购工程预算",
    "政府采购服务预算",
  ]),
  whole("C5.2", PERFORMANCE, "纳入绩效管理项目金额", PROJECT_KINDS, true),
  whole("C5.2", PERFORMANCE, "公开项目绩效目标", PROJECT_KINDS, true),
  whole("C5.2", PERFORMANCE, "绩效目标项目数", PROJECT_KINDS, true),
  whole("C5.5", "情况说明：收入总计＝本年收入＋上年结转", "收入总计", ["本年收入合计", "上年结转"]),
  whole("C5.6", "情况说明：支出总计＝本年安排＋上年结转", "支出总计", ["本年预算安排", "上年结转"]),
  whole("C5.7", "情况说明：支出总计＝基本支出＋项目支出", "支出总计", ["基本支出", "项目支出"]),
  whole("C5.10", "情况说明：基本支出＝人员经费＋公用经费", "基本支出", ["人员经费", "公用经费"]),
  whole("C5.11", "情况说明：涉及资金＝基本支出＋项目支出", "整体绩效目标涉及资金", ["基本支出", "项目支出"]),
  whole("C5.12", "情况说明：财政拨款收支总预算＝当年拨款＋上年结转", "财政拨款收支总预算", [
    "当年拨款收入",
    "上年结转收入",
  ]),
  whole("C5.13", "情况说明：财政拨款收支总预算＝三类拨款之和", "财政拨款收支总预算", [
    "一般公共预算",
    "政府性基金预算",
    "国有资本经营预算",
  ]),
  whole("C5.14", "情况说明：“三公”经费＝三项之和", "三公经费", [
    "因公出国（境）费",
    "公务接待费",
    "公务用车购置及运行费",
  ]),
  whole("C5.15", "情况说明：公务用车＝购置＋运行维护", "公务用车购置及运行费", [
    "公务用车购置费",
    "公务用车运行维护费",
  ]),
];
