import { type CanonicalTable, labelKey, measureNamed } from "../../budget/index.js";
import { type Compact, compact, masked, originalSpan } from "../compact.js";
import { apart, type PhraseMatch } from "../phrases.js";
import type { Span, Target } from "../types.js";
import { STOP_WORDS } from "../words.js";
import type { NamedTables, TableCell, TableNames } from "./table-names.js";

type Cell = Extract<Target, { kind: "cell" }>;

/** A cell that a question names by table, row and column, with the words that did. */
export interface NamedCell {
  readonly target: Cell;
  readonly spans: readonly Span[];
}

type CellMatch = PhraseMatch<readonly TableCell[]>;

/** Words that only point into a table, 表里的…那一栏, 这一行的数, and those that only greet and thank. */
const POINTING =
  /[您你]们?好|谢谢[您你]?|请问|麻烦|帮我|帮忙|查一下|查查|多谢|感谢|劳驾|辛苦[您你]?了?|早上好|下午好|打扰了?|hello|hi\b|thanks?|thank you|please|表|里面?|中|上|的|那|这|一|[栏列行项格]|单位|部门|数额?|栏目|row|column|table|\u0001/gu;

/** 机关运行经费和办公费: two things, and no cell of a table. */
const AND = /[和与跟及、]/u;

/**
 * The cell of a table that the words name completely: title, row (or none for its total) and column. Null where
 * no title is said, where the table has no such cell, or where the question says anything else besides.
 * `bodies` are the stretches that name bodies: before the title whose table it is, after it a row.
 */
export function namedCell(
  text: string,
  years: readonly Span[],
  bodies: readonly Span[],
  tables: readonly NamedTables[],
): NamedCell | null {
  for (const own of tables) {
    const found = cellIn(text, years, bodies, own) ?? crossedIn(text, years, bodies, own);
    if (found) return found;
  }
  return null;
}

/** 职业年金缴费的人员经费: row and column without a title, where every table that has both prints one value. */
function crossedIn(
  text: string,
  years: readonly Span[],
  bodies: readonly Span[],
  tables: NamedTables,
): NamedCell | null {
  const rest = masked(text, [...years, ...bodies.slice(0, 1)]);
  const dense = compact(rest);
  const found = tables.all().flatMap((names) => crossings(dense, rest, names));
  const [first, ...others] = found;
  if (
    !first ||
    others.some(({ cell }) => cell.value !== first.cell.value || cell.rowKey !== first.cell.rowKey)
  )
    return null;
  return { target: targetOf(first.cell), spans: spansOf(first, dense) };
}

/** Columns that say no more than that an amount stands there. */
const PLAIN = new Set(["合计", "小计", "金额"]);

function crossings(dense: Compact, rest: string, names: TableNames): Candidate[] {
  const rows = names.rows.find(dense.text);
  const columns = names.columns.find(dense.text).filter(({ phrase }) => !PLAIN.has(phrase));
  return rows
    .filter(({ value }) => value.some(({ rowKind }) => rowKind !== "total"))
    .flatMap((row) => [
      ...(isSubUnit(row) || isEconomicItem(row) ? [candidate(inPlainColumn(row.value), [row])] : []),
      ...columns
        .filter((column) => row.end <= column.start)
        .map((column) => candidate(crossing(row, column), [row, column])),
    ])
    .filter((one) => one !== null)
    .filter((one) => saysNothingElse(masked(rest, spansOf(one, dense))));
}

/** A body within the department: its row is its amount, no column need be said. */
function isSubUnit({ value }: CellMatch): boolean {
  return value.every(({ rowKind, row, org }) => rowKind === "body" && row !== org);
}

/** An economic item said by its printed name, where the measure of that name is read from another table first. */
function isEconomicItem({ value, phrase }: CellMatch): boolean {
  const measure = measureNamed(phrase);
  const [first] = measure?.places ?? [];
  if (
    !first ||
    first.table === "基本支出经济分类表" ||
    first.row === measure?.name ||
    first.table === "三公经费表"
  )
    return false;
  return value.every(({ table, row }) => table === "基本支出经济分类表" && labelKey(row) === phrase);
}

function spansOf({ matches }: Candidate, dense: Compact): Span[] {
  return matches.map((match) => originalSpan(dense, match));
}

function cellIn(
  text: string,
  years: readonly Span[],
  bodies: readonly Span[],
  tables: NamedTables,
): NamedCell | null {
  const title = titleIn(masked(text, [...years, ...bodies]), tables);
  const names = title && tables.names(title.value);
  if (!title || !names) return null;
  const owners = bodies.filter(({ start }) => start < title.start);
  const rest = masked(text, [...years, ...owners, title]);
  const dense = compact(rest);
  const named = bestCell(names.rows.find(dense.text), names.columns.find(dense.text), names);
  if (!named) return null;
  const spans = spansOf(named, dense);
  const open = masked(rest, spans);
  if (AND.test(open) || !saysNothingElse(open)) return null;
  return { target: targetOf(named.cell), spans: [title, ...spans] };
}

function titleIn(text: string, { titles }: NamedTables): (Span & { readonly value: CanonicalTable }) | null {
  const dense = compact(text);
  const [match] = titles.find(dense.text).sort((a, b) => b.phrase.length - a.phrase.length);
  return match ? { ...originalSpan(dense, match), value: match.value } : null;
}

interface Candidate {
  readonly cell: TableCell;
  readonly matches: readonly CellMatch[];
}

/** The cell that explains most of the words; rows before columns where one name is both. */
function bestCell(
  rows: readonly CellMatch[],
  columns: readonly CellMatch[],
  names: TableNames,
): Candidate | null {
  const crossed = rows.flatMap((row) => [
    candidate(inPlainColumn(row.value), [row]),
    ...columns
      .filter((column) => apart(row, column))
      .map((column) => candidate(crossing(row, column), [row, column])),
  ]);
  const ofTotal = columns.map((column) => candidate(crossing({ value: names.total() }, column), [column]));
  const found = [...crossed, ...ofTotal].filter((one) => one !== null);
  const [best] = found.sort((a, b) => lengthOf(b) - lengthOf(a));
  return best ?? null;
}

function lengthOf({ matches }: Candidate): number {
  return matches.reduce((sum, { phrase }) => sum + phrase.length, 0);
}

function crossing({ value }: Pick<CellMatch, "value">, column: CellMatch): readonly TableCell[] {
  return value.filter((cell) => column.value.includes(cell));
}

/** The amount of a row where no column is named: its total, or the only column it has. */
function inPlainColumn(row: readonly TableCell[]): readonly TableCell[] {
  const totals = row.filter(({ columnKey }) => columnKey === "合计" || columnKey === "年度");
  const columns = new Set(row.map(({ columnKey }) => columnKey));
  return totals.length > 0 ? totals : columns.size === 1 ? row : [];
}

/** One cell, or several printings of one row: anything else is no single answer. */
function candidate(cells: readonly TableCell[], matches: readonly CellMatch[]): Candidate | null {
  const [first, ...others] = cells;
  if (!first) return null;
  const same = others.every(
    ({ rowKey, side, columnKey }) =>
      rowKey === first.rowKey && side === first.side && columnKey === first.columnKey,
  );
  return same ? { cell: first, matches } : null;
}

function saysNothingElse(rest: string): boolean {
  const bare = compact(rest).text.replace(STOP_WORDS, "").replace(POINTING, "");
  return bare.length === 0;
}

function targetOf({ table, row, rowKey, side, columnKey }: TableCell): Cell {
  return { kind: "cell", table, side, key: rowKey, column: columnKey, name: row };
}
