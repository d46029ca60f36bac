import { labelKey } from "../../budget/index.js";
import type { GridRow, TableColumn } from "../types.js";
import { type CellLine, isEmptyCell, isNumeric } from "./cells.js";
import { isData, isHeaderRow, isNumbering } from "./header.js";

/**
 * The data rows of a table in reading order: headers repeated on later pages left out, names cut by a page
 * break joined, pages printed upside down turned.
 */
export function dataRows(
  body: readonly CellLine[],
  header: readonly CellLine[],
  columns: readonly TableColumn[],
): GridRow[] {
  const data = withoutHeaders(body, header);
  const pages = chunks(data).map((chunk) => turned(chunk, columns));
  return pages.reduce<GridRow[]>((rows, page) => joinPage(rows, page, columns), []);
}

/** A gap before a header that is left out becomes one before the next row. */
function withoutHeaders(body: readonly CellLine[], header: readonly CellLine[]): CellLine[] {
  let gap = false;
  return body.flatMap((line) => {
    gap ||= line.afterGap;
    if (isRepeatedHeader(line, header) || line.cells.every((cell) => cell === "")) return [];
    const kept = { ...line, afterGap: gap };
    gap = false;
    return [kept];
  });
}

/** Whether a row prints the header, or a part of it, again. */
export function isRepeatedHeader({ cells }: CellLine, header: readonly CellLine[]): boolean {
  if (isNumbering(cells)) return true;
  const key = keyOf(cells);
  return (
    header.some((row) => keyOf(row.cells) === key) ||
    (isHeaderRow(cells) && !isData(cells) && repeats(cells, header))
  );
}

/** Whether the row names several columns with the words of the header. */
function repeats(cells: readonly string[], header: readonly CellLine[]): boolean {
  const known = new Set(header.flatMap((row) => row.cells.map(labelKey)));
  const words = cells.filter((cell) => !isEmptyCell(cell));
  return words.length > 2 && words.every((word) => known.has(labelKey(word)));
}

function keyOf(cells: readonly string[]): string {
  return cells.map(labelKey).join("|").replace(/\|+$/u, "");
}

function chunks(lines: readonly CellLine[]): CellLine[][] {
  const all: CellLine[][] = [];
  for (const line of lines) {
    const chunk = all.at(-1);
    if (chunk && !line.afterGap) chunk.push(line);
    else all.push([line]);
  }
  return all;
}

const FEWEST_FALLING = 3;

/** A page whose ordinals only fall was printed upside down. */
function turned(chunk: readonly CellLine[], columns: readonly TableColumn[]): CellLine[] {
  const ordinals = columns
    .flatMap(({ role }, index) => (role === "label" || role === "ordinal" ? [index] : []))
    .map((index) => chunk.flatMap(({ cells }) => ordinalOf(cells[index] ?? "") ?? []));
  const falling = ordinals.some(
    (values) =>
      values.length >= FEWEST_FALLING &&
      values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0)),
  );
  return falling ? [...chunk].reverse() : [...chunk];
}

const DIGITS = "零一二三四五六七八九";

/** `二十一、…` → 21, `12` → 12. */
function ordinalOf(cell: string): number | null {
  if (/^\d{1,3}$/.test(cell)) return Number(cell);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)、/u.exec(cell);
  if (!match) return null;
  const [, tens = "", ten = "", ones = ""] = match;
  if (!ten) return DIGITS.indexOf(tens) + (ones ? Number.NaN : 0);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

function joinPage(
  rows: readonly GridRow[],
  page: readonly CellLine[],
  columns: readonly TableColumn[],
): GridRow[] {
  const joined = [...rows];
  page.forEach((line, index) => {
    const before = joined.at(-1);
    if (index === 0 && before && isContinuation(line, columns))
      joined[joined.length - 1] = continued(before, line, columns);
    else joined.push(rowOf(line, columns));
  });
  return joined;
}

function rowOf({ cells, number, indent }: CellLine, columns: readonly TableColumn[]): GridRow {
  const padded = columns.map((_, index) => cells[index] ?? "");
  const beyond = cells.slice(columns.length);
  while (beyond.length > 0 && isEmptyCell(beyond.at(-1) ?? "")) beyond.pop();
  return { cells: [...padded, ...beyond], lines: [number, number], valueLine: number, indent };
}

/**
 * The rest of a name that the page break cut: words in the name column only, in a table whose rows have codes,
 * running numbers or amounts.
 */
function isContinuation({ cells }: CellLine, columns: readonly TableColumn[]): boolean {
  const filled = cells.flatMap((cell, index) => (isEmptyCell(cell) ? [] : [index]));
  if (filled.length !== 1 || columns.some(({ side }) => side !== null)) return false;
  const [only = -1] = filled;
  const cell = cells[only] ?? "";
  if (columns[only]?.role !== "label" || isNumeric(cell) || /(?:合计|总计)$/u.test(cell)) return false;
  const keyed = columns.some(({ role }) => role === "code" || role === "ordinal");
  return keyed || columns[only]?.path.at(-1)?.endsWith("项目名称") === true;
}

function continued(row: GridRow, { cells, number }: CellLine, columns: readonly TableColumn[]): GridRow {
  const joined = row.cells.map((cell, index) =>
    columns[index]?.role === "label" ? cell + (cells[index] ?? "") : cell,
  );
  return { ...row, cells: joined, lines: [row.lines[0], number] };
}
