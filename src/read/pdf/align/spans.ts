import { around, type Rect } from "../geometry.js";
import type { Chunk, ChunkLine } from "./chunks.js";

/** Chunks of the rows that stand below one another: what a column holds. */
export interface Span extends Rect {
  readonly chunks: readonly Chunk[];
  readonly number: boolean;
}

/** The columns that numbers and names of the rows make, left to right. */
export function spansOf(body: readonly ChunkLine[]): Span[] {
  const all = spansAmong(body, false);
  const [strokes, numbers] = divided(spansAmong(body, true), (span) =>
    all.some((names) => isStroke(span, names)),
  );
  const names = all.map((span) => ({
    ...span,
    chunks: [
      ...span.chunks,
      ...strokes.filter((other) => isStroke(other, span)).flatMap(({ chunks }) => chunks),
    ],
  }));
  const own = names.filter((span) => !numbers.some((other) => standsIn(span, other)));
  const taken = names.filter((span) => !own.includes(span));
  return [...numbers.map((span) => withNames(span, taken)), ...own].sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1);
}

function divided<T>(list: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [list.filter(isFirst), list.filter((one) => !isFirst(one))];
}

/** A stroke among names. */
function isStroke(span: Span, names: Span): boolean {
  return span.chunks.every(({ text }) => !/\d/u.test(text)) && standsIn(span, names);
}

/** Words among numbers: 无 for an amount, 合计 for a code. */
function standsIn(span: Span, numbers: Span): boolean {
  return overlap(span, numbers) > 0.6 * (span.x1 - span.x0);
}

function withNames(span: Span, names: readonly Span[]): Span {
  const own = names.filter((other) => standsIn(other, span)).flatMap(({ chunks }) => chunks);
  return { ...span, chunks: [...span.chunks, ...own] };
}

export function overlap(a: Rect, b: Rect): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

const TOUCHES = 1;

/** Chunks of one kind in groups that overlap; a chunk that reaches over two columns makes neither wider. */
function spansAmong(body: readonly ChunkLine[], number: boolean): Span[] {
  const placed = body.flatMap((line, row) =>
    line.chunks.filter((chunk) => chunk.number === number).map((chunk) => ({ chunk, row })),
  );
  let groups: { chunk: Chunk; row: number }[][] = [];
  for (const one of placed.sort((a, b) => width(a.chunk) - width(b.chunk))) {
    const touched = groups.filter((group) => group.some(({ chunk }) => overlap(chunk, one.chunk) > TOUCHES));
    if (touched.length > 1 && sharesRow(touched)) continue;
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), one]];
  }
  return groups.map((group) => {
    const chunks = group.map(({ chunk }) => chunk);
    return { ...(around(chunks) as Rect), chunks, number };
  });
}

function width({ x0, x1 }: Rect): number {
  return x1 - x0;
}

/** Whether two of the groups have a chunk in one row, and are two columns therefore. */
function sharesRow(groups: readonly (readonly { row: number }[])[]): boolean {
  const rows = groups.map((group) => new Set(group.map(({ row }) => row)));
  return rows.some((own, index) =>
    rows.slice(index + 1).some((other) => [...own].some((row) => other.has(row))),
  );
}
