import type { Grid } from "./layout.js";
import { type Placement, place } from "./placement.js";
import type { RowCells } from "./row-cells.js";

/** The columns of a row's printed cells, and whether another reading is possible too. */
export interface Reading {
  /** Null where no reading puts every cell into a column of its kind. */
  readonly columns: readonly number[] | null;
  /** Why the reading is not certain, for people; null where it is. */
  readonly doubt: string | null;
}

const MOST_ADDED = 3;
const MOST_REMOVED = 12;
/** With more runs than this, so many readings are possible that none is worth a search. */
const MOST_RUNS = 4;

/** Finds the columns: the plain rule of runs first, then what one lost, added or doubled run explains. */
export function readRow(row: RowCells, grid: Grid): Reading {
  const plain = exact(row, row.gaps, grid) ?? exact(row, doubled(row.gaps), grid);
  if (plain) return { columns: plain.columns, doubt: null };
  return grid.stripped ? strippedReading(row, grid) : adjustedReading(row, grid);
}

/**
 * The placement that has exactly the table's columns. A label merged over its columns counts only where the
 * unmerged reading fits no column kinds: else a lost cell and a merged label look the same.
 */
function exact(row: RowCells, gaps: readonly number[], grid: Grid): Placement | null {
  const plain = place(row, gaps, false, grid);
  const reading = plain.valid ? plain : place(row, gaps, true, grid);
  return reading.valid && reading.total === grid.columns ? reading : null;
}

/** Where every empty cell is printed as two spaces, the plain rule counts twice as many. */
function doubled(gaps: readonly number[]): number[] {
  const twice = gaps.every((gap, index) => index === 0 || gap % 2 === 0);
  return gaps.map((gap, index) => (index > 0 && twice ? gap / 2 : gap));
}

/** Without white space at line ends, the missing cells stand at the end, or before a wrapped label. */
function strippedReading(row: RowCells, grid: Grid): Reading {
  const shifts = row.wrapped ? [...Array(grid.columns).keys()] : [0];
  const candidates = shifts.map((shift) => row.gaps.map((gap, index) => (index === 0 ? gap + shift : gap)));
  return decide(
    distinct(candidates.flatMap((gaps) => fitting(row, gaps, grid))),
    row,
    grid.columns - place(row, row.gaps, false, grid).total,
  );
}

function fitting(row: RowCells, gaps: readonly number[], grid: Grid): Candidate[] {
  return [false, true]
    .map((merged) => place(row, gaps, merged, grid))
    .filter((reading) => reading.valid && reading.total <= grid.columns)
    .map(({ columns }) => ({ columns, outer: true }));
}

interface Candidate {
  readonly columns: readonly number[];
  /** Whether only leading or trailing empty cells were added or taken away. */
  readonly outer: boolean;
}

/** The first space of a page's first line is none of the table's: where nothing fits with it, it is left out. */
function adjustedReading(row: RowCells, grid: Grid): Reading {
  const reading = adjustedFrom(row, row.gaps, grid);
  const [lead = 0, ...others] = row.gaps;
  if (reading.columns !== null || lead === 0) return reading;
  const { columns } = adjustedFrom(row, [lead - 1, ...others], grid);
  return { ...reading, columns };
}

function adjustedFrom(row: RowCells, gaps: readonly number[], grid: Grid): Reading {
  if (row.cells.length > grid.columns) return decide([], row, grid.columns - row.cells.length);
  const bases = [false, true].map((merged) => ({ merged, ...place(row, gaps, merged, grid) }));
  const found = distinct(
    bases.flatMap(({ merged, total }) =>
      adjustments(gaps, grid.columns - total)
        .map((changed) => ({ ...place(row, changed, merged, grid), outer: onlyOuter(gaps, changed) }))
        .filter((reading) => reading.valid && reading.total === grid.columns),
    ),
  );
  const plain = bases.find((reading) => reading.valid);
  const missing = grid.columns - (plain ?? bases[0] ?? { total: grid.columns }).total;
  if (found.length > 0 || !plain) return decide(found, row, missing);
  const onlyLabel = !grid.twoSided && !row.cells.some((cell) => cell.number);
  return { columns: plain.columns, doubt: onlyLabel ? null : `单元格数与列数不符${countWords(missing)}` };
}

/** The first candidate, certain where it is the only one and at most one run inside the row differs by one. */
function decide(found: readonly Candidate[], row: RowCells, missing: number): Reading {
  const [best] = found;
  if (!best) return { columns: null, doubt: `单元格无法归入各列${countWords(missing)}` };
  const values = row.cells.some((cell) => cell.number);
  const sure = found.length === 1 && (best.outer || Math.abs(missing) <= 1 || !values);
  const subject = values ? "数值" : "标签";
  return { columns: best.columns, doubt: sure ? null : `${subject}所在的列有多种读法${countWords(missing)}` };
}

function countWords(missing: number): string {
  if (missing === 0) return "";
  return missing > 0 ? `（比表头少${missing}格）` : `（比表头多${-missing}格）`;
}

function onlyOuter(before: readonly number[], after: readonly number[]): boolean {
  return before.every((gap, index) => index === 0 || index === before.length - 1 || gap === after[index]);
}

/** All ways to add (or, where negative, take away) so many empty cells, those at the end of the row first. */
function adjustments(gaps: readonly number[], difference: number): number[][] {
  if (difference > MOST_ADDED || difference < -MOST_REMOVED) return [];
  if (difference < -MOST_ADDED && gaps.filter((gap) => gap > 0).length > MOST_RUNS) return [];
  return spread([...gaps].reverse(), difference).map((changed) => changed.reverse());
}

function spread(gaps: readonly number[], difference: number): number[][] {
  const [gap, ...others] = gaps;
  if (gap === undefined) return difference === 0 ? [[]] : [];
  const step = Math.sign(difference);
  const most = step < 0 ? Math.min(gap, -difference) : difference;
  return [...Array(most + 1).keys()]
    .reverse()
    .flatMap((count) =>
      spread(others, difference - step * count).map((rest) => [gap + step * count, ...rest]),
    );
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byColumns = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.columns.join(",");
    const known = byColumns.get(key);
    if (!known || (candidate.outer && !known.outer)) byColumns.set(key, candidate);
  }
  return [...byColumns.values()];
}
