import ExcelJS, { type Cell, type CellValue, type Workbook, type Worksheet } from "exceljs";
import { markAsText } from "./cells.js";

/** What a cell shows: a formula's result in its place, nothing for cells that are merged into another. */
export function shownIn(cell: Cell): CellValue {
  if (cell.type === ExcelJS.ValueType.Merge) return null;
  return cell.type === ExcelJS.ValueType.Formula ? (cell.result ?? null) : cell.value;
}

/** The text of a cell, in one piece; empty for dates, truth values and errors. */
export function textOf(cell: Cell): string {
  const value = shownIn(cell);
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  const isText = cell.type === ExcelJS.ValueType.RichText || cell.type === ExcelJS.ValueType.Hyperlink;
  return isText ? cell.text.trim() : "";
}

/** The last column of a sheet that shows anything. */
export function lastColumnOf(sheet: Worksheet): number {
  let last = 0;
  sheet.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (shownIn(cell) !== null) last = Math.max(last, column);
    }),
  );
  return last;
}

/** How the sheet that is written to differs from the one it is copied from. */
export interface Changed {
  readonly sheet: Worksheet;
  /** Rows that are put in above the first. */
  readonly shift: number;
}

/** A workbook with the same sheets, without anything that computes: formulas are what they came to. */
export function plainCopy(workbook: Workbook, changed: Changed): Workbook {
  const copy = new ExcelJS.Workbook();
  for (const sheet of workbook.worksheets)
    copySheet(sheet === changed.sheet ? changed : { sheet, shift: 0 }, copy);
  return copy;
}

function copySheet({ sheet: from, shift }: Changed, into: Workbook): void {
  const { views, state } = from;
  const sheet = into.addWorksheet(from.name, { state, views: shift === 0 ? views : [] });
  const last = lastColumnOf(from);
  copyWidths(from, sheet, last);
  from.eachRow((row, number) => {
    const target = sheet.getRow(number + shift);
    if (row.height) target.height = row.height;
    if (row.hidden) target.hidden = true;
    for (let column = 1; column <= last; column += 1) copyCell(row.getCell(column), target.getCell(column));
  });
  for (const range of from.model.merges) merge(range, from, sheet, shift);
}

function copyWidths(from: Worksheet, to: Worksheet, last: number): void {
  for (let column = 1; column <= last; column += 1) {
    const { width, hidden } = from.getColumn(column);
    Object.assign(to.getColumn(column), width === undefined ? { hidden } : { width, hidden });
  }
}

function copyCell(from: Cell, to: Cell): void {
  to.style = structuredClone(from.style);
  to.value = shownIn(from);
  markAsText(to);
}

function merge(range: string, from: Worksheet, sheet: Worksheet, shift: number): void {
  const [first, last] = range.split(":").map((address) => from.getCell(address).fullAddress);
  if (first && last) sheet.mergeCells(first.row + shift, first.col, last.row + shift, last.col);
}
