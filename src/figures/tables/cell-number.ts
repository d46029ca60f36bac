import type { Basis } from "../../budget/index.js";

/** What a value cell holds: a number, nothing, or something that must not be read as one. */
export type CellReading =
  | { readonly kind: "number"; readonly value: string; readonly basis: Basis; readonly percent: boolean }
  | { readonly kind: "empty" }
  | { readonly kind: "rejected"; readonly reason: string };

const EMPTY = /^[\s\u00a0]*$|^\s*[-—–－/]{1,3}\s*$/u;
const PRINTED = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** Reads a value cell exactly; digits split at a point or comma are joined, nothing else is guessed. */
export function readCell(cell: string): CellReading {
  if (EMPTY.test(cell)) return { kind: "empty" };
  const folded = cell
    .normalize("NFKC")
    .trim()
    .replace(/^[−–－]/u, "-");
  const percent = folded.endsWith("%");
  const digits = percent ? folded.slice(0, -1).trimEnd() : folded;
  if (PRINTED.test(digits)) return number(digits, "printed", percent);
  const joined = digits.replace(/(?<=\d)\s*([.,])\s*(?=\d)/gu, "$1");
  if (PRINTED.test(joined)) return number(joined, "joined", percent);
  return { kind: "rejected", reason: reasonFor(digits) };
}

function number(digits: string, basis: Basis, percent: boolean): CellReading {
  return { kind: "number", value: digits.replaceAll(",", ""), basis, percent };
}

function reasonFor(text: string): string {
  if (!/\d/.test(text)) return "数值栏中不是数字";
  if (/^[\d\s.,]+$/u.test(text)) return "数字被空格或标点拆散，无法确定原数";
  return "数字中夹有其他字符，无法确定原数";
}
