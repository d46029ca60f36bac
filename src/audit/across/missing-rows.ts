import { type CanonicalTable, isZero } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { mayLackRows } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { cellsOf, type PrintedTable } from "../printed-table.js";
import { ACROSS_RULES, TABLE_RULES } from "../rules/index.js";

/** Subjects with an amount in these columns of a table stand in the other table, too. */
interface Pair {
  readonly rule: Rule;
  readonly from: CanonicalTable;
  readonly columns: readonly string[];
  readonly to: CanonicalTable;
}

const PAIRS: readonly Pair[] = [
  { rule: ACROSS_RULES.incomeAndSpending, from: "收入总表", columns: ["合计", "上年结转"], to: "支出总表" },
  { rule: ACROSS_RULES.incomeAndSpending, from: "支出总表", columns: ["合计"], to: "收入总表" },
  { rule: ACROSS_RULES.generalBudget, from: "一般公共预算支出表", columns: ["合计"], to: "支出总表" },
  { rule: ACROSS_RULES.generalBudget, from: "收入总表", columns: ["一般公共预算"], to: "一般公共预算支出表" },
];

const CODED: readonly (readonly [CanonicalTable, Rule])[] = [
  ["收入总表", TABLE_RULES.subjectLevels],
  ["支出总表", TABLE_RULES.subjectLevels],
  ["一般公共预算支出表", TABLE_RULES.subjectLevels],
  ["政府性基金支出表", TABLE_RULES.subjectLevels],
  ["基本支出经济分类表", TABLE_RULES.economicLevels],
];

/**
 * Rows that a table of subjects leaves out: those that another table prints, levels above its own rows, its total.
 * Sums do not show them where a whole level is left out. A lost row is no contradiction, so none is told.
 */
export function missingRowChecks(audited: Audited): Check[] {
  if (audited.disclosure.record.kind === "决算") return [];
  return [
    ...PAIRS.flatMap((pair) => absentSubjects(audited, pair)),
    ...absentDetails(audited),
    ...CODED.flatMap(([canonical, rule]) => {
      const table = tableOf(audited, canonical);
      return table ? [...absentLevels(table, rule), ...absentTotal(table, rule)] : [];
    }),
  ];
}

function absentSubjects(audited: Audited, { rule, from, columns, to }: Pair): Check[] {
  const [stating, other] = [tableOf(audited, from), tableOf(audited, to)];
  if (!stating || !other) return [];
  const printed = new Set(other.rows.map(({ code }) => code));
  const levels = levelsOf(other);
  const stated = stating.rows.flatMap((row) => {
    const cell = cellsOf(row, columns).find((figure) => !isZero(amountOf(figure)));
    return cell && row.code !== null && levels.has(row.code.length) ? [{ code: row.code, cell }] : [];
  });
  const absent = stated.filter(({ code }) => !printed.has(code));
  if (!areFew(absent.length, stated.length)) return [];
  return absent.map(({ cell }) =>
    mayLackRows(
      rule,
      cell,
      `《${other.found.title}》没有“${cell.row}”行，${placeOf(cell)}为${printedValue(cell)}`,
    ),
  );
}

/** A subject that the general budget prints without those below it, though the expenditure table divides it. */
function absentDetails(audited: Audited): Check[] {
  const [all, general] = [tableOf(audited, "支出总表"), tableOf(audited, "一般公共预算支出表")];
  if (!all || !general) return [];
  const levels = levelsOf(general);
  const below = (rows: PrintedTable["rows"], code: string) =>
    rows.filter((row) => row.code !== code && row.code?.startsWith(code) && levels.has(row.code.length));
  const bare = general.rows.flatMap((row) => {
    const divided = row.code !== null && below(all.rows, row.code).length > 0;
    return row.code !== null && divided && below(general.rows, row.code).length === 0 ? [row] : [];
  });
  if (!areFew(bare.length, general.rows.length)) return [];
  return bare.flatMap((row) => {
    const [cell] = cellsOf(row, ["合计"]);
    const words = `《${general.found.title}》“${row.label}”之下没有行，而《${all.found.title}》有`;
    return cell ? [mayLackRows(ACROSS_RULES.generalBudget, cell, words)] : [];
  });
}

/** Levels above a row that the table prints for its other rows. */
function absentLevels(table: PrintedTable, rule: Rule): Check[] {
  const printed = new Set(table.rows.map(({ code }) => code));
  const levels = levelsOf(table);
  const below = table.rows.flatMap((row) => {
    const above = [...levels].filter((length) => length < (row.code?.length ?? 0));
    return above.map((length) => ({ row, code: row.code?.slice(0, length) ?? "" }));
  });
  const orphans = below.filter(({ code }) => !printed.has(code));
  const absent = new Map(orphans.map(({ row, code }) => [code, row]));
  if (!areFew(orphans.length, below.length)) return [];
  return [...absent].flatMap(([code, row]) => {
    const [cell] = row.cells.values();
    return cell
      ? [mayLackRows(rule, cell, `《${table.found.title}》有“${row.label}”行，没有它的上级${code}`)]
      : [];
  });
}

/** Tables of subjects end or begin with their total; a body alone in its table stands for it. */
function absentTotal({ rows, found }: PrintedTable, rule: Rule): Check[] {
  const [cell] = rows[0]?.cells.values() ?? [];
  const stated = rows.some(({ kind }) => kind === "total" || kind === "body");
  return !cell || stated || rows.length < 2 ? [] : [mayLackRows(rule, cell, `《${found.title}》没有合计行`)];
}

function levelsOf({ rows }: PrintedTable): ReadonlySet<number> {
  return new Set(rows.flatMap(({ code }) => (code === null ? [] : [code.length])));
}

/** Where much is absent the tables are divided in other ways. */
function areFew(absent: number, of: number): boolean {
  return absent * 3 <= of;
}
