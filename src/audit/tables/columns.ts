import { type CanonicalTable, COLUMN_SYNONYMS, canonicalColumn, type Figure } from "../../budget/index.js";
import type { Audited } from "../audited.js";
import { as, notRun, present, sumCheck } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { columnId, type PrintedTable } from "../printed-table.js";
import { TABLE_RULES } from "../rules/index.js";

const RULES: Readonly<Partial<Record<CanonicalTable, Rule>>> = {
  收支总表: TABLE_RULES.yearAndCarried,
  收入总表: TABLE_RULES.incomeSources,
  支出总表: TABLE_RULES.basicAndProjects,
  一般公共预算支出表: TABLE_RULES.basicAndProjects,
  财政拨款支出表: TABLE_RULES.basicAndProjects,
  政府性基金支出表: TABLE_RULES.basicAndProjects,
  财政拨款收支总表: TABLE_RULES.fiscalFunds,
  基本支出经济分类表: TABLE_RULES.staffAndUpkeep,
  三公经费表: TABLE_RULES.threePublicFunds,
  机关运行经费表: TABLE_RULES.operatingFunds,
  项目支出表: TABLE_RULES.projectSources,
  项目结转表: TABLE_RULES.projectSources,
  政府采购表: TABLE_RULES.procurementFunds,
};

/** A column that is the sum of others, by their ids. */
interface ColumnSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** Whether every part is a column that such tables always have. */
  readonly known: boolean;
  /** Those of the parts that are such columns. */
  readonly usual: readonly string[];
}

/** A3, A5–A8 and the like: in every row the total column is the sum of the columns under the same header. */
export function columnChecks(audited: Audited): Check[] {
  return audited.tables.flatMap((table) => {
    const rule = RULES[table.found.canonical];
    return rule ? columnSums(table).flatMap((sum) => checksOf(rule, audited, table, sum)) : [];
  });
}

function checksOf(rule: Rule, audited: Audited, table: PrintedTable, sum: ColumnSum): Check[] {
  const checks = table.rows.map(({ cells, line }) => {
    const total = cells.get(sum.total);
    const parts = sum.parts.flatMap((part) => cells.get(part) ?? []);
    if (!total || parts.length === 0 || table.unreadLines.includes(line)) return null;
    const check = sumCheck(rule, audited, [total], parts);
    if (check?.verdict !== "contradiction" || sum.known) return check;
    const usual = sum.usual.flatMap((part) => cells.get(part) ?? []);
    const fits = sumCheck(rule, audited, [total], usual);
    return fits && fits.verdict !== "contradiction"
      ? as(check, "scope", "有的栏不是合计的组成部分。")
      : check;
  });
  const run = present(checks);
  const held = run.filter(({ verdict }) => verdict !== "contradiction").length;
  const trusted = sum.known ? held * 2 >= run.length || run.length === 1 : held * 4 >= run.length * 3;
  if (trusted) return run;
  return [notRun(rule, `《${table.found.title}》各栏之间的关系不能确定，未核对每行合计。`)];
}

function columnSums(table: PrintedTable): ColumnSum[] {
  const columns = [...table.columns.values()];
  const yearOnly = columns.filter((column) => isTotalColumn(column) && isOfYear(table, column));
  return columns.filter(isTotalColumn).flatMap((total) => sumOf(total, columns, yearOnly) ?? []);
}

/** 合计 of an income table whose total row shows that the carry-over stands beside it and is no part of it. */
function isOfYear({ rows }: PrintedTable, column: Figure): boolean {
  const whole = rows.find(({ kind }) => kind === "total")?.cells.get(columnId(column));
  return whole?.measure === "本年收入合计";
}

const TOTAL = /(?:小计|合计|总计)$/u;

function isTotalColumn({ columnPath }: Figure): boolean {
  return TOTAL.test((columnPath.at(-1) ?? "").replace(/\s/gu, ""));
}

/** The columns beside a total: under its own header, of each group of columns its subtotal or all its columns. */
function sumOf(
  total: Figure,
  columns: readonly Figure[],
  withoutCarried: readonly Figure[],
): ColumnSum | null {
  const above = total.columnPath.slice(0, -1);
  const groups = new Map<string, Figure[]>();
  for (const column of columns) {
    const next = column.columnPath[above.length];
    if (column === total || column.side !== total.side || next === undefined) continue;
    if (!above.every((header, index) => column.columnPath[index] === header)) continue;
    if (/其中|备注/u.test(next)) continue;
    groups.set(next, [...(groups.get(next) ?? []), column]);
  }
  const parts = [...groups.values()]
    .flatMap((group) => {
      const subtotal = group.find((column) => group.length > 1 && isTotalColumn(column));
      return subtotal ? [subtotal] : group;
    })
    .filter(({ columnKey }) => columnKey !== "上年结转" || !withoutCarried.includes(total));
  return parts.length === 0
    ? null
    : {
        total: columnId(total),
        parts: parts.map(columnId),
        known: parts.every(isKnown),
        usual: parts.filter(isKnown).map(columnId),
      };
}

function isKnown({ columnPath }: Figure): boolean {
  return Object.hasOwn(COLUMN_SYNONYMS, canonicalColumn(columnPath));
}
