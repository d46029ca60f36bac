import type { SourceLine } from "../../read/index.js";
import { withoutMarkup } from "../printed.js";
import type { RowDoubt } from "../types.js";

/** A line of a table cut into its cells, before columns are known. */
export interface CellLine {
  readonly number: number;
  readonly page: number | null;
  /** Without markup and outer white space; inner white space stays as printed. */
  readonly cells: readonly string[];
  readonly indent: number;
  /** A blank line or the head of a new page stands before it. */
  readonly afterGap: boolean;
}

/** Whether cells of the line are marked by TABs or by bars. */
export function hasCells(text: string): boolean {
  return text.includes("\t") || isBarred(text);
}

function isBarred(text: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(text);
}

/** Cuts a line into cells; lines that only draw a border (`|---|`) give none. */
export function cellLine(line: SourceLine, afterGap: boolean): CellLine | null {
  const barred = !line.text.includes("\t") && isBarred(line.text);
  const parts = barred ? line.text.trim().slice(1, -1).split("|") : line.text.split("\t");
  if (barred && parts.every((part) => /^[\s:-]*$/u.test(part))) return null;
  const indent = /^\u3000*/u.exec(parts[0] ?? "")?.[0].length ?? 0;
  const cells = parts.map((part) => withoutMarkup(part).trim());
  return { number: line.number, page: line.page, cells, indent, afterGap };
}

/** A cell that prints nothing: white space, or a stroke that stands for "none". */
export function isEmptyCell(cell: string): boolean {
  return /^[\s\u00a0\-—–－_/]*$/u.test(cell);
}

/** Whether the cell holds an amount or count: digits with separators, also split by white space. */
export function isNumeric(cell: string): boolean {
  const text = cell.normalize("NFKC").replace(/\s/gu, "");
  return /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u.test(text);
}

/** An amount printed with a decimal point or thousands separator: no code, ordinal or year. */
export function isAmount(cell: string): boolean {
  return isNumeric(cell) && /[.,．，%]/u.test(cell);
}

/** A line that may be a row and is not read as one; `reason` in Chinese, for people. */
export function doubtOf({ cells, number }: CellLine, reason: string): RowDoubt {
  return { lines: [number, number], text: cells.join(" ").trim(), reason };
}
