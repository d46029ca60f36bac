import { fold, isWords } from "./row.js";

/** Decides whether text recognition kept a text whole; built over all cells of the document. */
export interface Witness {
  /** Whether the document prints these characters together, in one cell. */
  readonly prints: (text: string) => boolean;
  /** Whether a cell of the document holds this and nothing else. */
  readonly printsAlone: (text: string) => boolean;
}

export function witnessOf(cells: readonly string[]): Witness {
  const folded = new Set(cells.map(fold));
  const all = [...folded].join("\n");
  return { prints: (text) => all.includes(fold(text)), printsAlone: (text) => folded.has(fold(text)) };
}

const LEAST_OVERLAP = 3;

/**
 * Puts together a text that text recognition has cut at column edges: the pieces of its first line stand in
 * cells from left to right, its second line stands after a space in the first cell. Null where a seam does not
 * read as the document's own words do, or where rubbish remains.
 */
export function unwrapped(cells: readonly string[], witness: Witness): string | null {
  const pieces = cells.map(cleanEdges).filter((piece) => isWords(piece) || /^[【(（《\d]/u.test(piece));
  const [main = "", ...rest] = pieces;
  if (rest.length === 0) return main === "" ? null : main;
  const space = main.lastIndexOf(" ");
  const head = space < 0 ? main : main.slice(0, space);
  const tail = space < 0 ? "" : main.slice(space + 1);
  if (space < 0 && /[。！？]$/u.test(main)) return null;
  const text = [...rest, tail]
    .filter((piece) => piece !== "")
    .reduce<string | null>((left, right) => joined(left, right, witness), head);
  return text === null || isRubbish(text) ? null : text;
}

/** Two pieces as one, without the characters that both of them print at the seam. */
function joined(left: string | null, right: string, witness: Witness): string | null {
  if (left === null) return null;
  const overlap = overlapOf(left, right);
  if (overlap >= LEAST_OVERLAP) return left + right.slice(overlap);
  if (isSeam(left, right, witness)) return left + right;
  return overlap > 0 && isSeam(left, right.slice(overlap), witness) ? left + right.slice(overlap) : null;
}

function overlapOf(left: string, right: string): number {
  for (let size = Math.min(left.length, right.length); size > 0; size -= 1) {
    if (left.endsWith(right.slice(0, size))) return size;
  }
  return longInside(left, right);
}

/** The right piece may begin a little before the cut: 封装、上架 where the left one ends with 上架. */
function longInside(left: string, right: string): number {
  for (let end = right.length; end >= 2; end -= 1) {
    for (let start = 1; start <= end - 2 && start <= 4; start += 1) {
      if (left.endsWith(right.slice(start, end))) return end;
    }
  }
  return 0;
}

/** A seam is sound where the document prints its two characters together elsewhere, and no number is cut. */
function isSeam(left: string, right: string, witness: Witness): boolean {
  const pair = left.slice(-1) + right.slice(0, 1);
  if (/^\d\d$/u.test(pair)) return false;
  return /[\p{P}]/u.test(pair) || witness.prints(pair);
}

/** Drops the single letters and signs that recognition adds at the edges of a cell. */
function cleanEdges(cell: string): string {
  const text = cell
    .trim()
    .replace(/^(?:[A-Za-z■·•|\]~]+\.?\s+|\d\s+|[A-Za-z]\.)+/u, "")
    .replace(/[A-Za-z■·•\\|[\]~]+$/u, "");
  return /[)）]$/u.test(text) && !/[(（]/u.test(text) && !/号[)）]$/u.test(text) ? text.slice(0, -1) : text;
}

function isRubbish(text: string): boolean {
  return (
    /[A-Za-z■≨±÷\\|~٠]/u.test(text) ||
    (text.match(/[(（]/gu) ?? []).length !== (text.match(/[)）]/gu) ?? []).length
  );
}

/** How much of the shorter text stands in the longer one, in order: 1 is all of it. */
export function containment(first: string, second: string): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.length === 0 ? 0 : commonLength(short, long) / short.length;
}

/** How alike two texts are: the common characters in order, of the longer one. */
export function likeness(first: string, second: string): number {
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 1 : commonLength(first, second) / longest;
}

/** Length of the longest common subsequence. */
function commonLength(first: string, second: string): number {
  let above = new Array<number>(second.length + 1).fill(0);
  for (const letter of first) {
    const row = [0];
    for (const [index, other] of [...second].entries()) {
      row.push(letter === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    }
    above = row;
  }
  return above[second.length] ?? 0;
}
