import { add, compare, decimal } from "../../budget/index.js";
import type { Sheet, SheetFund } from "../../extract/index.js";
import type { FigureDraft } from "../draft.js";
import { isRead, type ReadAmount, readAmount } from "./amount.js";
import { isPlanned, type PlanUnit } from "./plan-unit.js";
import { joinDrafts, NOTHING, pathOf, rejectedCell, type SheetDrafts, sheetFigure } from "./sheet-draft.js";

const TOTAL = /^(?:资金总额|合计|预算数)$/u;

/** The amounts of a sheet's funding block and spending plan. */
export function fundFigures(sheet: Sheet, plan: PlanUnit): SheetDrafts {
  const stray = strayFunds(sheet);
  return joinDrafts(
    sheet.funds.map((fund) => {
      if (stray.has(fund)) return rejection(sheet, fund, "与资金总额不符，且另一时期同一栏为空，疑为误识");
      const amount = readAmount(fund.raw, fund.twin);
      if (!isRead(amount)) return rejection(sheet, fund, amount.reason);
      return {
        ...NOTHING,
        figures: [isPlanned(fund) ? planned(sheet, fund, amount, plan) : funded(sheet, fund, amount)],
      };
    }),
  );
}

function rejection(sheet: Sheet, { label, period, raw, line }: SheetFund, reason: string): SheetDrafts {
  return {
    ...NOTHING,
    rejected: [rejectedCell(sheet, { label, column: period ?? "年度", raw, line, reason })],
  };
}

function funded(sheet: Sheet, fund: SheetFund, amount: ReadAmount): FigureDraft {
  const { label, group, period } = fund;
  const column = period ?? "年度";
  const unitPrinted = fund.unitPrinted ?? sheet.unitPrinted;
  return sheetFigure(sheet, {
    ...printedAmount(sheet, fund, amount),
    rowKind: TOTAL.test(label) ? "total" : "detail",
    column,
    columnKey: column,
    measure: measureOf(sheet, label),
    unit: fund.unitPrinted ?? sheet.unit,
    unitPrinted,
    unitInherited: unitPrinted === null,
    attributes: {
      ...(period === null ? {} : { 期间: period }),
      ...(group === null ? {} : { 资金类别: group }),
    },
  });
}

type PrintedAmount = Pick<
  FigureDraft,
  "row" | "rowPath" | "value" | "raw" | "basis" | "proof" | "line" | "lines"
> & {
  readonly aspect: "amount";
};

function printedAmount(sheet: Sheet, fund: SheetFund, { value, basis, proof }: ReadAmount): PrintedAmount {
  const { label, group, raw, line, lines } = fund;
  return {
    row: label,
    rowPath: pathOf(sheet, group, label),
    aspect: "amount",
    value,
    raw,
    basis,
    proof,
    line,
    lines,
  };
}

function measureOf({ project }: Sheet, label: string): string {
  if (project === null) return label === "合计" ? "资金总额" : label;
  return label === "资金总额" ? "项目资金总额" : label;
}

function planned(sheet: Sheet, fund: SheetFund, amount: ReadAmount, plan: PlanUnit): FigureDraft {
  return sheetFigure(sheet, {
    ...printedAmount(sheet, fund, amount),
    column: "年度",
    columnKey: "年度",
    measure: fund.group ?? fund.label,
    unit: plan.unit,
    unitPrinted: fund.unitPrinted,
    attributes: { 期间: "年度", 时点: fund.label, ...(plan.doubtful ? { 单位存疑: "是" } : {}) },
  });
}

/** Amounts that text recognition has made of nothing: the total agrees without them, and the other half is blank. */
function strayFunds(sheet: Sheet): ReadonlySet<SheetFund> {
  const groups = new Set(
    sheet.funds.filter((fund) => !isPlanned(fund) && fund.period !== null).map(({ group }) => group),
  );
  return new Set([...groups].flatMap((group) => strayIn(sheet, group)));
}

function strayIn({ funds }: Sheet, group: string | null): SheetFund[] {
  const own = funds.filter((fund) => fund.group === group);
  const total = own.find(({ label }) => label === "资金总额");
  const parts = own.filter((fund) => fund !== total);
  const alone = parts.filter(
    ({ label }) => !funds.some((fund) => fund.group !== group && fund.label === label),
  );
  if (!total || alone.length === 0 || parts.length === alone.length) return [];
  const sound = parts.filter((part) => !alone.includes(part));
  return adds(total, sound) && !adds(total, parts) ? alone : [];
}

function adds(total: SheetFund, parts: readonly SheetFund[]): boolean {
  const amounts = [total, ...parts].map(({ raw, twin }) => readAmount(raw, twin));
  const [whole, ...values] = amounts.map((amount) => (isRead(amount) ? decimal(amount.value) : null));
  if (!whole) return false;
  const sum = values.reduce((left, right) => (left && right ? add(left, right) : null), decimal("0"));
  return sum !== null && compare(sum, whole) === 0;
}
