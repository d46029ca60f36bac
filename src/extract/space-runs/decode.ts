import type { LineRange } from "../../budget/index.js";
import type { SourceLine } from "../../read/index.js";
import type { GridRow } from "../types.js";
import { bodyLines } from "./body.js";
import { habitsOf } from "./habits.js";
import { type Grid, gridOf, type SpaceRunLayout } from "./layout.js";
import { readRow } from "./reading.js";
import { type RowCells, rowCells } from "./row-cells.js";
import { type RowGroup, rowGroups } from "./row-group.js";
import { compact, isBlankRun, type SpacedLine } from "./spaced-line.js";
import { beginsRow } from "./token.js";

/** A row whose cells could be read in more than one way, or in none. */
export interface AmbiguousRow {
  readonly lines: LineRange;
  /** As printed, the lines joined with "\n". */
  readonly text: string;
  /** For people, in Chinese. */
  readonly reason: string;
}

/** The rows of a region, and those of them (same lines) or besides them that are not certain. */
export interface SpaceRunTable {
  readonly rows: readonly GridRow[];
  readonly ambiguous: readonly AmbiguousRow[];
}

/**
 * Decodes the region of one table whose empty cells survive as runs of spaces. A row with several readings
 * stands in `rows` as the spaces support it best and in `ambiguous` with the same lines; a row with no reading
 * stands in `ambiguous` only.
 */
export function decodeSpaceRuns(lines: readonly SourceLine[], layout: SpaceRunLayout): SpaceRunTable {
  const body = bodyLines(lines, layout);
  const grid = gridOf(layout, habitsOf(body, layout));
  const printed = new Map(lines.map((line) => [line.number, line.text]));
  const decoded = rowGroups(body, grid).map((group) => decodeGroup(group, grid, printed));
  return {
    rows: decoded.flatMap(({ row }) => (row ? [row] : [])),
    ambiguous: decoded.flatMap(({ ambiguous }) => (ambiguous ? [ambiguous] : [])),
  };
}

interface DecodedGroup {
  readonly row: GridRow | null;
  readonly ambiguous: AmbiguousRow | null;
}

function decodeGroup(group: RowGroup, grid: Grid, printed: ReadonlyMap<number, string>): DecodedGroup {
  const cells = rowCells(group, grid);
  const lines = linesOf(group);
  const stray = strayWords(group, cells, grid);
  const reading = stray ? { columns: null, doubt: stray } : readRow(cells, grid);
  const reason = reading.doubt ?? cells.labelDoubt ?? wrapDoubt(group, grid);
  const text = group.lines.map(({ number }) => printed.get(number) ?? "").join("\n");
  return {
    row: reading.columns ? gridRow(cells, reading.columns, grid, lines) : null,
    ambiguous: reason === null ? null : { lines, text, reason },
  };
}

/** Words that nothing closes are a row only where they begin like one, or line ends are lost. */
function strayWords(group: RowGroup, { cells }: RowCells, { stripped }: Grid): string | null {
  const first = cells[0];
  if (group.closed || stripped || cells.some((cell) => cell.number)) return null;
  return first && beginsRow(first.text) ? null : "文字行之后没有单元格，不能确定是否为表内的行";
}

/** Where line ends are lost, an empty row and the first line of a wrapped label look the same. */
function wrapDoubt({ lines }: RowGroup, { stripped }: Grid): string | null {
  const [first, second] = lines.filter((line) => !isBlankRun(line));
  if (!stripped || !first || !second || second.blankBefore) return null;
  return beginsRow(first.tokens[0]?.text ?? "") ? null : "折行的标签与空行无法区分";
}

function linesOf({ lines }: RowGroup): LineRange {
  const worded = lines.filter((line: SpacedLine) => compact(line) !== "").map((line) => line.number);
  const numbers = worded.length > 0 ? worded : lines.map((line) => line.number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

function gridRow(row: RowCells, columns: readonly number[], grid: Grid, lines: LineRange): GridRow {
  const cells = Array<string>(grid.columns).fill("");
  let valueLine = lines[1];
  for (const [index, cell] of [...row.cells.entries()].reverse()) {
    const column = columns[index] ?? 0;
    cells[column] = cell.text.trim();
    if ((grid.runStart[column] ?? -1) < 0) valueLine = cell.line;
  }
  return { cells, lines, valueLine, indent: indentOf(row.cells[0]?.text ?? "") };
}

function indentOf(label: string): number {
  return /^\u3000*/u.exec(label)?.[0].length ?? 0;
}
