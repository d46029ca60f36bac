import type { Box } from "../budget/index.js";
import type { PageStages, PlacedText } from "../read/index.js";

/** A part of a page over its whole width: y upwards, in points. */
export interface Band {
  readonly bottom: number;
  readonly top: number;
}

/** Lines that are shown over and under a cited row. */
const NEIGHBOURS = 2;
/** Further away stands what has nothing to do with it, such as the number of the page. */
const NEAR_ROW = 80;
/** Lines over a table that belong to it: its title, its unit. */
const ABOVE = 3;
const NEAR_TABLE = 90;
/** A head of a table has no more lines. */
const HEAD = 6;
/** Rows without ruling lines stand so close below a ruled head. */
const NEAR_HEAD = 24;
/** Parts that are nearer to each other than this are one. */
const GAP = 40;
const MARGIN = 5;

/** The parts of a page that show cited rows: each with its neighbours, and the head of its table. From the top down. */
export function bandsOf(rows: readonly Box[], { lines, tables }: PageStages): Band[] {
  const inOrder = lines.toSorted((a, b) => b.box[3] - a.box[3]);
  const parts = rows.flatMap((row) => {
    const table = tables.find(({ box }) => isOver(row, box));
    return [
      bandOf([row, ...neighbours(row, inOrder)]),
      ...(table ? headOf((ruledHead(table.box, tables) ?? table).box, inOrder) : []),
    ];
  });
  return joined(parts);
}

/** Left and right end of what stands in the bands. */
export function widthOf(
  bands: readonly Band[],
  { lines, tables }: PageStages,
  rows: readonly Box[],
): [number, number] {
  const inside = [...lines, ...tables]
    .map(({ box }) => box)
    .filter((box) => bands.some(({ bottom, top }) => box[1] < top && box[3] > bottom));
  const all = [...inside, ...rows];
  return [
    Math.min(...all.map((box) => box[0])) - 2 * MARGIN,
    Math.max(...all.map((box) => box[2])) + 2 * MARGIN,
  ];
}

function isOver([, bottom, , top]: Box, [, low, , high]: Box): boolean {
  const middle = (bottom + top) / 2;
  return middle > low && middle < high;
}

function neighbours(row: Box, lines: readonly PlacedText[]): Box[] {
  const boxes = lines
    .map(({ box }) => box)
    .filter((box) => Math.abs(middleOf(box) - middleOf(row)) < NEAR_ROW);
  const over = boxes.filter((box) => middleOf(box) > row[3]).slice(-NEIGHBOURS);
  const under = boxes.filter((box) => middleOf(box) < row[1]).slice(0, NEIGHBOURS);
  return [...over, ...under];
}

function middleOf([, bottom, , top]: Box): number {
  return (bottom + top) / 2;
}

/** The ruled head that a table without ruling lines stands under. */
function ruledHead(table: Box, tables: PageStages["tables"]): PageStages["tables"][number] | undefined {
  return tables.find(({ box }) => box[1] >= table[3] - 2 && box[1] < table[3] + NEAR_HEAD);
}

/** The rows of a table before the first that prints a number alone in a cell, and what stands over it. */
function headOf(table: Box, lines: readonly PlacedText[]): Band[] {
  const over = lines
    .filter(({ box }) => box[1] >= table[3] - 2 && box[1] < table[3] + NEAR_TABLE)
    .slice(-ABOVE);
  const within = lines.filter(({ box }) => isOver(box, table));
  const data = within.findIndex(({ text }) =>
    text.split("\t").some((cell) => /^-?[\d,.]+$/u.test(cell.trim())),
  );
  const head = within.slice(0, Math.min(data < 0 ? HEAD : data, HEAD));
  const boxes = [...over, ...head].map(({ box }) => box);
  return boxes.length > 0 ? [bandOf(boxes)] : [];
}

function bandOf(boxes: readonly Box[]): Band {
  return {
    bottom: Math.min(...boxes.map((box) => box[1])) - MARGIN,
    top: Math.max(...boxes.map((box) => box[3])) + MARGIN,
  };
}

function joined(bands: readonly Band[]): Band[] {
  const all: Band[] = [];
  for (const band of [...bands].sort((a, b) => b.top - a.top)) {
    const last = all.at(-1);
    if (last && band.top > last.bottom - GAP)
      all[all.length - 1] = { top: last.top, bottom: Math.min(last.bottom, band.bottom) };
    else all.push(band);
  }
  return all;
}
