import { type Figure, isMoney } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, notRun, present, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";
import { candidatesOf } from "./candidates.js";

/** C1: every amount of the narrative that a table states too. */
export function amountChecks(audited: Audited): Check[] {
  return present(
    audited.prose
      .filter(({ aspect, unit, basis }) => aspect === "amount" && isMoney(unit) && basis !== "zero")
      .map((figure) => amountCheck(figure, audited)),
  );
}

function amountCheck(figure: Figure, audited: Audited): Check | null {
  const { preferred, others } = candidatesOf(figure, audited);
  if (saysNone(figure, audited)) return null;
  const checks = (cells: readonly Figure[]) =>
    present(cells.map((cell) => sumCheck(PROSE_RULES.amounts, audited, [figure], [cell])));
  const near = checks(overallFirst(figure, preferred, others));
  const held = near.find(agrees);
  if (held) return held;
  const elsewhere = checks([...others, ...preferred]).find(agrees);
  if (elsewhere) return as(elsewhere, "scope", "说明所在一节的报表口径不同，此数与该表一致。");
  const [first] = near.length > 0 ? near : checks(others);
  return first ? withTwins(first, preferred) : blank(figure, audited);
}

/** 无整体绩效目标，涉及资金0万元, where no such sheet is printed. */
function saysNone(figure: Figure, { sheets }: Audited): boolean {
  const overall = figure.measure === "整体绩效目标涉及资金" && amountOf(figure).units === 0n;
  return overall && !sheets.some(({ table }) => table === "整体绩效目标表");
}

function agrees({ verdict }: Check): boolean {
  return verdict === "pass" || verdict === "rounding";
}

/** Where the sheet of overall targets is printed it is what the sentence on overall targets speaks of. */
function overallFirst({ measure }: Figure, preferred: readonly Figure[], others: readonly Figure[]) {
  return measure === "整体绩效目标涉及资金" && others.length > 0 ? others : preferred;
}

/** The other cells that print the table's value take part too. */
function withTwins(check: Check, cells: readonly Figure[]): Check {
  const [stated, cell] = check.figures;
  if (check.verdict !== "contradiction" || !stated || !cell) return check;
  const twins = cells.filter((other) => other !== cell && other.value === cell.value);
  return { ...check, figures: [stated, cell, ...twins] };
}

const ITEMS = [
  "因公出国（境）费",
  "公务接待费",
  "公务用车购置及运行费",
  "公务用车购置费",
  "公务用车运行维护费",
  "三公经费",
];
const FUNDS = ["政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"];

/** A row that is blank in its table is nothing where the table's other rows make up its total. */
function blank(figure: Figure, audited: Audited): Check | null {
  const nothing = amountOf(figure).units === 0n;
  const table = ITEMS.includes(figure.measure)
    ? "三公经费表"
    : FUNDS.includes(figure.measure)
      ? "收支总表"
      : null;
  if (table === null) return null;
  const found = audited.tables.find(({ found: { canonical } }) => canonical === table);
  if (!found) return notRun(PROSE_RULES.amounts, `未见${table}，未核对${placeOf(figure)}。`);
  const total = audited.cells.find(
    ({ table: own, measure, columnKey }) =>
      own === table && measure === wholeOf(table) && columnKey === "合计",
  );
  const message = `${placeOf(figure)}为${printedValue(figure)}，《${found.found.title}》该行没有数字`;
  if (nothing) return told(PROSE_RULES.amounts, "pass", `${message}。`, { figures: [figure] });
  if (!total || found.unreadLines.length > 0) return notRun(PROSE_RULES.amounts, `${message}，未核对。`);
  const rest = `${message}，其他行之和已等于${placeOf(total)}的${printedValue(total)}。`;
  return told(PROSE_RULES.amounts, "contradiction", rest, { figures: [figure, total], concerned: [figure] });
}

function wholeOf(table: string): string {
  return table === "三公经费表" ? "三公经费" : "本年收入合计";
}
