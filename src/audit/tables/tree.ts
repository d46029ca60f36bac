import { type CanonicalTable, compare } from "../../budget/index.js";
import { total } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, notRun, present, sumCheck } from "../check.js";
import type { Check, Rule } from "../finding.js";
import type { PrintedRow, PrintedTable } from "../printed-table.js";
import { TABLE_RULES } from "../rules/index.js";
import { withoutSubtotals } from "./subtotals.js";

const TREES: Readonly<Partial<Record<CanonicalTable, Rule>>> = {
  收入总表: TABLE_RULES.subjectLevels,
  支出总表: TABLE_RULES.subjectLevels,
  财政拨款支出表: TABLE_RULES.subjectLevels,
  一般公共预算支出表: TABLE_RULES.subjectLevels,
  政府性基金支出表: TABLE_RULES.subjectLevels,
  基本支出经济分类表: TABLE_RULES.economicLevels,
  机关运行经费表: TABLE_RULES.operatingUnits,
  项目支出表: TABLE_RULES.projectLevels,
  项目结转表: TABLE_RULES.projectLevels,
  政府采购表: TABLE_RULES.listedRows,
  固定资产表: TABLE_RULES.listedRows,
  部门管理转移支付表: TABLE_RULES.listedRows,
};

/** A row and the rows directly under it. */
interface Branch {
  readonly parent: PrintedRow;
  readonly children: readonly PrintedRow[];
}

/** A4, A8, A10–A12: in every table of rows under rows, each row is the sum of those directly under it. */
export function treeChecks(audited: Audited): Check[] {
  return audited.tables.flatMap((table) => {
    const rule = TREES[table.found.canonical];
    return rule ? checksOf(rule, audited, table) : [];
  });
}

function checksOf(rule: Rule, audited: Audited, table: PrintedTable): Check[] {
  const checks = branchesOf(table).flatMap((branch) => branchChecks(rule, audited, table, branch));
  const failed = checks.filter(({ verdict }) => verdict === "contradiction").length;
  return failed > 3 && failed * 2 > checks.length
    ? [notRun(rule, `《${table.found.title}》的上下级关系不能确定，未核对各级相加。`)]
    : checks;
}

function branchesOf(table: PrintedTable): Branch[] {
  const { rows } = table;
  const under = rows.some(({ code }) => code !== null) ? parentByCode : parentByPath;
  const parents = rows.map((row) => under(row, rows));
  const branches = rows
    .map((parent) => ({ parent, children: rows.filter((_, index) => parents[index] === parent) }))
    .filter(({ children }) => children.length > 0);
  const roots = rows.filter((row, index) => row.kind !== "total" && parents[index] === null);
  const totals = rows.filter(({ kind }) => kind === "total");
  return [...totals.map((parent) => ({ parent, children: roots })), ...branches];
}

/** The row with the longest code that begins this row's code; of several (a block for each unit) the one before it. */
function parentByCode({ code, side, line }: PrintedRow, rows: readonly PrintedRow[]): PrintedRow | null {
  if (code === null) return null;
  const above = rows.filter(
    (row) => row.side === side && row.code !== null && row.code !== code && code.startsWith(row.code),
  );
  const longest = Math.max(...above.map((row) => row.code?.length ?? 0));
  const nearest = above.filter((row) => row.code?.length === longest);
  return nearest.findLast((row) => row.line <= line) ?? nearest[0] ?? null;
}

/** The nearest row before this one that its path leads through; a step of the path may have no row of its own. */
function parentByPath({ path, line, side }: PrintedRow, rows: readonly PrintedRow[]): PrintedRow | null {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth).join("\u0001");
    const row = rows.findLast(
      (one) => one.side === side && one.line <= line && one.path.join("\u0001") === above,
    );
    if (row) return row;
  }
  return null;
}

function branchChecks(
  rule: Rule,
  audited: Audited,
  table: PrintedTable,
  { parent, children }: Branch,
): Check[] {
  const lines = [parent, ...children].map(({ line }) => line);
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const checks = [...parent.cells].map(([column, cell]) => {
    const parts = children.flatMap(({ cells }) => cells.get(column) ?? []);
    if (parts.length === 0 || UNSUMMED.test(cell.columnKey)) return null;
    const check = sumCheck(rule, audited, [cell], withoutSubtotals(cell, parts));
    return check && lacksSome(check) && children.some(isOfWhich) ? as(check, "scope", OF_WHICH) : check;
  });
  if (table.unreadLines.every((line) => line < first || line > last)) return present(checks);
  const told = `《${table.found.title}》“${parent.label}”之下有单元格未能读取，未核对相加。`;
  return present(checks).map((check) => (lacksSome(check) ? notRun(rule, told) : check));
}

/** Columns whose rows are not added up: prices, and the money of a whole project printed beside each purchase. */
const UNSUMMED = /单价|均价|标准|^预算资金$/u;
const OF_WHICH = "“其中”只列出一部分。";

/** 其中：办公用房: a row that singles out a part of the row above, beside others that are not printed. */
function isOfWhich({ label, code }: PrintedRow): boolean {
  return code === null && /^[一二三四五六七八九十\d、.（()）]*其中/u.test(label);
}

/** Whether the parts come to less than their total, which a cell that could not be read may explain. */
export function lacksSome({ verdict, equation }: Check): boolean {
  if (verdict !== "contradiction" || !equation) return false;
  return compare(total(equation.left), total(equation.right)) > 0;
}
