import { type Figure, isMoney } from "../../budget/index.js";
import { balanceCell, projectTotal, totalRow } from "../across/places.js";
import type { Audited } from "../audited.js";
import { present, sumCheck } from "../check.js";
import type { Check } from "../finding.js";
import { cellOf } from "../printed-table.js";
import { SHEET_RULES } from "../rules/index.js";

/** B9 for the sheet of the whole body: its funds by source and by use, and its staff. */
export function overallChecks(audited: Audited): Check[] {
  const own = audited.sheets.filter(({ table }) => table === "整体绩效目标表");
  const funds = own.filter(
    ({ aspect, unit, columnKey }) => aspect === "amount" && isMoney(unit) && columnKey !== "文字",
  );
  const groups = [...new Set(funds.map(({ attributes }) => attributes["资金类别"] ?? ""))];
  const totals = groups.flatMap((group) => totalOf(funds, group) ?? []);
  const [first, ...others] = totals;
  return present([
    ...groups.map((group) => {
      const total = totalOf(funds, group);
      const parts = inGroup(funds, group).filter((figure) => figure !== total);
      return total ? sumCheck(SHEET_RULES.overallParts, audited, [total], parts) : null;
    }),
    ...others.map((other) => (first ? sumCheck(SHEET_RULES.overallParts, audited, [first], [other]) : null)),
    ...againstTables(audited, funds, first ?? null),
    staff(audited, own),
  ]);
}

function inGroup(funds: readonly Figure[], group: string): Figure[] {
  return funds.filter(({ attributes }) => (attributes["资金类别"] ?? "") === group);
}

function totalOf(funds: readonly Figure[], group: string): Figure | null {
  return inGroup(funds, group).find(({ rowKind }) => rowKind === "total") ?? null;
}

function againstTables(audited: Audited, funds: readonly Figure[], total: Figure | null): (Check | null)[] {
  const spending = totalRow(audited, "支出总表");
  const general = totalRow(audited, "一般公共预算支出表");
  const named = (name: string) => funds.find(({ row }) => row === name) ?? null;
  return [
    nearest(audited, total, [
      balanceCell(audited, "收支总表", "支出", "支出总计"),
      cellOf(spending, "合计"),
      cellOf(general, "合计"),
      balanceCell(audited, "收支总表", "支出", "支出总计", "当年"),
      balanceCell(audited, "收支总表", "收入", "本年收入合计"),
      balanceCell(audited, "财政拨款收支总表", "支出", "支出总计"),
      balanceCell(audited, "财政拨款收支总表", "收入", "本年收入合计"),
    ]),
    ...["基本支出", "项目支出"].map((name) =>
      nearest(audited, named(name), [
        cellOf(spending, name),
        cellOf(general, name),
        ...(name === "项目支出" ? [cellOf(projectTotal(audited, "项目支出表"), "合计")] : []),
      ]),
    ),
  ];
}

/** The check against the first place, unless a later one (without carry-over) agrees. */
function nearest(audited: Audited, stated: Figure | null, places: readonly (Figure | null)[]): Check | null {
  if (!stated) return null;
  const checks = present(
    places.map((place) => (place ? sumCheck(SHEET_RULES.overallTables, audited, [stated], [place]) : null)),
  );
  return checks.find(({ verdict }) => verdict === "pass" || verdict === "rounding") ?? checks[0] ?? null;
}

function staff(audited: Audited, own: readonly Figure[]): Check | null {
  const named = (pattern: RegExp) => own.filter(({ row, aspect }) => aspect === "count" && pattern.test(row));
  const [total] = named(/^实际在职人员(?:总)?数$/u);
  const parts = named(/^(?:其中[:：]?)?(?:在编|其他|编外|聘用)人员数$/u);
  return total && parts.length > 1 ? sumCheck(SHEET_RULES.staff, audited, [total], parts) : null;
}
