import type { CanonicalTable } from "../../budget/index.js";
import type { SourceLine } from "../../read/index.js";
import type { GridRow, RowDoubt, TableColumn } from "../types.js";
import { isCaption } from "./captions.js";
import { type CellLine, cellLine, hasCells, isEmptyCell, isNumeric } from "./cells.js";
import { printedColumns } from "./columns.js";
import { namelessRows, withoutGlued } from "./glued.js";
import { divideRows } from "./header.js";
import { mendedColumns } from "./layout-match.js";
import { dataRows, isRepeatedHeader } from "./rows.js";
import { shiftedRows } from "./shifted.js";
import { unfolded } from "./unfold.js";

/** Columns and rows of a printed table, and the lines that may be rows and could not be read as such. */
export interface Grid {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
  readonly doubts: readonly RowDoubt[];
}

/** A table whose cells are marked; a damaged header is mended by the form of the table, where that is known. */
export function tabGrid(canonical: CanonicalTable | null, lines: readonly SourceLine[]): Grid {
  const { header, body } = divideRows(cellLines(lines));
  const width = widthOf(header, body);
  const printed = printedColumns(header, width);
  const mended = canonical === null ? printed.map(plainColumn) : mendedColumns(canonical, printed);
  const columns = withTextColumns(withCodeColumns(withoutGlued(mended), body), body);
  const shifted = shiftedRows(body, header, (line) => isRepeatedHeader(line, header));
  const doubts = [...shifted, ...namelessRows(body, columns)];
  return { ...unfolded(columns, dataRows(body, header, columns)), doubts };
}

function plainColumn({ path, role, side }: TableColumn): TableColumn {
  return { path, role, side };
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
