import { compare, type Figure } from "../../budget/index.js";
import { amountOf, total } from "../amounts.js";
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
  const ofAll = first?.verdict === "contradiction" && second !== null && second.verdict !== "contradiction";
  return [
    first && ofAll ? as(first, "scope", "经济分类表含全部资金的基本支出。") : first,
    second?.verdict === "contradiction" ? scopeOfBasic(second, audited) : second,
  ];
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
  const title = tableOf(audited, "项目支出表")?.found.title ?? "";
  if (/重点|特定目标|部分/u.test(title)) return [];
  return [currentProjects(audited), allProjects(audited)];
}

/** Projects of this year's general budget; its expenditure table may hold what was carried over, too. */
function currentProjects(audited: Audited): Check | null {
  const current = projectTotal(audited, "项目支出表");
  const byFund = cellOf(current, "一般公共预算");
  const stated = byFund ?? cellOf(current, "合计");
  const general = cellOf(totalRow(audited, "一般公共预算支出表"), "项目支出");
  if (!general || !stated) return null;
  const check = sumCheck(ACROSS_RULES.projectSpending, audited, [general], [stated]);
  if (check?.verdict !== "contradiction") return check;
  const carried = cellOf(projectTotal(audited, "项目结转表"), "合计");
  const inside = carried && sumCheck(ACROSS_RULES.projectSpending, audited, [general], [stated, carried]);
  if (inside && inside.verdict !== "contradiction")
    return as(check, "scope", "一般公共预算支出表含上年结转。");
  return byFund === null && isMore(stated, general) && hasOtherMoney(audited)
    ? as(check, "scope", "项目支出表含一般公共预算以外的资金。")
    : check;
}

/** Projects of all funds, this year's and those carried over. */
function allProjects(audited: Audited): Check | null {
  const whole = cellOf(projectTotal(audited, "项目支出表"), "合计");
  const carried = cellOf(projectTotal(audited, "项目结转表"), "合计");
  const all = cellOf(totalRow(audited, "支出总表"), "项目支出");
  if (!all || !whole) return null;
  const parts = [whole, ...(carried ? [carried] : [])];
  const check = sumCheck(ACROSS_RULES.projectSpending, audited, [all], parts);
  if (check?.verdict !== "contradiction" || !hasOtherMoney(audited)) return check;
  const open = carried === null || lacksOwnMoney(audited, check);
  return open ? as(check, "scope", "支出总表含上年结转和其他资金。") : check;
}

/** What the table of projects has less, where it has no columns for the money of the body itself that there is. */
function lacksOwnMoney(audited: Audited, { figures: [all, ...printed] }: Check): boolean {
  const own = ["财政专户管理资金", "单位资金"];
  const columns = [...(tableOf(audited, "项目支出表")?.columns.values() ?? [])];
  const stated = (tableOf(audited, "收支总表")?.rows ?? []).filter(({ key }) => own.includes(key));
  const some = stated.some(({ cells }) => [...cells.values()].some((cell) => amountOf(cell).units !== 0n));
  const less = all !== undefined && compare(total(printed), amountOf(all)) < 0;
  return less && some && !columns.some(({ columnKey }) => own.includes(columnKey));
}
