import type { CanonicalTable, Figure } from "../../budget/index.js";
import { type Audited, tableOf } from "../audited.js";
import { as, notRun, present, sumCheck } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { cellOf, type PrintedRow } from "../printed-table.js";
import { ACROSS_RULES } from "../rules/index.js";

/** B2–B4: a subject is worth the same in every table that prints it. */
export function subjectChecks(audited: Audited): Check[] {
  return [
    ...(audited.disclosure.record.kind === "决算"
      ? [
          notRun(
            ACROSS_RULES.incomeAndSpending,
            "决算的支出可以动用以前年度结余，不要求逐科目等于收入，未核对。",
          ),
        ]
      : trusted(ACROSS_RULES.incomeAndSpending, incomeAgainstSpending(audited))),
    ...trusted(ACROSS_RULES.generalBudget, generalBudget(audited, "收入总表", "一般公共预算")),
    ...trusted(ACROSS_RULES.generalBudget, currentParts(audited)),
    ...trusted(ACROSS_RULES.divisions, divisions(audited)),
  ];
}

/** Where most subjects differ the two tables do not state the same thing; then nothing is said of single ones. */
function trusted(rule: Rule, checks: readonly Check[]): Check[] {
  const failed = checks.filter(({ verdict }) => verdict === "contradiction").length;
  if (failed * 2 <= checks.length) return [...checks];
  return [notRun(rule, `${rule.sentence}：两张表的口径不能确定，未逐项核对。`)];
}

/** Rows of a table by subject code; the total row under "". Codes printed more than once are left out. */
function byCode(audited: Audited, canonical: CanonicalTable): ReadonlyMap<string, PrintedRow> {
  const rows = tableOf(audited, canonical)?.rows ?? [];
  const keyed = rows.flatMap((row) => {
    const key = row.code ?? (row.kind === "total" ? "" : null);
    return key === null ? [] : [[key, row] as const];
  });
  const count = new Map<string, number>();
  for (const [key] of keyed) count.set(key, (count.get(key) ?? 0) + 1);
  return new Map(keyed.filter(([key]) => count.get(key) === 1));
}

function incomeAgainstSpending(audited: Audited): Check[] {
  const spending = byCode(audited, "支出总表");
  const inclusive = holdsCarried(audited);
  return present(
    [...byCode(audited, "收入总表")].map(([code, row]) => {
      const total = cellOf(row, "合计");
      const other = cellOf(spending.get(code), "合计");
      const carried = cellOf(row, "上年结转");
      if (!other) return null;
      const income = [total, inclusive && total ? null : carried].flatMap((figure) => figure ?? []);
      return sumCheck(ACROSS_RULES.incomeAndSpending, audited, [other], income);
    }),
  );
}

/** Whether 合计 of the income table holds the carry-over too: its total says so, else it is not under 本年收入. */
function holdsCarried(audited: Audited): boolean {
  const rows = tableOf(audited, "收入总表")?.rows ?? [];
  const [stated] = rows.flatMap((row) => (row.kind === "total" ? (cellOf(row, "合计") ?? []) : []));
  if (stated) return stated.measure === "收入总计";
  return rows.some((row) => cellOf(row, "合计")?.columnPath.length === 1);
}

function generalBudget(audited: Audited, canonical: CanonicalTable, column: string): Check[] {
  const general = byCode(audited, "一般公共预算支出表");
  return present(
    [...byCode(audited, canonical)].map(([code, row]) => {
      const stated = cellOf(row, column);
      const other = cellOf(general.get(code), "合计");
      const check = stated && other ? sumCheck(ACROSS_RULES.generalBudget, audited, [other], [stated]) : null;
      if (check?.verdict !== "contradiction") return check;
      const named = stated?.columnPath.some((header) => /一般公共预算/u.test(header)) ?? true;
      if (!named) return as(check, "scope", "收入总表的财政拨款收入还可以含政府性基金等。");
      const carried = cellOf(row, "上年结转");
      const all =
        carried && stated && other
          ? sumCheck(ACROSS_RULES.generalBudget, audited, [other], [stated, carried])
          : null;
      return all && all.verdict !== "contradiction"
        ? as(check, "scope", "一般公共预算支出表含上年结转。")
        : check;
    }),
  );
}

/** 基本支出 and 项目支出 of a subject without carry-over are those of the whole where its totals are equal. */
function currentParts(audited: Audited): Check[] {
  const general = byCode(audited, "一般公共预算支出表");
  return present(
    [...byCode(audited, "支出总表")].flatMap(([code, row]) => {
      const current = general.get(code);
      const [all, part] = [cellOf(row, "合计"), cellOf(current, "合计")];
      if (!current || !all || !part) return [];
      const checks = ["基本支出", "项目支出"].map((column) => {
        const [left, right] = [cellOf(row, column), cellOf(current, column)];
        return left && right ? sumCheck(ACROSS_RULES.generalBudget, audited, [left], [right]) : null;
      });
      const equal = all.value === part.value;
      return checks.map((check) =>
        check?.verdict === "contradiction" && !equal
          ? as(check, "scope", "支出总表含上年结转和其他资金，一般公共预算支出表不含。")
          : check,
      );
    }),
  );
}

const DIVISION = /^\d{3}$/u;

/** Divisions of the summary tables, matched by name, against the first level of the expenditure table. */
function divisions(audited: Audited): Check[] {
  const spending = tableOf(audited, "支出总表")?.rows ?? [];
  const named = new Map(
    spending.filter(({ code }) => DIVISION.test(code ?? "")).map((row) => [row.key, row]),
  );
  const summary = tableOf(audited, "收支总表")?.rows ?? [];
  const fiscal = tableOf(audited, "财政拨款收支总表")?.rows ?? [];
  const stated = summary.filter(({ side }) => side === "支出");
  return present([
    ...stated.map((row) => division(audited, row, named.get(row.key))),
    ...fiscal
      .filter(({ side }) => side === "支出")
      .map((row) => {
        const whole = stated.find(({ key }) => key === row.key);
        const check = equal(audited, cellOf(row, "合计"), cellOf(whole, "合计"));
        return check?.verdict === "contradiction" && !allFiscal(audited)
          ? as(check, "scope", "收支总表还有财政拨款以外的资金。")
          : check;
      }),
  ]);
}

/** The divisions of a summary table against an expenditure table that may leave the carry-over out. */
function division(audited: Audited, row: PrintedRow, other: PrintedRow | undefined): Check | null {
  const check = equal(audited, cellOf(row, "合计"), cellOf(other, "合计"));
  if (check?.verdict !== "contradiction") return check;
  const current = equal(audited, cellOf(row, "当年"), cellOf(other, "合计"));
  return current && current.verdict !== "contradiction"
    ? as(check, "scope", "支出总表不含上年结转。")
    : check;
}

function equal(audited: Audited, left: Figure | null, right: Figure | null): Check | null {
  return left && right ? sumCheck(ACROSS_RULES.divisions, audited, [left], [right]) : null;
}

/** Whether both summary tables print the same total. */
function allFiscal(audited: Audited): boolean {
  const [a, b] = (["收支总表", "财政拨款收支总表"] as const).map((canonical) => {
    const rows = tableOf(audited, canonical)?.rows ?? [];
    return cellOf(
      rows.find(({ key, side }) => side === "支出" && key === "支出总计"),
      "合计",
    );
  });
  return a?.value === b?.value;
}
