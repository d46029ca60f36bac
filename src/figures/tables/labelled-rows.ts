import { canonicalRow } from "../../budget/index.js";
import { foldSpaces, type GridRow, type Table, type TableColumn } from "../../extract/index.js";
import type { LabelledRow, ValueCell } from "./labelled-row.js";
import { stepsOf } from "./steps.js";
import { hasItemColumns, itemRows } from "./three-public.js";

export type { LabelledRow, ValueCell } from "./labelled-row.js";

/** The rows of a table, each side of a two-sided table for itself, in the order of print. */
export function labelledRows(table: Table): LabelledRow[] {
  const sides = table.columns.some(({ side }) => side !== null) ? (["收入", "支出"] as const) : [null];
  const rows = sides.flatMap((side) => withGrandTotal(sideRows(table, side), side));
  return hasItemColumns(table) ? itemRows(rows) : withOnlyTotal(rows, table);
}

/** Of two totals of a side, 当年支出小计 and 支出合计, the second includes what was carried over. */
function withGrandTotal(rows: readonly LabelledRow[], side: TableColumn["side"]): LabelledRow[] {
  const bare = `${side}合计`;
  const year = rows.findIndex(({ label }) => label !== bare && canonicalRow(label) === `本年${side}合计`);
  return rows.map((row, index) =>
    side !== null && year >= 0 && index > year && row.label === bare ? { ...row, meant: `${side}总计` } : row,
  );
}

/** The single row of a table without any column of names is its total. */
function withOnlyTotal(rows: readonly LabelledRow[], { columns }: Table): LabelledRow[] {
  const unnamed = columns.every(({ role }) => role === "value" || role === "ordinal");
  return unnamed && rows.length === 1 ? rows.map((row) => ({ ...row, label: "合计" })) : [...rows];
}

function sideRows(table: Table, side: TableColumn["side"]): LabelledRow[] {
  const indexes = table.columns.flatMap((column, index) => (column.side === side ? [index] : []));
  let parents: readonly string[] = [];
  return table.rows.map((row) => {
    const codes = codesOf(row, table, indexes, parents);
    if (codes.length > 0) parents = codes;
    return labelledRow(row, table, side, indexes, codes);
  });
}

function labelledRow(
  row: GridRow,
  table: Table,
  side: TableColumn["side"],
  indexes: readonly number[],
  codes: readonly string[],
): LabelledRow {
  const cellsOf = (role: TableColumn["role"]) =>
    indexes.filter((index) => table.columns[index]?.role === role);
  const texts = [...cellsOf("label"), ...cellsOf("code")].map((index) => foldSpaces(row.cells[index] ?? ""));
  const named = texts.find((text) => /[^\d\s\-—.]/u.test(text)) ?? totalElsewhere(row, table, codes);
  const words = wordsOf(row, table, cellsOf("second-label"));
  const bought = table.canonical === "政府采购表" ? boughtIn(words) : null;
  return {
    side,
    label: bought ?? named,
    code: codes.length > 0 ? codes.join("") : null,
    words: bought === null || bought === named || named === "" ? words : { ...words, 采购项目: named },
    steps: stepsOf(row, table),
    cells: cellsOf("value").flatMap((index) => valueCell(table, row, index)),
    indent: row.indent,
    line: row.valueLine,
    lines: row.lines,
    doubt: doubtOf(row, table),
  };
}

/** What is bought names a row of procurement: several rows may be paid out of one project. */
function boughtIn(words: Readonly<Record<string, string>>): string | null {
  return Object.entries(words).find(([header]) => BOUGHT.test(header.replace(/\s/gu, "")))?.[1] ?? null;
}

const BOUGHT = /^(?:采购)?(?:物品|品目|货物|标的|内容)名称$|^采购(?:品目|内容)$/u;

function valueCell(table: Table, row: GridRow, index: number): ValueCell[] {
  const column = table.columns[index];
  return column ? [{ column, text: row.cells[index] ?? "", item: false }] : [];
}

function wordsOf(row: GridRow, table: Table, indexes: readonly number[]): Record<string, string> {
  const words = indexes.map(
    (index) => [table.columns[index]?.path.at(-1) ?? "", foldSpaces(row.cells[index] ?? "")] as const,
  );
  return Object.fromEntries(words.filter(([, text]) => text !== ""));
}

const NAMING: ReadonlySet<TableColumn["role"]> = new Set(["label", "second-label", "code"]);

/** A two-sided row of totals may be called so on one side only. */
function totalElsewhere(row: GridRow, table: Table, codes: readonly string[]): string {
  if (codes.length > 0) return "";
  const labels = row.cells.filter((_, index) => NAMING.has(table.columns[index]?.role ?? "value"));
  return labels.map((text) => text.replace(/\s/gu, "")).find((text) => /^(?:合计|总计)$/u.test(text)) ?? "";
}

/**
 * The parts of the row's subject code, from one cell or from 类 款 项 in cells of their own, where a part that
 * is left out is that of the row above.
 */
function codesOf(row: GridRow, table: Table, indexes: readonly number[], above: readonly string[]): string[] {
  const columns = indexes.filter((index) => table.columns[index]?.role === "code");
  const cells = columns.map((index) => (row.cells[index] ?? "").normalize("NFKC").replace(/\s/gu, ""));
  if (cells.length <= 1) return cells.filter((cell) => /^\d{3}(?:\d\d){0,3}$/u.test(cell));
  const last = cells.findLastIndex((cell) => /^\d{2,3}$/u.test(cell));
  const parts = cells.slice(0, last + 1).map((cell, index) => (cell === "" ? (above[index] ?? "") : cell));
  return parts.every((part, index) => (index === 0 ? /^\d{3}$/u : /^\d{2}$/u).test(part)) ? parts : [];
}

/** Cells that slipped: an amount where the name belongs, or more cells than the header has columns. */
function doubtOf(row: GridRow, table: Table): string | null {
  const doubt = table.doubts.find(({ lines }) => lines[0] <= row.valueLine && row.valueLine <= lines[1]);
  if (doubt) return doubt.reason;
  if (row.cells.length > table.columns.length) return "这一行的单元格多于表头的列数，无法对应到列";
  const slipped = table.columns.some(
    ({ role }, index) => role === "label" && /^\s*-?[\d,\s]*\.\s?\d/u.test(row.cells[index] ?? ""),
  );
  return slipped ? "这一行的单元格错位，名称栏中是数字" : null;
}
