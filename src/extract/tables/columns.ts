import { foldSpaces } from "../printed.js";
import type { TableColumn } from "../types.js";
import { type CellLine, isEmptyCell } from "./cells.js";
import { isNumbering, isRubbish } from "./header.js";

type Path = readonly string[];

/** A column as printed; `orphan` says that its header stands in a lower row with nothing above it. */
export interface PrintedColumn extends TableColumn {
  readonly orphan: boolean;
}

/** Columns as the header prints them: merged cells filled in, the role of each told by its words. */
export function printedColumns(header: readonly CellLine[], width: number): PrintedColumn[] {
  const rows = header.map(({ cells }) => (isNumbering(cells) ? cells.map(levelCell) : cells.map(headerCell)));
  const paths = Array.from({ length: width }, (_, column) => pathOf(rows, column));
  const first = (column: number) => rows.findIndex((row) => !isEmptyCell(row[column] ?? ""));
  return withRoles(paths, sidesOf(rows, width)).map((column, index) => ({
    ...column,
    orphan: column.path.length === 1 && first(index) > 0,
  }));
}

/** Of a row that numbers the columns only the levels of codes (类 款 项) are headers. */
function levelCell(cell: string): string {
  return /^[类款项]$/u.test(cell) ? cell : "";
}

/** A header cell without stray strokes at its ends, 项日 read as 项目; rubbish is no header. */
function headerCell(cell: string): string {
  const word = foldSpaces(cell)
    .replace(/^[-—_.·]+|[-—_.·]+$/gu, "")
    .replace(/^项 ?[日曰自口]$/u, "项目");
  return isRubbish(word) ? "" : word;
}

/** Columns of known paths. */
export function columnsOf(paths: readonly Path[]): TableColumn[] {
  const sides = paths.map((path) => sideOfWord(path[0] ?? ""));
  const both = sides.includes("收入") && sides.includes("支出");
  return withRoles(paths, both ? sides : paths.map(() => null));
}

function withRoles(paths: readonly Path[], sides: readonly TableColumn["side"][]): TableColumn[] {
  const labels = new Map<TableColumn["side"], number>();
  return paths.map((path, index) => {
    const side = sides[index] ?? null;
    const seen = labels.get(side) ?? 0;
    const role = roleOf(path, seen > 0);
    if (role === "label") labels.set(side, seen + 1);
    return { path, role, side };
  });
}

const CODE = /(?:编码|代码|科目编号|科目代码)$|^[类款项]$/u;
const LABEL =
  /^(?:项目|采购项目|采购内容|采购品目|科目|单位|部门|支出内容|收入项目|支出项目|预算单位|经济科目|功能科目|经济分类|功能分类|项目类别|支出功能分类|支出经济分类)$|^(?:收入|支出)?项目[（(]按.+[)）]$|名称(?:[（(].*[)）])?$|科目$/u;

function roleOf(path: Path, labelled: boolean): TableColumn["role"] {
  const leaf = path.at(-1) ?? "";
  if (path.some((word) => /^(?:序号|行次|栏次|档次)$/u.test(word))) return "ordinal";
  if (CODE.test(leaf)) return "code";
  if (!LABEL.test(leaf)) return "value";
  return labelled ? "second-label" : "label";
}

function pathOf(rows: readonly (readonly string[])[], column: number): string[] {
  const path: string[] = [];
  rows.forEach((row, depth) => {
    const own = row[column] ?? "";
    const cell = isEmptyCell(own) ? spanning(rows, depth, column) : own;
    if (cell !== "" && cell !== path.at(-1)) path.push(cell);
  });
  return path;
}

/** The merged cell to the left that spans this column: something stands below both. */
function spanning(rows: readonly (readonly string[])[], depth: number, column: number): string {
  const below = (at: number) => rows.slice(depth + 1).some((row) => !isEmptyCell(row[at] ?? ""));
  if (!below(column)) return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = rows[depth]?.[left] ?? "";
    if (isEmptyCell(cell)) continue;
    return below(left) && sameParent(rows, depth, left, column) ? cell : "";
  }
  return "";
}

/** A span ends where a span above it ends. */
function sameParent(
  rows: readonly (readonly string[])[],
  depth: number,
  left: number,
  column: number,
): boolean {
  return rows
    .slice(0, depth)
    .every((row) => row.slice(left + 1, column + 1).every((cell) => isEmptyCell(cell ?? "")));
}

function sideOfWord(word: string): TableColumn["side"] {
  if (/^(?:本年)?收入$|预算收入$/u.test(word)) return "收入";
  return /^(?:本年)?支出$|预算支出$/u.test(word) ? "支出" : null;
}

/** Which side each column stands on, where a header row is headed 收入 on the left and 支出 on the right. */
function sidesOf(rows: readonly (readonly string[])[], width: number): TableColumn["side"][] {
  for (const row of rows) {
    const income = row.findIndex((cell) => sideOfWord(cell) === "收入");
    const spending = row.findIndex((cell) => sideOfWord(cell) === "支出");
    if (income < 0 || spending <= income) continue;
    if (
      row.some(
        (cell, column) =>
          cell !== "" && column !== income && column !== spending && !/^序号|^行次/u.test(cell),
      )
    )
      continue;
    return Array.from({ length: width }, (_, column) =>
      column < income ? null : column < spending ? "收入" : "支出",
    );
  }
  return Array.from({ length: width }, () => null);
}
