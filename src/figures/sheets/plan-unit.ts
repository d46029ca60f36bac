import { compare, type Decimal, parseDecimal } from "../../budget/index.js";
import type { Sheet, SheetFund } from "../../extract/index.js";

/** The unit that the values of a spending plan are in, and whether that stays in doubt. */
export interface PlanUnit {
  readonly unit: string;
  readonly doubtful: boolean;
}

const PLAN = "资金支出计划";
const HUNDRED: Decimal = { units: 100n, scale: 0 };

/** Shares of a year's spending that are due by the end of a month. */
const USUAL_SHARES: Readonly<Record<string, string>> = {
  "3月底": "25",
  "6月底": "50",
  "9月底": "75",
  "10月底": "75",
  "12月底": "100",
};

/**
 * Decides for each sheet in what unit its plan is printed. A head that says % may stand over money: a value above
 * 100, a last value that is the whole budget, or a sister sheet of the same form with such values prove it. The
 * usual shares (25, 50, 75, 100) are shares. What nothing decides keeps the printed % and is marked doubtful.
 */
export function planUnits(sheets: readonly Sheet[]): ReadonlyMap<Sheet, PlanUnit> {
  const verdicts = new Map(sheets.map((sheet) => [sheet, verdictOf(sheet)]));
  const money = [...verdicts.values()].includes("money");
  return new Map(
    sheets.map((sheet) => {
      const verdict = verdicts.get(sheet);
      const proven = verdict === "money" || (verdict === "open" && money);
      return [sheet, planUnit(sheet, proven, verdict === "open")];
    }),
  );
}

function planUnit(sheet: Sheet, money: boolean, open: boolean): PlanUnit {
  const printed = planOf(sheet)[0]?.unitPrinted ?? null;
  if (printed !== "%") return { unit: printed ?? sheet.unit, doubtful: false };
  return money ? { unit: sheet.unit, doubtful: false } : { unit: "%", doubtful: open };
}

type Verdict = "money" | "share" | "open";

function verdictOf(sheet: Sheet): Verdict {
  const plan = planOf(sheet);
  const values = plan.map(({ raw }) => parseDecimal(raw.replace(/[,%]/gu, "")) ?? HUNDRED);
  const last = values.at(-1);
  const budget = budgetOf(sheet);
  if (!last || plan[0]?.unitPrinted !== "%") return "share";
  if (values.some((value) => compare(value, HUNDRED) > 0)) return "money";
  if (plan.every(isUsualShare)) return "share";
  if (budget === null || values.some((value) => compare(value, budget) > 0)) return "share";
  return compare(last, budget) === 0 ? "money" : "open";
}

function isUsualShare({ label, raw }: SheetFund): boolean {
  const share = parseDecimal(USUAL_SHARES[label] ?? "");
  const value = parseDecimal(raw.replace("%", ""));
  return share !== null && value !== null && compare(share, value) === 0;
}

function planOf(sheet: Sheet): SheetFund[] {
  return sheet.funds.filter(({ group }) => group === PLAN);
}

function budgetOf(sheet: Sheet): Decimal | null {
  const fund = sheet.funds.find(({ label, group }) => group !== PLAN && /^(?:预算数|资金总额)$/u.test(label));
  return fund ? parseDecimal(fund.raw.replaceAll(",", "")) : null;
}

export function isPlanned({ group }: SheetFund): boolean {
  return group === PLAN;
}
