import { fundLabels } from "./fund-labels.js";
import { labelledAmounts } from "./funds.js";
import { labelOf, PERSONAL } from "./labels.js";
import { isIndicatorHead } from "./printing.js";
import { fold, foldedRow, type SheetRow } from "./row.js";

/**
 * What a row of a project's sheet is: amounts, plan of spending, labelled texts, the periods of the goals, the
 * goals, the head of the indicators, indicators, or the line of persons.
 */
export type Zone =
  | "funds"
  | "plan"
  | "texts"
  | "goal-head"
  | "goals"
  | "indicator-head"
  | "indicators"
  | "persons";

export interface ZonedRow {
  readonly row: SheetRow;
  readonly zone: Zone;
}

export function zonesOf(rows: readonly SheetRow[]): ZonedRow[] {
  let zone: Zone = "texts";
  return rows.map((row) => {
    zone = zoneOf(row, zone);
    return { row, zone };
  });
}

function zoneOf(row: SheetRow, above: Zone): Zone {
  const first = fold(row.cells[0]?.text ?? "");
  if (PERSONAL.test(first)) return "persons";
  if (isIndicatorHead(row)) return "indicator-head";
  if (above === "indicator-head" || above === "indicators") return "indicators";
  if (/资金支出计划|用款计划/u.test(first)) return "plan";
  if (isFundRow(row, above)) return "funds";
  if (isGoalHead(row)) return "goal-head";
  return labelledZone(row, above);
}

function labelledZone(row: SheetRow, above: Zone): Zone {
  const label = row.cells
    .slice(0, 2)
    .map((cell) => labelOf(cell.text))
    .find((found) => found !== null);
  if (label?.kind === "goal") return "goals";
  if (label || above === "goal-head" || above === "goals") return "texts";
  return above === "plan" ? "plan" : "texts";
}

const LONGEST_AMOUNT_CELL = 24;

function isFundRow(row: SheetRow, above: Zone): boolean {
  const first = labelOf(row.cells[0]?.text ?? "");
  if (first !== null && first.kind !== "short") return false;
  const labels = fundLabels(row.text);
  if (labels.some(({ name }) => name === "资金总额" || name === "预算数")) return true;
  if (above !== "funds" || row.cells.some(({ text }) => text.length > LONGEST_AMOUNT_CELL)) return false;
  return labels.length > 0 || labelledAmounts(row).length > 0;
}

const GOAL_HEAD = /^(?:(?:实施期|中期|长期|年度)(?:总体|绩效)?目标(?:\(.*?\))?)+$/u;

/** A row that says which period each goal below it is for: 实施期目标 年度目标. */
export function isGoalHead(row: SheetRow): boolean {
  return GOAL_HEAD.test(foldedRow(row)) && !row.cells.some(({ text }) => labelOf(text)?.kind === "goal");
}
