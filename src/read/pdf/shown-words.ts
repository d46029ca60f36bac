import { MASK } from "../mask.js";
import type { Rect } from "./geometry.js";
import type { GridCell } from "./grid.js";
import { linesOf } from "./text-lines.js";
import { breadth, type Word } from "./words.js";

/** A line of the page as it was read and masked with its whole document. */
export interface MaskedLine extends Rect {
  readonly text: string;
}

/** A word with what may be seen of it: `text` is masked, `covered` are the places of what may not be seen. */
export interface ShownWord extends Word {
  readonly covered: readonly Rect[];
}

/**
 * What may be seen of the words of a page: what the masked line at their place shows, letter by letter. Of words that
 * no line accounts for nothing is shown.
 */
export function shownWords(
  words: readonly Word[],
  cells: readonly GridCell[],
  lines: readonly MaskedLine[],
): ShownWord[] {
  const placed = words.map((word) => placedWord(word, cells));
  const groups = new Map<MaskedLine | null, PlacedWord[]>();
  for (const one of placed) {
    const line = lineOf(one, lines);
    groups.set(line, [...(groups.get(line) ?? []), one]);
  }
  const shown = new Map<Word, ShownWord>();
  for (const [line, members] of groups) {
    const text =
      line === null
        ? ""
        : lines
            .filter((one) => sameRect(one, line))
            .map(textOf)
            .join("\n");
    for (const one of shownIn(members, text)) shown.set(one.word, one.shown);
  }
  return words.map((word) => shown.get(word) ?? hidden(word));
}

function textOf({ text }: MaskedLine): string {
  return text;
}

interface PlacedWord {
  readonly word: Word;
  readonly cell: GridCell | null;
}

function placedWord(word: Word, cells: readonly GridCell[]): PlacedWord {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return { word, cell: cells.find((one) => holds(one, x, y)) ?? null };
}

function holds({ x0, x1, y0, y1 }: Rect, x: number, y: number): boolean {
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

/** Boxes are kept with one decimal. */
const NEAR = 0.2;

/** The line that prints a word: a merged cell is printed with its first row. The lowest one where several fit. */
function lineOf({ word, cell }: PlacedWord, lines: readonly MaskedLine[]): MaskedLine | null {
  const x = (word.x0 + word.x1) / 2;
  const y = cell ? cell.y0 + 2 * NEAR : (word.y0 + word.y1) / 2;
  const fitting = lines.filter((line) =>
    holds({ x0: line.x0 - NEAR, x1: line.x1 + NEAR, y0: line.y0 - NEAR, y1: line.y1 + NEAR }, x, y),
  );
  return fitting.sort((a, b) => a.y1 - a.y0 - (b.y1 - b.y0))[0] ?? null;
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;
}

interface Shown {
  readonly word: Word;
  readonly shown: ShownWord;
}

/** Letter by letter where the words say the line in one of the orders of reading; else word by word. */
function shownIn(placed: readonly PlacedWord[], text: string): Shown[] {
  const masked = dense(text);
  for (const order of [
    byCells(placed),
    linesOf(placed.map(({ word }) => word)).flatMap(({ words }) => words),
  ]) {
    if (fits(order.map(({ text: one }) => dense(one)).join(""), masked)) return letterByLetter(order, masked);
  }
  const open = !text.includes(MASK);
  return placed.map(({ word }) => ({
    word,
    shown: open && stands(word.text, text) && isLegible(word.text) ? { ...word, covered: [] } : hidden(word),
  }));
}

function byCells(placed: readonly PlacedWord[]): Word[] {
  const cells = new Map<GridCell | null, Word[]>();
  for (const { word, cell } of placed) cells.set(cell, [...(cells.get(cell) ?? []), word]);
  return [...cells]
    .sort(([a], [b]) => (a?.column ?? -1) - (b?.column ?? -1))
    .flatMap(([, words]) => linesOf(words).flatMap((line) => line.words));
}

function dense(text: string): string {
  return text.replace(/\s/gu, "");
}

function fits(printed: string, masked: string): boolean {
  if (printed.length !== masked.length) return false;
  return Array.from({ length: printed.length }, (_, at) => at).every(
    (at) => masked[at] === printed[at] || masked[at] === MASK,
  );
}

function letterByLetter(words: readonly Word[], masked: string): Shown[] {
  let at = 0;
  return words.map((word) => {
    const { length } = dense(word.text);
    const letters = masked.slice(at, at + length);
    at += length;
    return { word, shown: isLegible(word.text) ? partlyShown(word, letters) : hidden(word) };
  });
}

/** White space of the word stays; what the mask stands for is covered. */
function partlyShown(word: Word, letters: string): ShownWord {
  let at = 0;
  const text = word.text.replace(/\S/g, () => letters[at++] ?? MASK);
  const share = (word.x1 - word.x0) / Math.max(1, breadth(word.text));
  const covered = [...text.matchAll(new RegExp(`${MASK}(?:\\s*${MASK})*`, "gu"))]
    .filter(({ index, 0: run }) => word.text.slice(index, index + run.length) !== run)
    .map(({ index, 0: run }) => ({
      x0: word.x0 + share * breadth(word.text.slice(0, index)),
      x1: word.x0 + share * breadth(word.text.slice(0, index + run.length)),
      y0: word.y0,
      y1: word.y1,
    }));
  return { ...word, text, covered };
}

function hidden(word: Word): ShownWord {
  const { x0, x1, y0, y1 } = word;
  return { ...word, text: word.text.replace(/\S/g, MASK), covered: [{ x0, x1, y0, y1 }] };
}

/** Letters of fonts that do not say what they are may show anything. */
function isLegible(text: string): boolean {
  return !/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u.test(text);
}

/** Numbers as whole tokens, so that no piece of one passes for another. */
function stands(word: string, text: string): boolean {
  if (!/^[\d.,\s-]+$/u.test(word)) return dense(text).includes(dense(word));
  const digits = word.trim().replace(/[.]/gu, "\\.");
  return new RegExp(`(?<![\\d.,-])${digits}(?![\\d.,-])`, "u").test(text);
}
