import { compare, type Figure, isMoney, parseDecimal, subtract } from "../../budget/index.js";
import { amountOf, total } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { as, notRun, present, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { cellOf } from "../printed-table.js";
import { SHEET_RULES } from "../rules/index.js";
import { withoutSubtotals } from "../tables/subtotals.js";
import { type ProjectSheet, projectSheets, sameProject } from "./project-sheet.js";

/** B9 within sheets and against the project table: sources, rows of the same project, spending plans. */
export function fundChecks(audited: Audited): Check[] {
  return projectSheets(audited).flatMap((sheet) =>
    present([...sources(audited, sheet), projectRow(audited, sheet), ...plan(sheet)]),
  );
}

function sources(audited: Audited, sheet: ProjectSheet): (Check | null)[] {
  return (["年度", "实施期"] as const).map((period) => {
    const stated = sheet.total[period];
    if (!stated || sheet.sources[period].length === 0) return null;
    if (inTwoColumns(sheet.sources[period]))
      return notRun(SHEET_RULES.sources, `绩效目标表“${sheet.project}”的两栏资金未能分开，未核对资金来源。`);
    const parts = withoutSubtotals(stated, sheet.sources[period]);
    const check = sumCheck(SHEET_RULES.sources, audited, [stated], parts);
    if (
      check?.verdict !== "contradiction" ||
      !mayExplain(sheet.unread[period], stated, sheet.sources[period])
    )
      return check;
    return notRun(SHEET_RULES.sources, `绩效目标表“${sheet.project}”有金额未能读取，未核对资金来源。`);
  });
}

/** Two sources of one period on one line: a form whose columns for the whole and the year were read as one. */
function inTwoColumns(sources: readonly Figure[]): boolean {
  return new Set(sources.map(({ line }) => line)).size < sources.length;
}

/** Whether a source that could not be read may be what the total has more than the others. */
function mayExplain(unread: readonly string[], stated: Figure, parts: readonly Figure[]): boolean {
  const missing = subtract(amountOf(stated), total(parts));
  if (compare(missing, { units: 0n, scale: 0 }) <= 0) return false;
  return unread.some((raw) => {
    const amount = parseDecimal(raw.replace(/[,，\s]/gu, ""));
    return amount === null || compare(amount, missing) === 0;
  });
}

/** The row of the project; of several units the one the sheet is of; with what is carried over of the project. */
function projectRow(audited: Audited, sheet: ProjectSheet): Check | null {
  const stated = sheet.total.年度;
  const cells = cellsNamed(audited, "项目支出表", sheet);
  if (!stated || cells.length === 0) return null;
  const check = sumCheck(SHEET_RULES.projectRow, audited, [stated], cells);
  if (check?.verdict !== "contradiction") return check;
  const carried = cellsNamed(audited, "项目结转表", sheet);
  const others = [...cells.map((cell) => [cell]), ...(carried.length > 0 ? [[...cells, ...carried]] : [])];
  const held = others
    .flatMap((places) => sumCheck(SHEET_RULES.projectRow, audited, [stated], places) ?? [])
    .find(({ verdict }) => verdict !== "contradiction");
  return held ?? (budgeted(audited, sheet, cells) ? as(check, "scope", BESIDES) : check);
}

const BESIDES = "绩效目标表的资金含部门预算以外的来源。";

function cellsNamed(
  audited: Audited,
  table: "项目支出表" | "项目结转表",
  { project }: ProjectSheet,
): Figure[] {
  const rows = (tableOf(audited, table)?.rows ?? []).filter(
    ({ kind, label }) => kind === "detail" && sameProject(label, project),
  );
  return rows.flatMap((row) => cellOf(row, "合计") ?? []);
}

/** Sources of sheets that may lie outside the budget of the body. */
const BESIDE_BUDGET = /自筹|其他|上级|社会|贷款|债/u;

export function ownMoney({ sources }: ProjectSheet): readonly Figure[] {
  return sources.年度.filter(({ row }) => BESIDE_BUDGET.test(row));
}

/** Whether the row is what the sheet's sources come to without money that is not in the budget of the body. */
function budgeted(
  audited: Audited,
  { sources, total: { 年度: stated } }: ProjectSheet,
  cells: readonly Figure[],
) {
  const within = sources.年度.filter(({ row }) => !BESIDE_BUDGET.test(row));
  const agrees = (left: readonly Figure[], right: readonly Figure[]) => {
    const check = sumCheck(SHEET_RULES.projectRow, audited, left, right);
    return check !== null && check.verdict !== "contradiction";
  };
  const whole = stated !== null && agrees([stated], sources.年度);
  return whole && total(within).units !== total(sources.年度).units && agrees(cells, within);
}

function plan({ plan: steps, total: { 年度: budget }, project }: ProjectSheet): (Check | null)[] {
  const money = steps.filter(({ unit }) => isMoney(unit));
  const pairs = steps.slice(1).map((next, index) => [steps[index], next] as const);
  const falling = pairs.flatMap(([before, next]) =>
    before && compare(amountOf(before), amountOf(next)) > 0 ? [[before, next] as const] : [],
  );
  const last = money.at(-1);
  const above =
    last && budget && compare(amountOf(last), amountOf(budget)) > 0 ? [[budget, last] as const] : [];
  if (steps.length === 0) return [];
  const wrong = [...falling, ...above];
  if (wrong.length === 0)
    return [
      told(SHEET_RULES.spendingPlan, "pass", `绩效目标表“${project}”的支出计划逐期增加，不超过预算数。`, {
        figures: steps,
      }),
    ];
  return wrong.map(([a, b]) => disordered(a, b));
}

function disordered(a: Figure, b: Figure): Check {
  const message = `${placeOf(a)}为${printedValue(a)}，${placeOf(b)}为${printedValue(b)}，累计支出计划应逐期增加并不超过预算数。`;
  return told(SHEET_RULES.spendingPlan, "contradiction", message, { figures: [a, b] });
}

/** What the sheets of all projects come to for the year; null where one of them has no readable total. */
export function annualTotals(sheets: readonly ProjectSheet[]): readonly Figure[] | null {
  const totals = sheets.map(({ total: { 年度: stated } }) => stated);
  return totals.every((stated) => stated !== null) ? totals : null;
}

/** How much the sheets exceed an amount, in 元; negative where they are less. */
export function excessOf(sheets: readonly Figure[], amount: Figure) {
  return subtract(total(sheets), amountOf(amount));
}
