import { compare, type Figure } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { as, notRun, present, sumCheck } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { cellOf } from "../printed-table.js";
import { ACROSS_RULES } from "../rules/index.js";
import { balanceCell, totalRow } from "./places.js";

const FISCAL = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];

/** B1, B4: totals that several tables print. */
export function totalChecks(audited: Audited): Check[] {
  return present([...summaryTotals(audited), ...fiscalTotals(audited)]);
}

function summaryTotals(audited: Audited): (Check | null)[] {
  const income = totalRow(audited, "收入总表");
  const spending = cellOf(totalRow(audited, "支出总表"), "合计");
  const stated = [...(income?.cells.values() ?? [])];
  return [
    spendingTotal(audited, spending),
    ...["本年收入合计", "收入总计", "上年结转"].map((measure) => {
      const cell = stated.find((figure) => figure.measure === measure);
      return cell ? same(ACROSS_RULES.summaryTotals, audited, incomeCell(audited, measure), cell) : null;
    }),
  ];
}

/** A summary table without a row for the year's income states it as its total. */
function incomeCell(audited: Audited, measure: string): Figure | null {
  const own = balanceCell(audited, "收支总表", "收入", measure);
  if (own || measure !== "本年收入合计") return own;
  const carried = balanceCell(audited, "收支总表", "收入", "上年结转");
  return carried ? null : balanceCell(audited, "收支总表", "收入", "收入总计");
}

/** Where money is left over (always in final accounts) expenditure tables print the year's spending, without it. */
function spendingTotal(audited: Audited, spending: Figure | null): Check | null {
  const year = balanceCell(audited, "收支总表", "支出", "本年支出合计");
  const check = same(
    ACROSS_RULES.summaryTotals,
    audited,
    balanceCell(audited, "收支总表", "支出", "支出总计"),
    spending,
  );
  if (check?.verdict !== "contradiction") return check;
  if (audited.disclosure.record.kind === "决算" || leavesSome(audited))
    return same(ACROSS_RULES.summaryTotals, audited, year, spending);
  const current = balanceCell(audited, "收支总表", "支出", "支出总计", "当年");
  return isSame(current, spending) ? as(check, "scope", "支出总表不含上年结转。") : check;
}

/** Whether money is left for the next year, which the expenditure table does not hold. */
function leavesSome(audited: Audited): boolean {
  const left = balanceCell(audited, "收支总表", "支出", "年终结转");
  return left !== null && amountOf(left).units !== 0n;
}

function isSame(a: Figure | null, b: Figure | null): boolean {
  return a !== null && b !== null && compare(amountOf(a), amountOf(b)) === 0;
}

/** Two printings of one amount; not run where one of them is missing. */
function same(rule: Rule, audited: Audited, left: Figure | null, right: Figure | null): Check | null {
  if (left && right) return sumCheck(rule, audited, [left], [right]);
  const missing = [left, right].find((figure) => figure !== null);
  return missing
    ? notRun(rule, `${rule.sentence}：缺一处数字，未核对《${missing.title}》“${missing.row}”。`)
    : null;
}

function fiscalTotals(audited: Audited): (Check | null)[] {
  const fiscal = balanceCell(audited, "财政拨款收支总表", "支出", "支出总计");
  const all = balanceCell(audited, "收支总表", "支出", "支出总计");
  const onlyFiscal = incomeIsFiscal(audited);
  const whole = fiscal && all ? sumCheck(ACROSS_RULES.fiscalTotals, audited, [fiscal], [all]) : null;
  return [
    whole?.verdict === "contradiction" && !onlyFiscal
      ? as(whole, "scope", "收支总表还有财政拨款以外的资金。")
      : whole,
    ...generalBudget(audited),
  ];
}

/** Whether nothing but 财政拨款 of this year and what is carried over of it stands on the income side. */
function incomeIsFiscal(audited: Audited): boolean {
  const rows = tableOf(audited, "收支总表")?.rows ?? [];
  const sources = rows.filter(
    ({ side, kind, path }) => side === "收入" && kind !== "total" && path.length === 1,
  );
  return sources.every(({ key, cells }) => {
    const nothing = [...cells.values()].every((figure) => amountOf(figure).units === 0n);
    if (nothing || FISCAL.includes(key)) return true;
    return /结转/u.test(key)
      ? carriedIsFiscal(audited, cells)
      : /财政拨款/u.test(key) && !/非财政/u.test(key);
  });
}

function carriedIsFiscal(audited: Audited, cells: ReadonlyMap<string, Figure>): boolean {
  const rows = tableOf(audited, "财政拨款收支总表")?.rows ?? [];
  const carried = rows.find(
    ({ side, key, path }) => side === "收入" && path.length === 1 && /结转/u.test(key),
  );
  const stated = cellOf(carried, "合计");
  return (
    stated !== null && [...cells.values()].some((figure) => compare(amountOf(figure), amountOf(stated)) === 0)
  );
}

function hasCarried(audited: Audited): boolean {
  const rows = tableOf(audited, "财政拨款收支总表")?.rows ?? [];
  return rows.some(({ side, key, kind }) => side === "收入" && kind !== "total" && /结转|结余/u.test(key));
}

/** What was carried over of a fund: its row below the one of the carry-over, whatever ordinal it bears. */
function carriedOf(audited: Audited, fund: string): Figure | null {
  const income = (tableOf(audited, "财政拨款收支总表")?.rows ?? []).filter(({ side }) => side === "收入");
  const from = income.findIndex(({ key }) => /结转|结余/u.test(key));
  const below = from < 0 ? [] : income.slice(from + 1);
  return cellOf(
    below.find(({ key }) => key === fund),
    "合计",
  );
}

/** What 一般公共预算 spends over all divisions is its current-year table and what was carried over. */
function generalBudget(audited: Audited): (Check | null)[] {
  const fund = "一般公共预算";
  const stated =
    balanceCell(audited, "财政拨款收支总表", "支出", "本年支出合计", fund) ??
    balanceCell(audited, "财政拨款收支总表", "支出", "支出总计", fund);
  const current = cellOf(totalRow(audited, "一般公共预算支出表"), "合计");
  const carried = carriedOf(audited, fund);
  if (!stated || !current) return [];
  if (!carried && hasCarried(audited) && !isSame(stated, current))
    return [notRun(ACROSS_RULES.fiscalTotals, "上年财政拨款结转没有按资金分列，未核对一般公共预算支出。")];
  const check = sumCheck(
    ACROSS_RULES.fiscalTotals,
    audited,
    [stated],
    carried ? [current, carried] : [current],
  );
  const inclusive = sumCheck(ACROSS_RULES.fiscalTotals, audited, [stated], [current]);
  return [inclusive?.verdict === "pass" ? inclusive : check];
}
