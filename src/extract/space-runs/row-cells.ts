import { emptyCells } from "./cell-count.js";
import type { Grid } from "./layout.js";
import type { RowGroup } from "./row-group.js";
import { isBlankRun, isTextOnly, type SpacedLine, type Token } from "./spaced-line.js";
import { beginsRow, isCode, isNumber } from "./token.js";

/** A printed cell of a row, its wrapped parts joined. */
export interface PrintedCell {
  readonly text: string;
  readonly number: boolean;
  /** Line of its last part. */
  readonly line: number;
}

/** The printed cells of a row and the empty cells before, between and behind them. */
export interface RowCells {
  readonly cells: readonly PrintedCell[];
  /** One more than `cells`: `gaps[i]` empty cells before cell i, the last behind all. */
  readonly gaps: readonly number[];
  /** Whether the row's label runs over lines, so that its leading white space may be lost. */
  readonly wrapped: boolean;
  /** Why the label parts may belong otherwise; the values are not touched by it. */
  readonly labelDoubt: string | null;
}

interface Assembly {
  cells: PrintedCell[];
  gaps: number[];
  pending: number;
  /** Label cells since the last value or empty cell. */
  labels: number;
  labelDoubt: string | null;
}

/** Joins wrapped labels and words of one label, and counts the empty cells between what remains. */
export function rowCells({ lines }: RowGroup, grid: Grid): RowCells {
  const row: Assembly = { cells: [], gaps: [], pending: 0, labels: 0, labelDoubt: null };
  for (const [index, line] of lines.entries()) addLine(row, line, lines[index - 1], grid);
  const texts = lines.filter(isTextOnly).length;
  return { ...row, gaps: [...row.gaps, row.pending], wrapped: texts > 0 && lines.length > 1 };
}

function addLine(row: Assembly, line: SpacedLine, previous: SpacedLine | undefined, grid: Grid): void {
  const continues = continuesLabel(row, line, previous);
  if (!continues) row.pending += line.lead;
  for (const [index, token] of line.tokens.entries()) {
    row.pending += index === 0 ? 0 : emptyCells(token.before);
    addToken(row, token, { line: line.number, joined: continues && index === 0, first: index === 0 }, grid);
  }
  row.pending += emptyCells(line.trailing);
  if (continues && line.blankBefore && !line.cutBefore) row.labelDoubt = "标签的几行之间有空行，归属不能确定";
}

/** A line of words only that stands behind a label without a value goes on with that label. */
function continuesLabel(row: Assembly, line: SpacedLine, previous: SpacedLine | undefined): boolean {
  const label = row.pending === 0 && row.cells.at(-1)?.number === false;
  return label && previous !== undefined && !isBlankRun(previous) && isTextOnly(line);
}

interface Place {
  readonly line: number;
  readonly joined: boolean;
  readonly first: boolean;
}

function addToken(row: Assembly, token: Token, place: Place, grid: Grid): void {
  const number = isNumber(token.text);
  const before = row.cells.at(-1);
  const follows = row.pending === 0 && before !== undefined && !number && isLabelEnd(row);
  const ownRow = grid.twoSided && beginsRow(token.text);
  if (follows && before && (place.joined || (noRoom(row, grid) && !ownRow))) {
    const link = place.first || token.before === 0 ? "" : " ";
    row.cells[row.cells.length - 1] = { ...before, text: before.text + link + token.text, line: place.line };
    if (link !== "" && !grid.coded && longestRun(grid) > 1)
      row.labelDoubt = "标签中的空格多于标签列，分界不能确定";
    return;
  }
  const inRun = row.pending === 0 ? row.labels : 0;
  row.labels = !number || (isCode(token.text) && longestRun(grid) > inRun + 1 && grid.coded) ? inRun + 1 : 0;
  row.cells.push({ text: token.text, number, line: place.line });
  row.gaps.push(row.pending);
  row.pending = 0;
}

function isLabelEnd(row: Assembly): boolean {
  return row.cells.at(-1)?.number === false;
}

/** Rows of code tables have one text, behind their codes; others as many texts as adjacent label columns. */
function noRoom(row: Assembly, grid: Grid): boolean {
  return grid.coded || row.labels >= longestRun(grid);
}

function longestRun(grid: Grid): number {
  return Math.max(0, ...grid.runStart.map((start, column) => (start < 0 ? 0 : column - start + 1)));
}
