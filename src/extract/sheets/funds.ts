import type { SheetFund } from "../types.js";
import { type FundLabel, fundLabels } from "./fund-labels.js";
import { fold, type SheetRow } from "./row.js";

type Period = SheetFund["period"];

/** The amounts of a funding block, row by row; labels without an amount yield nothing. */
export function readFunds(rows: readonly SheetRow[]): SheetFund[] {
  const periods = periodsOf(rows);
  return rows.flatMap((row) => readFundRow(row, periods));
}

/** The unit printed in the head of the block: 项目资金(元). */
export function fundUnit(rows: readonly SheetRow[]): string | null {
  const text = fold(rows.map((row) => row.text).join(""));
  return /\((万元|千元|百元|亿元|元)\)/u.exec(text)?.[1] ?? null;
}

/** The periods of the block's halves, from the row of totals: [实施期, 年度], [年度], or none. */
function periodsOf(rows: readonly SheetRow[]): Period[] {
  const totals = rows.flatMap((row) => fundLabels(row.text)).filter(({ name }) => name === "资金总额");
  return [...new Set(totals.map(({ period }) => period).filter((period) => period !== null))];
}

function readFundRow(row: SheetRow, periods: readonly Period[]): SheetFund[] {
  const labels = fundLabels(row.text);
  const amounts = labels.map((label, index) => {
    return { label, raw: amountIn(row.text.slice(label.end, labels[index + 1]?.start)) };
  });
  const halves = periods.length > 1 && sameLabels(labels);
  return amounts.flatMap(({ label, raw }, index) => {
    if (raw === null) return [];
    const period = halves ? (periods[index] ?? null) : (label.period ?? periods[0] ?? null);
    return [fund(row, label, period, raw, halves ? (amounts[1 - index]?.raw ?? null) : null)];
  });
}

/** Two halves of a row print one label twice. */
function sameLabels([first, second, ...more]: readonly FundLabel[]): boolean {
  return first !== undefined && first.name === second?.name && more.length === 0;
}

function fund(row: SheetRow, label: FundLabel, period: Period, raw: string, other: string | null): SheetFund {
  const { line } = row;
  const twin = other === null || CLEAN.test(raw) ? null : { raw: other, line };
  const group = period === null ? null : `${period}资金`;
  return { label: label.name, group, period, unitPrinted: null, raw, line, lines: [line, line], twin };
}

const CLEAN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const AMOUNT = /^[\s:：]*(-?[\d(（][\d\s,，.()（）]*)/u;

/** The amount printed after a label: digits with the separators, spaces and tabs that stand among them. */
export function amountIn(text: string): string | null {
  const raw = AMOUNT.exec(text)?.[1]?.replace(/[\s(（]+$/u, "") ?? "";
  return /\d/u.test(raw) ? raw : null;
}
