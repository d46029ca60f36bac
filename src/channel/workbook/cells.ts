import type { Cell } from "exceljs";

/** Longest text that a cell may hold. */
const LONGEST = 32_767;
const CUT = "……（过长，未完）";
/** Digits that a number of a workbook keeps exactly. */
const EXACT_DIGITS = 15;

/**
 * Writes text as text. What begins like a formula is marked as text as well, so that it stays text where somebody edits
 * the cell.
 */
export function writeText(cell: Cell, text: string): void {
  cell.value = text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length)}${CUT}` : text;
  markAsText(cell);
}

/** Gives a cell whose text begins like a formula the format of text. */
export function markAsText(cell: Cell): void {
  if (typeof cell.value === "string" && /^[=+\-@\t\r]/u.test(cell.value)) cell.numFmt = "@";
}

/** Writes an exact decimal as a number that shows the decimals it was printed with; text where it has too many digits. */
export function writeNumber(cell: Cell, value: string): void {
  const [whole = "", decimals = ""] = value.split(".");
  const digits = `${whole}${decimals}`.replace(/^[-0]+/u, "");
  const isExact = /^-?\d+(?:\.\d+)?$/u.test(value) && digits.length <= EXACT_DIGITS;
  if (isExact) {
    cell.value = Number(value);
    cell.numFmt = decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`;
  } else writeText(cell, value);
}
