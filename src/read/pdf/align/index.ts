import { around, type Rect } from "../geometry.js";
import type { Grid, GridCell } from "../grid.js";
import { cellText } from "../text-lines.js";
import type { Word } from "../words.js";
import { cellsOf } from "./cells.js";
import { type Chunk, type ChunkLine, chunkLines } from "./chunks.js";
import { type Column, columnsOf, isTold } from "./columns.js";
import { isHeading, type Leaf, leavesOf } from "./head.js";
import { repeatedLeaves } from "./repeated.js";
import { type AlignedRow, type Placed, rowsOf } from "./rows.js";
import { type Span, spansOf } from "./spans.js";
import { isNumbering, namesInLine, type Zone, zonesOf } from "./zones.js";

export type { Column } from "./columns.js";

/** A table without ruling lines as lines of cells between TABs, with the words they were made of. */
export interface AlignedTable {
  readonly lines: readonly AlignedLine[];
  readonly words: readonly Word[];
  readonly columns: readonly Column[];
  /** What its lines hold, row by row; cells without anything are not told. */
  readonly cells: readonly GridCell[];
  /** 栏次 1 2 3 …: numbers of columns, which no line prints. */
  readonly numbering: readonly Word[];
}

export interface AlignedLine extends Rect {
  readonly text: string;
}

/**
 * The tables among words that no ruling lines part into cells. `grids` are the ruled tables of the page, one of which
 * may be the header of a table whose rows are not ruled; `before` are the columns that a page before ended with.
 */
export function alignedTables(
  words: readonly Word[],
  grids: readonly Grid[],
  before: readonly Column[],
): AlignedTable[] {
  return zonesOf(chunkLines(words)).flatMap((zone) => tableOf(zone, grids, before) ?? []);
}

function tableOf(zone: Zone, grids: readonly Grid[], before: readonly Column[]): AlignedTable | null {
  const lines = [...zone.header, ...zone.body];
  const known = knownLeaves(zone, grids, before);
  const body = known ? lines : zone.body;
  const spans = spansOf(body);
  const leaves = known ?? repeatedOf(zone, grids, before) ?? toldLeaves(zone, spans);
  const columns = columnsOf(leaves, spans);
  if (!known && columns.filter(({ path }) => path.length > 0).length < FEWEST) return null;
  const head = known ? [] : headLines(columns, zone.header);
  const rows = rowsOf(placedIn(columns, body));
  return {
    lines: [...head, ...rows.map((row) => rowLine(row, columns))],
    words: lines.flatMap((line) => line.words),
    columns,
    cells: cellsOf(columns, rows, head.length),
    numbering: zone.header.filter(({ chunks }) => isNumbering(chunks)).flatMap(({ words }) => words),
  };
}

/** The headers of a table; none of one row that does not tell which belongs to what. */
function toldLeaves({ header, body }: Zone, spans: readonly Span[]): Leaf[] {
  const leaves = leavesOf(header, spans);
  const rows = body.filter(({ chunks }) => chunks.some(({ number }) => number));
  const numbers = header.filter(({ chunks }) => isNumbering(chunks)).flatMap(({ chunks }) => chunks);
  return rows.length > 1 || isTold(leaves, spans, numbers) ? leaves : [];
}

/** Fewer headed columns make no table. */
const FEWEST = 2;

/** The columns of rows that print no header of their own: those of a ruled header above, or of the page before. */
function knownLeaves(zone: Zone, grids: readonly Grid[], before: readonly Column[]): readonly Leaf[] | null {
  const above = gridAbove(zone, grids);
  if (above && zone.header.every(namesInLine(zone.body)) && boxOf(zone).y0 - above.y1 < FARTHEST)
    return columnsOfGrid(above);
  if (above || !zone.first || before.length === 0) return null;
  if (zone.header.some(isHeading) || repeats(zone.header, before)) return null;
  return before.map((column) => ({ ...column, heads: [] }));
}

/** The columns of the page before, where its header is printed again: what is told by many rows holds for a few. */
function repeatedOf(zone: Zone, grids: readonly Grid[], before: readonly Column[]): readonly Leaf[] | null {
  if (!zone.first || gridAbove(zone, grids) || before.length === 0) return null;
  return repeatedLeaves(zone.header, before);
}

function boxOf({ header, body }: Zone): Rect {
  return around([...header, ...body]) as Rect;
}

function gridAbove(zone: Zone, grids: readonly Grid[]): Grid | undefined {
  const { y0, y1 } = boxOf(zone);
  return grids.filter((grid) => grid.y1 < y1 && grid.y0 < y0).at(-1);
}

/** Whether a page begins with rows that the page before may have headed. */
export function mayGoOn(words: readonly Word[], grids: readonly Grid[]): boolean {
  return zonesOf(chunkLines(words)).some((zone) => zone.first && !gridAbove(zone, grids));
}

/** Rows stand at most this many points below their ruled header. */
const FARTHEST = 24;

function columnsOfGrid({ cells, columns, y0, y1 }: Grid): Leaf[] {
  return Array.from({ length: columns }, (_, column) => {
    const left = cells.filter((cell) => cell.column === column).map(({ x0 }) => x0);
    const right = cells.filter((cell) => cell.column > column).map(({ x0 }) => x0);
    const end = Math.max(...cells.map(({ x1 }) => x1));
    return { x0: Math.min(...left, ...right), x1: Math.min(end, ...right), y0, y1, path: [], heads: [] };
  });
}

/** Whether the header of the page before is printed again. */
function repeats(header: readonly ChunkLine[], before: readonly Column[]): boolean {
  const printed = header.flatMap(({ chunks }) => chunks.map(({ text }) => text)).join("");
  const words = before.map(({ path }) => path.at(-1) ?? "").filter((word) => word !== "");
  return words.filter((word) => printed.includes(word.slice(0, 2))).length > words.length / 2;
}

function placedIn(columns: readonly Column[], body: readonly ChunkLine[]): Placed[] {
  return body.flatMap(({ chunks }) => chunks.map((chunk) => ({ chunk, column: columnOf(chunk, columns) })));
}

function columnOf(chunk: Chunk, columns: readonly Column[]): number {
  const own = columns.findIndex(({ chunks }) => chunks.includes(chunk));
  if (own >= 0) return own;
  const start = columns.findIndex(({ x0, x1 }) => x0 - 1 <= chunk.x0 && chunk.x0 < x1);
  return chunk.number || start < 0 ? columns.length : start;
}

function rowLine({ placed, ...box }: AlignedRow, columns: readonly Column[]): AlignedLine {
  const width = Math.max(columns.length, ...placed.map(({ column }) => column + 1));
  const cells = Array.from({ length: width }, (_, column) => {
    const own = placed.filter((one) => one.column === column).map(({ chunk }) => chunk);
    const lines = own.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
    return cellText(lines.map((chunk) => ({ ...chunk, words: [chunk] }))).replace(/\s+/gu, " ");
  });
  return { ...box, text: cells.join("\t") };
}

/**
 * The header as rows of cells: a name over several columns stands in the first of them. Where one row of it ends and the
 * next begins is not told: one that reaches down stands between them.
 */
function headLines(columns: readonly Column[], header: readonly ChunkLine[]): AlignedLine[] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length));
  const box = around(header);
  if (!box || depth === 0) return [];
  return Array.from({ length: depth }, (_, level) => ({
    ...box,
    text: columns.map((column, index) => headCell(column, columns[index - 1], level)).join("\t"),
  }));
}

function headCell({ path }: Column, left: Column | undefined, level: number): string {
  const own = path[level] ?? "";
  const above = path.slice(0, level + 1).join("\n");
  const same = path.length > level + 1 && (left?.path.length ?? 0) > level + 1;
  return same && left?.path.slice(0, level + 1).join("\n") === above ? "" : own;
}
