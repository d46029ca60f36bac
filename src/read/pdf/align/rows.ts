import { around, type Rect } from "../geometry.js";
import type { Chunk } from "./chunks.js";

/** A chunk in its column. */
export interface Placed {
  readonly chunk: Chunk;
  readonly column: number;
}

/** A row: its chunks, the lines of a wrapped name among them. */
export interface AlignedRow extends Rect {
  readonly placed: readonly Placed[];
}

interface Group extends Rect {
  readonly placed: Placed[];
}

/**
 * The rows of a table without lines between them. A line with a number or a code is a row; lines of names alone go
 * with the row whose middle they surround or that they stand closer to than rows to one another, else for themselves.
 * Names that may be those of several rows go with none.
 */
export function rowsOf(placed: readonly Placed[]): AlignedRow[] {
  const keyed = levels(placed.filter(({ chunk }) => isKey(chunk)));
  const rows: Group[] = keyed.map((group) => ({ placed: [...group], ...boxOf(group) }));
  const blocks = blocksOf(
    placed.filter(({ chunk }) => !isKey(chunk)),
    rows,
  );
  const names = blocks.flatMap((block) => attached(rows, block));
  return [...rows, ...names.map((own) => ({ placed: own }))]
    .flatMap(({ placed: own }) => certain(own))
    .map((own) => ({ placed: own, ...boxOf(own) }))
    .sort(byY);
}

function boxOf(placed: readonly Placed[]): Rect {
  return around(placed.map(({ chunk }) => chunk)) as Rect;
}

function isKey({ number }: Chunk): boolean {
  return number;
}

function byY(a: Rect, b: Rect): number {
  return a.y0 + a.y1 - b.y0 - b.y1;
}

function middle({ y0, y1 }: Rect): number {
  return (y0 + y1) / 2;
}

/** Lines nearer to one another than letters are high belong to one row. */
const NEAR = 0.9;

function levels(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of [...placed].sort((a, b) => byY(a.chunk, b.chunk))) {
    const last = groups.at(-1)?.at(-1);
    if (last && middle(one.chunk) - middle(last.chunk) < NEAR * last.chunk.size) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The smallest distance between rows; a name's lines stand closer. */
function pitchOf(rows: readonly Rect[]): number {
  const heights = rows.map(middle);
  const gaps = heights.slice(1).map((height, index) => height - (heights[index] ?? height));
  return Math.min(Infinity, ...gaps);
}

const CLOSER = 0.85;
/** Lines of names that are one cell, or may be: `doubtful` where they may as well be several. */
interface Block {
  readonly placed: Placed[];
  doubtful: boolean;
}

/** Lines of one cell stand at most so many letters below one another. */
const WRAPPED = 1.55;

/** Whether more lines of names stand between the rows of numbers than in line with them. */
function isSparse(names: readonly Placed[], rows: readonly Rect[]): boolean {
  const inLine = ({ chunk }: Placed) =>
    rows.some((row) => Math.abs(middle(row) - middle(chunk)) < NEAR * chunk.size);
  return names.filter((one) => !inLine(one)).length > rows.length;
}

/** A line ends so many letters before the end of its column, where the next one begins with what is not cut. */
const [LETTER, WORD] = [1.5, 5];

/** Whether a line is as long as its column is wide, and the one below its rest therefore. */
function isFull(line: Placed | undefined, below: Placed, names: readonly Placed[]): boolean {
  const widths = names
    .filter(({ column }) => column === below.column)
    .map(({ chunk }) => chunk.x1 - chunk.x0);
  const white = Math.max(...widths) - (line ? line.chunk.x1 - line.chunk.x0 : 0);
  return white < (/^[\w《（(【]/u.test(below.chunk.text) ? WORD : LETTER) * below.chunk.size;
}

/** How names of rows begin, and no rest of one. */
const OWN_ROW =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳]|其中|本年|上年|年[初末终]|(?:收入|支出)?(?:合计|总计|小计)$)/u;

/** Lines of names of one column that stand so close below one another that they can only be one cell. */
function blocksOf(placed: readonly Placed[], rows: readonly Rect[]): Block[] {
  const blocks: Block[] = [];
  const pitch = pitchOf(rows);
  const sparse = isSparse(placed, rows);
  for (const one of [...placed].sort((a, b) => a.column - b.column || byY(a.chunk, b.chunk))) {
    const block = blocks.at(-1);
    const last = block?.placed.at(-1);
    const gap = last && last.column === one.column ? middle(one.chunk) - middle(last.chunk) : Infinity;
    const close = gap < CLOSER * pitch && gap < WRAPPED * one.chunk.size;
    if (block && close && !OWN_ROW.test(one.chunk.text)) {
      block.placed.push(one);
      block.doubtful ||= sparse && !isFull(last, one, placed);
    } else blocks.push({ placed: [one], doubtful: false });
  }
  return blocks;
}

/** Puts a block to the row that it belongs to, or its lines to theirs; gives back what belongs to none. */
function attached(rows: readonly Group[], { placed: block, doubtful }: Block): Placed[][] {
  const box = boxOf(block);
  const edge = (block[0]?.chunk.size ?? 0) / 2;
  const within = rows.filter((row) => middle(row) >= box.y0 - edge && middle(row) <= box.y1 + edge);
  const several = within.length > 1;
  const parts = doubtful ? null : several ? shared(block, within) : [block];
  if (!parts) return [block];
  return parts.filter((part, index) => {
    const home = several ? within[index] : nearest(rows, part);
    home?.placed.push(...part);
    return home === undefined;
  });
}

function nearest(rows: readonly Group[], block: readonly Placed[]): Group | undefined {
  const box = boxOf(block);
  const off = (row: Rect) =>
    middle(row) >= box.y0 && middle(row) <= box.y1 ? 0 : Math.abs(middle(row) - middle(box));
  const [home] = rows.toSorted((a, b) => off(a) - off(b));
  return home && off(home) < NEAR * (block[0]?.chunk.size ?? 0) ? home : undefined;
}

/** Further than this many letters from the middle of its row stands no cell, nor the first line of one. */
const IN_LINE = 0.35;

/**
 * Lines in as many runs as there are rows: each around the middle of its own, or each beginning in line with it. Null
 * where there is no such way, or more than one.
 */
function shared(block: readonly Placed[], rows: readonly Rect[]): Placed[][] | null {
  const most = IN_LINE * (block[0]?.chunk.size ?? 0);
  const near = (lines: readonly Placed[], row: Rect) => Math.abs(middle(boxOf(lines)) - middle(row)) < most;
  const ways = divisions(block, rows.length).filter(
    (parts) =>
      parts.every((part, index) => near(part, rows[index] as Rect)) ||
      parts.every((part, index) => near(part.slice(0, 1), rows[index] as Rect)),
  );
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Every way to cut a list into so many runs. */
function divisions<T>(list: readonly T[], count: number): T[][][] {
  if (count === 1) return [[[...list]]];
  return Array.from({ length: Math.max(0, list.length - count + 1) }, (_, at) => at + 1).flatMap((first) =>
    divisions(list.slice(first), count - 1).map((rest) => [list.slice(0, first), ...rest]),
  );
}

/** Words that stand beside one another in one cell are two cells: which of them names the numbers is not certain. */
function certain(placed: readonly Placed[]): Placed[][] {
  const names = placed.filter(({ chunk }) => !isKey(chunk));
  const double = names.some((one) => names.some((other) => one !== other && isBeside(one, other)));
  return double ? [names, placed.filter(({ chunk }) => isKey(chunk))] : [[...placed]];
}

function isBeside({ chunk: one, column }: Placed, other: Placed): boolean {
  const height = Math.min(one.y1 - one.y0, other.chunk.y1 - other.chunk.y0);
  const level = Math.min(one.y1, other.chunk.y1) - Math.max(one.y0, other.chunk.y0) > height / 2;
  return column === other.column && level;
}
