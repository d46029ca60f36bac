import { compare, type Figure } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { as, present, sumCheck } from "../check.js";
import type { Check } from "../finding.js";
import { cellOf } from "../printed-table.js";
import { ACROSS_RULES } from "../rules/index.js";
import { projectTotal, totalRow } from "./places.js";

/** B5, B6: 基本支出 and 项目支出 in the tables that divide them further. */
export function useChecks(audited: Audited): Check[] {
  return present([...basicTotals(audited), ...projects(audited)]);
}

function basicTotals(audited: Audited): (Check | null)[] {
  const economic = cellOf(totalRow(audited, "基本支出经济分类表"), "合计");
  const general = cellOf(totalRow(audited, "一般公共预算支出表"), "基本支出");
  const all = cellOf(totalRow(audited, "支出总表"), "基本支出");
  const first =
    economic && general ? sumCheck(ACROSS_RULES.basicSpending, audited, [general], [economic]) : null;
  const second = economic && all ? sumCheck(ACROSS_RULES.basicSpending, audited, [all], [economic]) : null;
  return [first, second?.verdict === "contradiction" ? scopeOfBasic(second, audited) : second];
}

/** The expenditure table also holds carried-over money and other funds; what it has more is told as scope. */
function scopeOfBasic(check: Check, audited: Audited): Check {
  const [all, economic] = check.figures;
  const wider = all && economic && isMore(all, economic) && hasOtherMoney(audited);
  return wider ? as(check, "scope", "支出总表含上年结转和其他资金，经济分类表只含当年一般公共预算。") : check;
}

function isMore(a: Figure, b: Figure): boolean {
  return compare(amountOf(a), amountOf(b)) > 0;
}

/** Whether the expenditure table holds money that the general budget's table does not: carry-over, other funds. */
function hasOtherMoney(audited: Audited): boolean {
  const all = cellOf(totalRow(audited, "支出总表"), "合计");
  const general = cellOf(totalRow(audited, "一般公共预算支出表"), "合计");
  return all !== null && general !== null && isMore(all, general);
}

function projects(audited: Audited): (Check | null)[] {
  const current = projectTotal(audited, "项目支出表");
  const carried = cellOf(projectTotal(audited, "项目结转表"), "合计");
  const whole = cellOf(current, "合计");
  const fiscal = cellOf(current, "一般公共预算") ?? whole;
  const general = cellOf(totalRow(audited, "一般公共预算支出表"), "项目支出");
  const all = cellOf(totalRow(audited, "支出总表"), "项目支出");
  const second =
    all && whole
      ? sumCheck(ACROSS_RULES.projectSpending, audited, [all], [whole, ...(carried ? [carried] : [])])
      : null;
  const wider = second?.verdict === "contradiction" && carried === null && hasOtherMoney(audited);
  const title = tableOf(audited, "项目支出表")?.found.title ?? "";
  const partial = /重点|特定目标|部分/u.test(title);
  if (partial) return [];
  return [
    general && fiscal ? sumCheck(ACROSS_RULES.projectSpending, audited, [general], [fiscal]) : null,
    second && wider ? as(second, "scope", "支出总表含上年结转和其他资金。") : second,
  ];
}
