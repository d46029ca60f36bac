/** What the caller knows of a table's columns before its rows are decoded. */
export interface SpaceRunLayout {
  /** Number of columns of the table. */
  readonly columns: number;
  /** Ascending indexes of the columns that hold labels or codes; all others hold values. */
  readonly labelColumns: readonly number[];
}

/** A layout with what is derived from it and from the habits of the printed region. */
export interface Grid extends SpaceRunLayout {
  /** For each column: the first column of the run of adjacent label columns it belongs to, or -1 for values. */
  readonly runStart: readonly number[];
  /** Whether labels stand behind values too (income left, expenditure right). */
  readonly twoSided: boolean;
  /** Whether rows of this table begin with a subject code. */
  readonly coded: boolean;
  /** Whether the text has lost the white space at its line ends. */
  readonly stripped: boolean;
}

/** Completes a layout; `coded` and `stripped` are what the region was seen to be. */
export function gridOf(layout: SpaceRunLayout, seen: { coded: boolean; stripped: boolean }): Grid {
  const labels = new Set(layout.labelColumns);
  const runStart: number[] = [];
  for (let column = 0; column < layout.columns; column += 1) {
    const before = runStart[column - 1] ?? -1;
    runStart.push(labels.has(column) ? (before >= 0 ? before : column) : -1);
  }
  return { ...layout, runStart, twoSided: startsSecondSide(layout), ...seen };
}

/** Whether some label column stands behind a value column. */
export function startsSecondSide({ labelColumns }: SpaceRunLayout): boolean {
  return labelColumns.some((column, index) => index > 0 && column !== (labelColumns[index - 1] ?? 0) + 1);
}

/** Whether the column holds labels or codes. */
export function isLabelColumn(grid: Grid, column: number): boolean {
  return (grid.runStart[column] ?? -1) >= 0;
}

/** Whether the column opens a run of label columns behind a value column. */
export function opensSide(grid: Grid, column: number): boolean {
  return column > 0 && column < grid.columns && grid.runStart[column] === column;
}

/** How many label columns stand from this one to the end of its run; 0 for value columns. */
export function labelsLeft(grid: Grid, column: number): number {
  let count = 0;
  while (isLabelColumn(grid, column + count)) count += 1;
  return count;
}

/** Whether a number printed here is a code: in a label column with a further label column behind it. */
export function isCodePlace(grid: Grid, column: number): boolean {
  return isLabelColumn(grid, column) && isLabelColumn(grid, column + 1);
}
