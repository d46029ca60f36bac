import type { Rect } from "../geometry.js";
import type { ChunkLine } from "./chunks.js";
import { headerCells, type Leaf } from "./head.js";

interface Printed extends Rect {
  readonly text: string;
}

/** The columns of a page before, where the same header stands over the same columns again; null where it does not. */
export function repeatedLeaves(header: readonly ChunkLine[], before: readonly Leaf[]): Leaf[] | null {
  const cells: Printed[] = headerCells(header);
  const known = printedOf(before);
  if (known.length === 0 || known.length !== cells.length) return null;
  const fallen = topOf(cells) - topOf(known);
  if (!known.every((head) => cells.some((cell) => isAlike(head, cell, fallen)))) return null;
  const lowered = new Map(before.flatMap(({ heads }) => heads.map((head) => [head, lower(head, fallen)])));
  return before.map((leaf) => ({ ...leaf, heads: leaf.heads.flatMap((head) => lowered.get(head) ?? []) }));
}

/** Each header once, though it stands over several columns. */
function printedOf(leaves: readonly Leaf[]): Printed[] {
  const all = leaves.flatMap(({ path, heads }) =>
    heads.map((head, level) => [head, { ...head, text: path[level] ?? "" }] as const),
  );
  return [...new Map(all).values()];
}

function topOf(cells: readonly Rect[]): number {
  return Math.min(...cells.map(({ y0 }) => y0));
}

const NEAR = 1.5;

function isAlike(head: Printed, cell: Printed, fallen: number): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < NEAR;
  return (
    head.text === cell.text &&
    near(head.x0, cell.x0) &&
    near(head.x1, cell.x1) &&
    near(head.y0 + fallen, cell.y0)
  );
}

function lower({ x0, x1, y0, y1 }: Rect, by: number): Rect {
  return { x0, x1, y0: y0 + by, y1: y1 + by };
}
