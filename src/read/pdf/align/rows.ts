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

interface Group {
  readonly placed: Placed[];
  /** Holds a number or a code, and is a row therefore. */
  readonly sure: boolean;
}

/**
 * The rows of a table without lines between them. A line with a number or a code is a row; lines of names alone go
 * with the row whose middle they surround or that they stand closer to than rows to one another, else for themselves.
 */
export function rowsOf(placed: readonly Placed[]): AlignedRow[] {
  const keyed = levels(placed.filter(({ chunk }) => isKey(chunk)));
  const pitch = pitchOf(keyed);
  const rows: Group[] = keyed.map((group) => ({ placed: [...group], sure: true }));
  for (const block of blocksOf(
    placed.filter(({ chunk }) => !isKey(chunk)),
    pitch,
  ))
    attach(rows, block);
  return rows
    .map(({ placed: own }) => ({ placed: own, ...(around(own.map(({ chunk }) => chunk)) as Rect) }))
    .sort(byY);
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
function pitchOf(groups: readonly (readonly Placed[])[]): number {
  const heights = groups.map((group) => middle(around(group.map(({ chunk }) => chunk)) as Rect));
  const gaps = heights.slice(1).map((height, index) => height - (heights[index] ?? height));
  return Math.min(Infinity, ...gaps);
}

const CLOSER = 0.85;
const WRAPPED = 1.4;

/** Lines of names of one column that stand so close below one another that they can only be one cell. */
function blocksOf(placed: readonly Placed[], pitch: number): Placed[][] {
  const blocks: Placed[][] = [];
  for (const one of [...placed].sort((a, b) => a.column - b.column || byY(a.chunk, b.chunk))) {
    const last = blocks.at(-1)?.at(-1);
    const gap = last && last.column === one.column ? middle(one.chunk) - middle(last.chunk) : Infinity;
    if (gap < CLOSER * pitch && gap < WRAPPED * one.chunk.size) blocks.at(-1)?.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

function attach(rows: Group[], block: Placed[]): void {
  const box = around(block.map(({ chunk }) => chunk)) as Rect;
  const size = block[0]?.chunk.size ?? 0;
  const home = rows
    .map((row) => ({ row, off: offOf(row, box) }))
    .filter(({ off }) => off < NEAR * size)
    .sort((a, b) => a.off - b.off)[0];
  if (home) home.row.placed.push(...block);
  else rows.push({ placed: block, sure: false });
}

/** How far the middle of a row is from that of a block. */
function offOf({ placed }: Group, box: Rect): number {
  const own = around(placed.map(({ chunk }) => chunk)) as Rect;
  if (middle(own) >= box.y0 && middle(own) <= box.y1) return 0;
  return Math.abs(middle(own) - middle(box));
}
