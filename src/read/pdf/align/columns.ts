import { around, type Rect } from "../geometry.js";
import type { Chunk } from "./chunks.js";
import type { Leaf } from "./head.js";
import { overlap, type Span } from "./spans.js";

/** A column of a table without upright lines: its headers, what it holds, and where both stand. */
export interface Column extends Leaf {
  readonly chunks: readonly Chunk[];
}

/**
 * The columns of a table: what the rows hold under the headers that stand over it. Where it cannot be told which
 * header belongs to a column it has none, so that its numbers are put aside.
 */
export function columnsOf(leaves: readonly Leaf[], spans: readonly Span[]): Column[] {
  const over = matched(leaves, spans);
  const filled = spans.map((span): Column => {
    const leaf = over.get(span);
    const { path, heads } = leaf ?? { path: [], heads: [] };
    return { ...(around(leaf ? [span, leaf] : [span]) as Rect), path, heads, chunks: span.chunks };
  });
  const taken = new Set(over.values());
  const empty = leaves.filter((leaf) => !taken.has(leaf)).map((leaf): Column => ({ ...leaf, chunks: [] }));
  return [...filled, ...empty].sort(byX);
}

function byX(a: Rect, b: Rect): number {
  return a.x0 + a.x1 - b.x0 - b.x1;
}

/** Header and column belong together where they overlap one another and nothing else. */
function matched(leaves: readonly Leaf[], spans: readonly Span[]): Map<Span, Leaf> {
  const sure = new Map<Span, Leaf>();
  for (const span of spans) {
    const [leaf, ...others] = leaves.filter((one) => overlap(one, span) > 0 && isNearest(one, span, spans));
    if (leaf && others.length === 0) sure.set(span, leaf);
  }
  return withBetween(sure, leaves, spans);
}

/** No other column lies more under the header. */
function isNearest(leaf: Leaf, span: Span, spans: readonly Span[]): boolean {
  const own = overlap(leaf, span);
  return spans.every((other) => other === span || overlap(leaf, other) < own / 2);
}

/** Between two sure columns those left over belong to the headers left over, in their order, if only one way fits. */
function withBetween(
  sure: Map<Span, Leaf>,
  leaves: readonly Leaf[],
  spans: readonly Span[],
): Map<Span, Leaf> {
  const side = alignmentOf(spans);
  const all = new Map(sure);
  const bounds = [...sure.values()].map((leaf) => leaves.indexOf(leaf)).sort((a, b) => a - b);
  const fixed = [...sure.keys()].sort(byX);
  for (let gap = 0; gap <= fixed.length; gap += 1) {
    const [left, right] = [fixed[gap - 1], fixed[gap]];
    const headers = leaves.slice((bounds[gap - 1] ?? -1) + 1, bounds[gap] ?? leaves.length);
    const open = spans.filter(
      (span) => !sure.has(span) && (!left || byX(left, span) < 0) && (!right || byX(span, right) < 0),
    );
    for (const [span, leaf] of inOrder(headers, open, side)) all.set(span, leaf);
  }
  return all;
}

/**
 * Whether one row alone tells its columns: each header stands over one cell, or over one of the numbers of the columns,
 * and each cell under one header; and where no name begins the row what stands over several headers stands over their
 * middle.
 */
export function isTold(leaves: readonly Leaf[], spans: readonly Span[], numbering: readonly Rect[]): boolean {
  const alone = (one: Rect, others: readonly Rect[]) =>
    others.filter((other) => overlap(one, other) > 0).length === 1;
  const below = numbering.length > 0 ? numbering : spans;
  const named = spans.some(({ number }) => !number);
  return (
    leaves.length === below.length &&
    leaves.every((leaf) => alone(leaf, below)) &&
    spans.every((span) => alone(span, leaves)) &&
    (named || uppersOf(leaves).every((upper) => isCentred(upper, leaves)))
  );
}

/** Headers that stand over others. */
function uppersOf(leaves: readonly Leaf[]): Rect[] {
  return [...new Set(leaves.flatMap(({ heads }) => heads.slice(0, -1)))];
}

/** A column more or less would move the middle by half its width. */
const OFF_CENTRE = 0.3;

function isCentred(upper: Rect, leaves: readonly Leaf[]): boolean {
  const below = leaves.filter(({ heads }) => heads.includes(upper));
  const [first, last] = [below[0], below.at(-1)];
  if (!first || !last || below.length < 2) return false;
  const pitch = byX(last, first) / 2 / (below.length - 1);
  return Math.abs(byX(upper, first) + byX(upper, last)) / 4 < OFF_CENTRE * pitch;
}

type Alignment = "left" | "right" | null;

function inOrder(headers: readonly Leaf[], open: readonly Span[], side: Alignment): [Span, Leaf][] {
  if (open.length === headers.length)
    return open.flatMap((span, index): [Span, Leaf][] => {
      const leaf = headers[index];
      return leaf ? [[span, leaf]] : [];
    });
  if (open.length > headers.length || side === null) return [];
  const pairs = open.flatMap((span): [Span, Leaf][] => {
    const leaf = side === "right" ? lastBefore(headers, span) : firstBehind(headers, span);
    return leaf ? [[span, leaf]] : [];
  });
  return new Set(pairs.map(([, leaf]) => leaf)).size === open.length ? pairs : [];
}

/** Numbers set against the right end of their cell end behind the middle of their header. */
function lastBefore(headers: readonly Leaf[], { x1 }: Span): Leaf | undefined {
  return headers.findLast((leaf) => (leaf.x0 + leaf.x1) / 2 < x1 && leaf.x0 < x1);
}

function firstBehind(headers: readonly Leaf[], { x0 }: Span): Leaf | undefined {
  return headers.find((leaf) => (leaf.x0 + leaf.x1) / 2 > x0);
}

const STRAIGHT = 1.5;

/** At which end the numbers of the table stand in line; null where that cannot be told. */
function alignmentOf(spans: readonly Span[]): Alignment {
  const telling = spans.filter(({ number, chunks }) => number && spread(chunks.map(width)) > 2 * STRAIGHT);
  const straight = (end: (chunk: Chunk) => number) =>
    telling.length > 0 && telling.every(({ chunks }) => spread(chunks.map(end)) <= STRAIGHT);
  if (straight(({ x1 }) => x1)) return "right";
  return straight(({ x0 }) => x0) ? "left" : null;
}

function width({ x0, x1 }: Rect): number {
  return x1 - x0;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
