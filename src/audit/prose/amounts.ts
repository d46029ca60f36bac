import { absolute, type Figure, isMoney, isZero, labelKey, subtract } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, notRun, present, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { cellOf, type PrintedTable } from "../printed-table.js";
import { PROSE_RULES } from "../rules/index.js";
import { candidatesOf } from "./candidates.js";
import { projectNames } from "./projects.js";

/** C1: every amount of the narrative that a table states too. */
export function amountChecks(audited: Audited): Check[] {
  return present(
    audited.prose
      .filter(({ aspect, unit, basis }) => aspect === "amount" && isMoney(unit) && basis !== "zero")
      .map((figure) => amountCheck(figure, audited)),
  );
}

function amountCheck(figure: Figure, audited: Audited): Check | null {
  const { preferred, others, further } = candidatesOf(figure, audited);
  if (saysNone(figure, audited)) return null;
  const checks = (cells: readonly Figure[]) =>
    present(cells.map((cell) => sumCheck(PROSE_RULES.amounts, audited, [figure], [cell])));
  const near = checks(overallFirst(figure, preferred, others));
  const held = near.find(agrees);
  if (held) return held;
  const elsewhere = checks([...others, ...preferred, ...further]).find(agrees);
  if (elsewhere) return as(elsewhere, "scope", "说明所在一节的报表口径不同，此数与该表一致。");
  const [first] = near.length > 0 ? near : checks(others);
  if (!first) return blank(figure, audited);
  if (isOfMoreMoney(figure, first, audited))
    return as(first, "scope", "相差的是另行列明的结转或其他资金，口径不同。");
  const reason = openScope(figure, audited);
  return reason === null
    ? withTwins(first, preferred)
    : notRun(PROSE_RULES.amounts, `${placeOf(figure)}：${reason}`);
}

/** Money that some amounts of these measures include and others leave out. */
const APART = ["上年结转", "上年结转收入", "政府性基金预算", "国有资本经营预算", "单位资金"];
const INCLUDING = ["一般公共预算", "基本支出", "项目支出"];

/** 财政拨款安排的项目支出 beside that of the general public budget alone: they differ by what is stated for itself. */
function isOfMoreMoney({ measure, rowPath, title }: Figure, { figures }: Check, audited: Audited): boolean {
  const [stated, cell] = figures.map(amountOf);
  const table = figures[1]?.table ?? null;
  const said = `${title}${rowPath[0] ?? ""}`;
  const other = measure === "一般公共预算" ? table === "收支总表" : table === "一般公共预算支出表";
  if (!stated || !cell || !INCLUDING.includes(measure) || !other) return false;
  if (measure !== "一般公共预算" && !/^(?!.*一般公共预算).*财政拨款/u.test(said)) return false;
  const gap = absolute(subtract(stated, cell));
  return [...audited.prose, ...audited.cells].some(
    (one) => APART.includes(one.measure) && !isZero(amountOf(one)) && isZero(subtract(amountOf(one), gap)),
  );
}

/** Sums of projects, and what counts them. */
const COUNTED: Readonly<Record<string, string>> = {
  纳入绩效管理项目金额: "绩效目标项目数",
  公开项目绩效目标: "公开项目绩效目标",
};

/** Why a number that agrees with no table may still be right: which money or projects it is of is not told. */
function openScope({ measure, title }: Figure, audited: Audited): string | null {
  const { prose, sheets } = audited;
  if (measure === "整体绩效目标涉及资金")
    return sheets.some(({ table }) => table === "整体绩效目标表") ? null : "涉及哪些资金没有说明，未核对。";
  const count = COUNTED[measure];
  if (count === undefined) return null;
  const counted = prose.find(
    (other) => other.aspect === "count" && other.measure === count && other.title === title,
  );
  const all = counted !== undefined && Number(amountOf(counted).units) === projectNames(audited).length;
  return all ? null : "所说的不一定是项目支出表的全部项目，未核对。";
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
  if (!total || found.unreadLines.length > 0 || !isFull(total, figure, found, audited))
    return notRun(PROSE_RULES.amounts, `${message}，未核对。`);
  const rest = `${message}，其他行之和已等于${placeOf(total)}的${printedValue(total)}。`;
  return told(PROSE_RULES.amounts, "contradiction", rest, { figures: [figure, total], concerned: [figure] });
}

/** Whether the table prints a row of that name, and its other rows make up its total. */
function isFull(
  whole: Figure,
  { measure }: Figure,
  { found, rows }: PrintedTable,
  audited: Audited,
): boolean {
  const [from, to] = found.lines;
  const printed = audited.disclosure.lines
    .slice(from - 1, to)
    .some((line) => labelKey(line).includes(labelKey(measure)));
  const parts = rows.flatMap((row) => {
    const own =
      row.path.length === 1 && row.kind !== "total" && row.side === whole.side && !/结转|结余/u.test(row.key);
    return own ? (cellOf(row, "合计") ?? []) : [];
  });
  const check = parts.length > 0 ? sumCheck(PROSE_RULES.amounts, audited, [whole], parts) : null;
  return printed && check !== null && agrees(check);
}

function wholeOf(table: string): string {
  return table === "三公经费表" ? "三公经费" : "本年收入合计";
}
