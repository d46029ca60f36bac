import { labelKey } from "../../budget/index.js";
import type { Sheet, SheetFund, SheetIndicator, SheetText } from "../types.js";
import { fold } from "./row.js";

/** One sheet for each project: printings that run over pages repeat the head and carry the indicators on. */
export function mergePrintings(sheets: readonly Sheet[]): Sheet[] {
  const merged: Sheet[] = [];
  for (const sheet of sheets) {
    const place = merged.findIndex((other) => isSame(other, sheet));
    const first = merged[place];
    if (first) merged[place] = joined(first, sheet);
    else merged.push(sheet);
  }
  return merged;
}

/** Printings belong together when project and total agree; projects of one name with other money do not. */
function isSame(a: Sheet, b: Sheet): boolean {
  if (a.canonical !== b.canonical || a.project === null || b.project === null) return false;
  return labelKey(a.project) === labelKey(b.project) && a.funds.every((fund) => agrees(fund, b.funds));
}

function agrees(fund: SheetFund, others: readonly SheetFund[]): boolean {
  const other = others.find((candidate) => fundKey(candidate) === fundKey(fund));
  return other === undefined || digits(other.raw) === digits(fund.raw);
}

function joined(first: Sheet, more: Sheet): Sheet {
  return {
    ...first,
    lines: [...first.lines, ...more.lines],
    funds: union(first.funds, more.funds, fundKey),
    texts: union(first.texts, more.texts, ({ label, group }: SheetText) => `${group} ${label}`),
    indicators: union(first.indicators, more.indicators, indicatorKey),
    unread: [...first.unread, ...more.unread],
  };
}

function union<T>(first: readonly T[], more: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set(first.map(key));
  return [...first, ...more.filter((item) => !seen.has(key(item)))];
}

function fundKey({ group, label }: SheetFund): string {
  return `${group} ${label}`;
}

function indicatorKey({ levels, target, period, description }: SheetIndicator): string {
  return fold([levels.at(-1) ?? "", target, period ?? "", description ?? ""].join("|"));
}

function digits(raw: string): string {
  return raw.replace(/[^\d.]/gu, "");
}
