import type { Rect } from "./geometry.js";
import type { Grid, GridCell } from "./grid.js";
import { cellText, linesOf, type WordLine } from "./text-lines.js";
import { breadth, type Word } from "./words.js";

/** A line of the page as text: cells between TABs, or running text. */
export interface PageLine extends Rect {
  readonly text: string;
}

/** The rows of a table as lines with TABs between cells; empty cells stay, rows without any text are left out. */
export function rowsOf(grid: Grid, words: readonly Word[]): PageLine[] {
  const pieces = words.flatMap((word) => atRules(word, grid));
  const filled = grid.cells.map((cell) => ({
    cell,
    lines: linesOf(pieces.filter((word) => isInside(word, cell))),
  }));
  return Array.from({ length: grid.rows }, (_, row) =>
    filled.filter(({ cell, lines }) => cell.row === row && lines.length > 0),
  ).flatMap((row) => (row.length === 0 ? [] : dividedRow(row, grid)));
}

interface FilledCell {
  readonly cell: GridCell;
  readonly lines: readonly WordLine[];
}

/** A row between two ruling lines that holds several rows of numbers is as many rows. */
function dividedRow(row: readonly FilledCell[], grid: Grid): PageLine[] {
  const numbers = row.filter(({ lines }) => lines.length > 1 && lines.every(isNumber));
  const places = numbers[0]?.lines ?? [];
  const fits = numbers.length > 1 && row.every(({ lines }) => lines.length <= 1 || standsAt(lines, places));
  if (!fits) return [rowLine(row, grid)];
  return places.map((place) =>
    rowLine(
      row.map(({ cell, lines }) => ({ cell, lines: lines.filter((line) => beside(line, place)) })),
      grid,
    ),
  );
}

function isNumber(line: WordLine): boolean {
  return /^-?[\d,]+(?:\.\d+)?%?$/u.test(cellText([line]));
}

function standsAt(lines: readonly WordLine[], places: readonly WordLine[]): boolean {
  return lines.length === places.length && lines.every((line, index) => beside(line, places[index] ?? line));
}

function beside(a: Rect, b: Rect): boolean {
  return Math.abs(a.y0 + a.y1 - b.y0 - b.y1) < (a.y1 - a.y0 + b.y1 - b.y0) / 2;
}

function rowLine(row: readonly FilledCell[], grid: Grid): PageLine {
  const texts = Array.from({ length: grid.columns }, () => "");
  for (const { cell, lines } of row) texts[cell.column] = cellText(lines).replace(/\s+/gu, " ");
  const cells = row.map(({ cell }) => cell);
  const box = {
    x0: grid.x0,
    x1: grid.x1,
    y0: Math.min(...cells.map(({ y0 }) => y0)),
    y1: Math.min(...cells.map(({ y1 }) => y1)),
  };
  return { ...box, text: texts.join("\t") };
}

function isInside(word: Word, cell: Rect): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x >= cell.x0 && x < cell.x1 && y >= cell.y0 && y < cell.y1;
}

/** A piece of text that runs on over this much of two cells is cut at the line between them. */
const OVER = 3;

/** Cuts a text that runs over ruling lines at its white space beside them. */
function atRules(word: Word, { cells }: Grid): Word[] {
  const middle = (word.y0 + word.y1) / 2;
  const crossed = cells
    .filter(({ y0, y1 }) => y0 <= middle && middle < y1)
    .map(({ x1 }) => x1)
    .find((x) => x - word.x0 > OVER && word.x1 - x > OVER);
  const cut = crossed === undefined ? null : gapNear(word, crossed);
  if (cut === null) return [word];
  const share = (word.x1 - word.x0) / Math.max(1, breadth(word.text));
  const [before, after] = [word.text.slice(0, cut).trimEnd(), word.text.slice(cut).trimStart()];
  return [
    { ...word, text: before, x1: word.x0 + share * breadth(before) },
    ...atRules({ ...word, text: after, x0: word.x1 - share * breadth(after) }, { cells } as Grid),
  ];
}

/** Index of the white space that stands nearest to x; null where the text has none. */
function gapNear({ text, x0, x1 }: Word, x: number): number | null {
  const share = (x1 - x0) / Math.max(1, breadth(text));
  const gaps = [...text.matchAll(/\s+/gu)].map(({ index }) => index);
  const off = (index: number) => Math.abs(x0 + share * breadth(text.slice(0, index)) - x);
  return gaps.sort((a, b) => off(a) - off(b))[0] ?? null;
}
