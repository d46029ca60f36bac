import type { Cell, Row, Worksheet } from "exceljs";
import { writeNumber, writeText } from "./cells.js";
import { textOf } from "./plain.js";

/** What is written beside an inquiry, all of it words but the number. */
export interface ReplyColumns {
  readonly status: string;
  /** Exact decimal; null where the reply has not one number. */
  readonly number: string | null;
  readonly unit: string;
  readonly basis: string;
  readonly source: string;
  readonly reply: string;
  readonly checks: string;
}

/** Names and widths of the columns that are added, in their order. */
const COLUMNS: readonly (readonly [field: keyof ReplyColumns, name: string, width: number])[] = [
  ["status", "答复状态", 14],
  ["number", "数字", 14],
  ["unit", "单位", 8],
  ["basis", "口径", 30],
  ["source", "出处", 40],
  ["reply", "答复", 70],
  ["checks", "核对", 50],
];

/** Adds the columns behind all others; a name that is taken already is told apart. */
export function writeReplies(
  sheet: Worksheet,
  { header, column: asked }: { readonly header: number | null; readonly column: number },
  lastColumn: number,
  replies: ReadonlyMap<number, ReplyColumns>,
): void {
  const shift = header === null ? 1 : 0;
  const names = header ?? 1;
  if (header === null) writeName(sheet.getCell(names, asked), "问题");
  const taken = new Set(
    Array.from({ length: lastColumn }, (_, index) => textOf(sheet.getCell(names, index + 1))),
  );
  for (const [index, [field, name, width]] of COLUMNS.entries()) {
    const column = lastColumn + 1 + index;
    sheet.getColumn(column).width = width;
    writeName(sheet.getCell(names, column), freeName(name, taken));
    for (const [row, reply] of replies) writeReply(sheet.getCell(row + shift, column), field, reply);
  }
  for (const [row, reply] of replies) layOut(sheet.getRow(row + shift), lastColumn, reply);
}

/** The row as tall as its reply, and what was there already at its top. */
function layOut(row: Row, lastColumn: number, reply: ReplyColumns): void {
  row.height = heightFor(reply);
  for (let column = 1; column <= lastColumn; column += 1) {
    const cell = row.getCell(column);
    cell.alignment = { ...cell.alignment, vertical: cell.alignment?.vertical ?? "top" };
  }
}

/** Points of a line, and the tallest that a row may be. */
const LINE = 15;
const TALLEST = 409;

/** Height at which the whole reply is seen: not every program finds it by itself. */
function heightFor(reply: ReplyColumns): number {
  const lines = COLUMNS.map(([field, , width]) => linesOf(reply[field] ?? "", width));
  return Math.min(TALLEST, LINE * Math.max(1, ...lines));
}

/** Widths are counted in digits; a Chinese character takes two. */
function linesOf(text: string, width: number): number {
  const perLine = Math.floor(width / 2) - 1;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** 答复, where that is taken 答复（预算问答）, where that is too 答复（预算问答2）. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const names = [name, `${name}（预算问答）`];
  for (let number = 2; names.every((one) => taken.has(one)); number += 1)
    names.push(`${name}（预算问答${number}）`);
  return names.find((one) => !taken.has(one)) ?? name;
}

function writeName(cell: Cell, name: string): void {
  writeText(cell, name);
  cell.font = { bold: true };
  cell.alignment = { vertical: "top", wrapText: true };
}

function writeReply(cell: Cell, field: keyof ReplyColumns, reply: ReplyColumns): void {
  const value = reply[field];
  if (value === null || value === "") return;
  if (field === "number") writeNumber(cell, value);
  else writeText(cell, value);
  cell.alignment = { vertical: "top", wrapText: field !== "number" };
}
