import type { SourceDocument, SourceLine } from "../../read/index.js";
import { decodeSpaceRuns } from "../space-runs/index.js";
import type { GridRow, RowDoubt, Table, TableColumn } from "../types.js";
import { isCaption, isFormMark, isNoteLine, noteOf, unitPrinted } from "./captions.js";
import { type CellLine, cellLine, hasCells, isEmptyCell, isNumeric } from "./cells.js";
import { printedColumns } from "./columns.js";
import { divideRows } from "./header.js";
import { columnsByWords, mendedColumns } from "./layout-match.js";
import { type Region, tableRegions } from "./regions.js";
import { dataRows, isRepeatedHeader } from "./rows.js";
import { shiftedRows } from "./shifted.js";
import { twoLists, unfolded } from "./unfold.js";
import { withInheritedUnits } from "./units.js";
import { unknownTables } from "./unknown-tables.js";

/** The budget tables of a document, in its order, and what could not be read as one. */
export interface FoundTables {
  readonly tables: readonly Table[];
  readonly warnings: readonly string[];
}

/** Finds and reads every table whose title names a canonical table; `org` may stand before its title. */
export function findTables(source: SourceDocument, org: string): FoundTables {
  const regions = tableRegions(source, org);
  const read = regions.map((region) => ({ region, tables: readTables(region, source.encoding) }));
  const tables = withInheritedUnits(read.flatMap(({ tables: own }) => own));
  const warnings = read.flatMap(({ region, tables: own }) => (own.length > 0 ? [] : [unread(region)]));
  return { tables, warnings: [...warnings, ...unknownTables(source, regions)] };
}

function unread({ title, first, last }: Region): string {
  return `《${title}》（第${first}–${last}行）的表头无法辨认，表内数字未收录。`;
}

interface Grid {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
  readonly doubts: readonly RowDoubt[];
}

/** A printed table; one that lists its amount twice on a side is two. */
function readTables(region: Region, encoding: SourceDocument["encoding"]): Table[] {
  const table = readTable(region, encoding);
  if (!table) return [];
  const lists = twoLists(table.columns, table.rows);
  return lists ? lists.map((list) => ({ ...table, ...list })) : [table];
}

/** In a PDF the width of white space counts no cells: amounts that were not put into cells belong to none. */
const AMOUNT = /\d[.,]\d/u;

function readTable(region: Region, encoding: SourceDocument["encoding"]): Table | null {
  const lines = region.lines.filter(({ noise }) => noise === null);
  const celled = lines.some(({ text }) => hasCells(text));
  if (!celled && encoding === "pdf" && lines.some(({ text }) => AMOUNT.test(text))) return null;
  const grid = celled ? tabGrid(region, lines) : spacedGrid(region, lines);
  if (!grid) return null;
  const printed = [region.title, ...lines.filter(({ text }) => isCaption(text)).map(({ text }) => text)];
  const unit = printed.map(unitPrinted).find((found) => found !== null) ?? null;
  const { canonical, title, first, last } = region;
  return {
    canonical,
    title,
    lines: [first, last],
    unit: unit ?? "",
    unitPrinted: unit,
    note: noteOf(region.lines),
    ...grid,
  };
}

function tabGrid({ canonical }: Region, lines: readonly SourceLine[]): Grid {
  const { header, body } = divideRows(cellLines(lines));
  const width = widthOf(header, body);
  const columns = withTextColumns(
    withCodeColumns(mendedColumns(canonical, printedColumns(header, width)), body),
    body,
  );
  const doubts = shiftedRows(body, header, (line) => isRepeatedHeader(line, header));
  return { ...unfolded(columns, dataRows(body, header, columns)), doubts };
}

function cellLines(lines: readonly SourceLine[]): CellLine[] {
  let gap = false;
  let page: number | null = null;
  return lines.flatMap((line) => {
    if (!hasCells(line.text) || isCaption(line.text)) {
      gap = true;
      return [];
    }
    const turnedPage = page !== null && line.page !== null && line.page !== page;
    const cells = cellLine(line, gap || turnedPage);
    gap = false;
    page = line.page ?? page;
    return cells ? [cells] : [];
  });
}

/** Columns with a header or a number; empty cells that text recognition added on the right are none. */
function widthOf(header: readonly CellLine[], body: readonly CellLine[]): number {
  const last = (cells: readonly string[], counts: (cell: string) => boolean) =>
    cells.findLastIndex(counts) + 1;
  const headers = header.map(({ cells }) => last(cells, (cell) => !isEmptyCell(cell)));
  const values = body.map(({ cells }) => last(cells, isNumeric));
  return Math.max(0, ...headers, ...(header.length === 0 ? values : []));
}

/** Columns without a header beside one of codes that hold two digits each: 款 and 项 of the code. */
function withCodeColumns(columns: readonly TableColumn[], body: readonly CellLine[]): TableColumn[] {
  let code: TableColumn | null = null;
  return columns.map((column, index) => {
    const cells = body.map(({ cells }) => cells[index] ?? "").filter((cell) => !isEmptyCell(cell));
    const level =
      column.path.length === 0 && cells.length > 0 && cells.every((cell) => /^\d{2}$/u.test(cell));
    code = column.role === "code" ? column : level ? code : null;
    return level && code ? { ...code } : column;
  });
}

/**
 * A value column that holds words and no number at all is one of words (单位性质, 备注). In front of the numbers it
 * may hold but a few: 采购品目大类, of which the rows below are parts.
 */
function withTextColumns(columns: readonly TableColumn[], body: readonly CellLine[]): TableColumn[] {
  const printed = columns.map((_, index) =>
    body.map(({ cells }) => cells[index] ?? "").filter((cell) => !isEmptyCell(cell)),
  );
  const named = columns.findIndex(({ role }) => role === "label");
  const numbers = columns.findIndex(({ role }, index) => role === "value" && printed[index]?.some(isNumeric));
  return columns.map((column, index) => {
    const cells = printed[index] ?? [];
    if (column.role !== "value" || cells.length === 0 || cells.some(isNumeric)) return column;
    const leads = index < numbers && cells.every((cell) => /^\P{N}*\p{Script=Han}/u.test(cell));
    if (leads && index < named) return { ...column, role: "label" };
    return leads || cells.length >= body.length / 2 ? wordColumn(column, columns[index - 1]) : column;
  });
}

/** Words without a header beside names go on naming the row (one header over both); else they say more of it. */
function wordColumn(column: TableColumn, before: TableColumn | undefined): TableColumn {
  const named = column.path.length === 0 && before?.role === "label";
  return named ? { ...column, path: before.path, role: "label" } : { ...column, role: "second-label" };
}

function spacedGrid({ canonical }: Region, lines: readonly SourceLine[]): Grid | null {
  const body = lines.filter(({ text }) => !isCaption(text) && !isNoteLine(text) && !isFormMark(text.trim()));
  const columns = columnsByWords(canonical, headerText(body));
  if (!columns) return noteOf(lines) ? { columns: [], rows: [], doubts: [] } : null;
  const labelColumns = columns.flatMap(({ role }, index) => (role === "value" ? [] : [index]));
  const { rows, ambiguous } = decodeSpaceRuns(body, { columns: columns.length, labelColumns });
  return { columns, rows, doubts: ambiguous };
}

const HEADER_LINES = 30;

/** What stands before the first amounts. */
function headerText(lines: readonly SourceLine[]): string {
  const printed = lines.filter(({ text }) => text.trim() !== "").slice(0, HEADER_LINES);
  const data = printed.findIndex(({ text }) => /\d\.\d\d/u.test(text));
  return printed
    .slice(0, data < 0 ? HEADER_LINES : data)
    .map(({ text }) => text)
    .join("");
}
