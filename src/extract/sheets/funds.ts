import type { SheetFund } from "../types.js";
import { type FundLabel, fundLabels } from "./fund-labels.js";
import { fold, type SheetRow } from "./row.js";

type Period = SheetFund["period"];

/** The amounts of a funding block, row by row; labels without an amount yield nothing. */
export function readFunds(rows: readonly SheetRow[]): SheetFund[] {
  const halves = halvesOf(rows);
  return rows.flatMap((row) => readFundRow(row, halves));
}

/** The unit printed in the head of the block: 项目资金(元). */
export function fundUnit(rows: readonly SheetRow[]): string | null {
  const text = fold(rows.map((row) => row.text).join(""));
  return /\((万元|千元|百元|亿元|元)\)/u.exec(text)?.[1] ?? null;
}

/** Where the amounts of a period stand. */
interface Half {
  readonly period: "年度" | "实施期";
  readonly column: number;
}

/**
 * The halves of the block, from the row of totals: 实施期 and 年度, 年度 alone, or none. Beside that of the year a
 * bare 项目资金总额 is that of the whole project.
 */
function halvesOf(rows: readonly SheetRow[]): Half[] {
  return rows.flatMap((row) => {
    const totals = knownAmounts(row).filter(({ name }) => name === "资金总额");
    return totals.flatMap(({ period, column }) => {
      const own = period ?? (totals.some((other) => other.period === "年度") ? "实施期" : null);
      return own === null ? [] : [{ period: own, column }];
    });
  });
}

function readFundRow(row: SheetRow, halves: readonly Half[]): SheetFund[] {
  const known = knownAmounts(row);
  const amounts = known.length > 0 ? known : labelledAmounts(row);
  const paired = halves.length === 2 && amounts.length === 2 && amounts[0]?.name === amounts[1]?.name;
  return amounts.flatMap((amount, index) => {
    const half = paired ? halves[index] : nearest(amount, halves);
    const period = amount.period ?? half?.period ?? null;
    return fund(row, amount, period, paired ? (amounts[1 - index]?.raw ?? null) : null);
  });
}

function nearest({ column }: LabelledAmount, halves: readonly Half[]): Half | undefined {
  return [...halves].sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
}

/** A label with the amount printed for it, and the unit where one is printed behind the amount. */
export interface LabelledAmount extends Pick<FundLabel, "name" | "period"> {
  readonly column: number;
  readonly raw: string | null;
  readonly unit: string | null;
}

function knownAmounts({ text }: SheetRow): LabelledAmount[] {
  return fundLabels(text).map(({ name, period, start, end }, index, all) => {
    const column = text.slice(0, start).split("\t").length - 1;
    return { name, period, column, ...amountAfter(text.slice(end, all[index + 1]?.start)) };
  });
}

/** Amounts whose labels no form of ours knows: words with a number in the next cell. */
export function labelledAmounts({ cells }: SheetRow): LabelledAmount[] {
  return cells.flatMap((label, index) => {
    const next = cells[index + 1];
    if (!next || !AMOUNT_CELL.test(next.text) || !/^\p{Script=Han}/u.test(label.text)) return [];
    return [{ name: amountName(label.text), period: null, column: label.column, ...amountAfter(next.raw) }];
  });
}

/** The label of an amount without 其中, colon and unit: `其中：资金总额（万元）：` → `资金总额`. */
export function amountName(printed: string): string {
  return printed
    .replace(/^其中[:：]?|[:：]\s*$/gu, "")
    .replace(UNIT_IN_BRACKETS, "")
    .trim();
}

function fund(row: SheetRow, amount: LabelledAmount, period: Period, other: string | null): SheetFund[] {
  const { line } = row;
  const { name, raw, unit } = amount;
  if (raw === null) return [];
  const twin = other === null || CLEAN.test(raw) ? null : { raw: other, line };
  const group = period === null ? null : `${period}资金`;
  return [{ label: name, group, period, unitPrinted: unit, raw, line, lines: [line, line], twin }];
}

const CLEAN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const AMOUNT_CELL = /^\d[\d,]*(?:\.\d+)?\s*(?:万元|千元|百元|亿元|元)?$/u;
const UNIT_IN_BRACKETS = /[(（](?:万元|千元|百元|亿元|元)[)）]/gu;
const AMOUNT = /^[\s:：]*(-?[\d(（][\d\s,，.()（）]*)(万元|千元|百元|亿元|元)?/u;

/**
 * The amount printed behind a label: digits with the separators, spaces and tabs that stand among them, and the
 * unit behind them; null where none is printed.
 */
export function amountAfter(text: string): Pick<LabelledAmount, "raw" | "unit"> {
  const [, printed = "", unit = null] = AMOUNT.exec(text.replace(UNIT_IN_BRACKETS, "")) ?? [];
  const raw = printed.replace(/[\s(（]+$/u, "");
  return /\d/u.test(raw) ? { raw, unit } : { raw: null, unit: null };
}
