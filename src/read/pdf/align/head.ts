import { COLUMN_SYNONYMS, canonicalColumn } from "../../../budget/index.js";
import { around, type Rect } from "../geometry.js";
import type { Chunk, ChunkLine } from "./chunks.js";
import { overlap, type Span } from "./spans.js";
import { isNumbering } from "./zones.js";

/** The header over one column: its words, outermost first. */
export interface Leaf extends Rect {
  readonly path: readonly string[];
  /** Where each of these words is printed; nothing of headers that stand elsewhere. */
  readonly heads: readonly Rect[];
}

/** A cell of a header. */
export interface Node extends Rect {
  readonly text: string;
  readonly size: number;
  readonly children: readonly Node[];
  /** Where it is printed itself. */
  readonly own: Rect;
  /** Left and right end of all below it. */
  readonly from: number;
  readonly to: number;
}

/** The headers over the columns of a table, left to right; merged cells stand over all the columns they span. */
export function leavesOf(header: readonly ChunkLine[], spans: readonly Span[]): Leaf[] {
  const cells = headerCells(header).map((cell) => widened(cell, spans));
  return grown(cells, spans)
    .flatMap((root) => leavesBelow(whole(root), { path: [], heads: [] }))
    .sort((a, b) => a.x0 - b.x0);
}

/** Lines of one name that stand far below one another: 项目 over nothing but 支出 is 项目支出. */
function whole(node: Node): Node {
  const children = node.children.map(whole);
  const [only, ...others] = children;
  const text = node.text + (only?.text ?? "");
  if (!only || others.length > 0 || only.children.length > 0 || !isColumn(text)) return { ...node, children };
  return { ...only, text, own: around([node.own, only.own]) as Rect, y0: node.y0 };
}

/** A word over one column alone is a piece of its name as likely as a name of its own. */
function isPiece({ text, children }: Node): boolean {
  return children.length === 1 && text.length < SHORTEST_NAME && !isColumn(text);
}

const SHORTEST_NAME = 4;

function leavesBelow(node: Node, above: Pick<Leaf, "path" | "heads">): Leaf[] {
  if (isPiece(node)) return node.children.flatMap((child) => leavesBelow(child, UNTOLD).map(unnamed));
  const named = { path: [...above.path, node.text], heads: [...above.heads, node.own] };
  if (node.children.length > 0) return node.children.flatMap((child) => leavesBelow(child, named));
  const { x0, x1, y0, y1 } = node;
  return [{ x0, x1, y0, y1, ...named }];
}

/** Whether a line of words can only be one of headers. */
export function isHeading({ chunks }: ChunkLine): boolean {
  return chunks.filter(({ text }) => isColumn(text)).length > 1;
}

const UNTOLD: Pick<Leaf, "path" | "heads"> = { path: [], heads: [] };

function unnamed(leaf: Leaf): Leaf {
  return { ...leaf, ...UNTOLD };
}

/** Cells of the header: lines close below one another on one axis are one. */
export function headerCells(header: readonly ChunkLine[]): Node[] {
  const cells: Chunk[] = [];
  const words = header.filter(({ chunks }) => !isNumbering(chunks));
  for (const chunk of words.flatMap(({ chunks }) => chunks)) {
    const above = cells.findLastIndex((cell) => goesOn(cell, chunk));
    const cell = cells[above];
    if (cell) cells[above] = { ...cell, ...(around([cell, chunk]) as Rect), text: cell.text + chunk.text };
    else cells.push(chunk);
  }
  return cells.map(({ text, size, x0, x1, y0, y1 }) => ({
    text: text.replace(/\s+/gu, " "),
    size,
    x0,
    x1,
    y0,
    y1,
    own: { x0, x1, y0, y1 },
    children: [],
    from: x0,
    to: x1,
  }));
}

/** A header is as wide as the column it stands over. */
function widened(cell: Node, spans: readonly Span[]): Node {
  const own = spans.filter((span) => overlap(cell, span) > 0.5 * Math.min(width(cell), width(span)));
  const ends = around([cell, ...own]) as Rect;
  return { ...cell, from: ends.x0, to: ends.x1 };
}

function width({ x0, x1 }: Rect): number {
  return x1 - x0;
}

const CLOSE = 0.5;

function goesOn(cell: Chunk, below: Chunk): boolean {
  const aligned =
    Math.abs(middle(cell) - middle(below)) < 0.6 * cell.size ||
    Math.abs(cell.x0 - below.x0) < 0.4 * cell.size;
  if (!aligned || below.y0 - cell.y1 > CLOSE * cell.size || below.y0 < cell.y0) return false;
  return !(isColumn(below.text) && isColumn(cell.text)) || isColumn(cell.text + below.text);
}

/** Words that head a column, or several. */
function isColumn(text: string): boolean {
  return Object.hasOwn(COLUMN_SYNONYMS, canonicalColumn([text])) || HEADING.test(text);
}

const HEADING =
  /^(?:收入|支出|项目|本年收入|本年支出|(?:功能|经济)分类科目|科目|科目编码|科目名称|资金性质|资金来源)$/u;

function middle({ x0, x1 }: Rect): number {
  return (x0 + x1) / 2;
}

function height({ y0, y1 }: Rect): number {
  return (y0 + y1) / 2;
}

/** Puts the headers of the lowest row under those they belong to, row by row, until none is left without. */
function grown(cells: readonly Node[], spans: readonly Span[]): Node[] {
  let open = [...cells];
  const done: Node[] = [];
  while (open.length > 0) {
    const lowest = Math.max(...open.map(height));
    const row = open.filter((node) => lowest - height(node) < CLOSE * node.size).sort(byX);
    const upper = open.filter((node) => !row.includes(node));
    const { parents, orphans } = adopted(row, upper, spans);
    done.push(...orphans);
    open = upper.map((node) => parents.get(node) ?? node);
  }
  return done;
}

function byX(a: Rect, b: Rect): number {
  return middle(a) - middle(b);
}

interface Adopted {
  readonly parents: ReadonlyMap<Node, Node>;
  readonly orphans: readonly Node[];
}

function adopted(row: readonly Node[], upper: readonly Node[], spans: readonly Span[]): Adopted {
  const parents = new Map<Node, Node>();
  const orphans: Node[] = [];
  const single = upper.filter((node) => isSingle(node, row, spans));
  for (const run of runsOf(row, single, spans)) {
    const above = parentsOf(
      run,
      upper.filter((node) => !single.includes(node)),
    );
    if (above.length === 0) orphans.push(...run);
    for (const [index, children] of parted(run, above).entries()) {
      const parent = above[index];
      if (parent && children.length > 0) parents.set(parent, withChildren(parent, children));
    }
  }
  return { parents, orphans };
}

function withChildren(parent: Node, children: readonly Node[]): Node {
  return {
    ...parent,
    children,
    y1: Math.max(...children.map(({ y1 }) => y1)),
    from: Math.min(...children.map(({ from }) => from)),
    to: Math.max(...children.map(({ to }) => to)),
  };
}

/** A header that reaches down to a column of its own. */
function isSingle(node: Node, row: readonly Node[], spans: readonly Span[]): boolean {
  if (node.children.length > 0) return false;
  if (row.some((leaf) => isOver(leaf, node))) return false;
  const own = spans.filter((span) => overlap(span, node) > 0);
  return own.some((span) => !row.some((leaf) => isOver(leaf, span)));
}

/** Whether a header, or one below it, stands over a column. */
function isOver({ from, to }: Node, { x0, x1 }: Rect): boolean {
  return Math.min(to, x1) - Math.max(from, x0) > 0;
}

/** The row cut where a column without a header in it stands between. */
function runsOf(row: readonly Node[], single: readonly Node[], spans: readonly Span[]): Node[][] {
  const runs: Node[][] = [];
  for (const node of row) {
    const before = runs.at(-1)?.at(-1);
    const between = (other: Rect) =>
      before !== undefined && middle(before) < middle(other) && middle(other) < middle(node);
    const cut =
      single.some(between) ||
      spans.some((span) => span.number && between(span) && !row.some((leaf) => isOver(leaf, span)));
    if (before && !cut) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** The headers right above a run. */
function parentsOf(run: readonly Node[], upper: readonly Node[]): Node[] {
  const from = Math.min(...run.map((node) => node.from));
  const to = Math.max(...run.map((node) => node.to));
  const top = Math.min(...run.map(({ y0 }) => y0));
  const within = upper.filter(
    (node) => middle(node) >= from - 1 && middle(node) <= to + 1 && node.y1 <= top + CLOSE * node.size,
  );
  const lowest = Math.max(...within.map(height));
  return within.filter((node) => lowest - height(node) < CLOSE * node.size).sort(byX);
}

/** Parts a run among the headers above it, so that each stands over the middle of its own. */
function parted(run: readonly Node[], above: readonly Node[]): Node[][] {
  if (above.length <= 1) return [[...run]];
  const [parent, ...rest] = above;
  if (!parent) return [];
  let best: { cost: number; parts: Node[][] } = { cost: Infinity, parts: [] };
  for (let count = 1; count <= run.length - rest.length; count += 1) {
    const own = run.slice(0, count);
    const parts = [own, ...parted(run.slice(count), rest)];
    const cost = parts.reduce((sum, part, index) => sum + offCentre(part, above[index]), 0);
    if (cost < best.cost) best = { cost, parts };
  }
  return best.parts;
}

function offCentre(part: readonly Node[], parent: Node | undefined): number {
  if (!parent || part.length === 0) return Infinity;
  const from = Math.min(...part.map((node) => node.from));
  const to = Math.max(...part.map((node) => node.to));
  return Math.abs((from + to) / 2 - middle(parent));
}
