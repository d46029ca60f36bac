import { cellCount } from "./cell-count.js";
import { type Grid, opensSide } from "./layout.js";
import { isBlankRun, isTextOnly, type SpacedLine } from "./spaced-line.js";
import { beginsRow, isCode, isNumber } from "./token.js";

/** The lines one row is printed on. */
export interface RowGroup {
  readonly lines: readonly SpacedLine[];
  /** Whether values or empty cells end it; else it is a label that nothing followed. */
  readonly closed: boolean;
}

/** Divides the body into rows: a row ends with its last value or with the run of its empty cells. */
export function rowGroups(body: readonly SpacedLine[], grid: Grid): RowGroup[] {
  const groups: RowGroup[] = [];
  let open: SpacedLine[] = [];
  for (const [index, line] of body.entries()) {
    if (open.length > 0 && startsNewRow(open, line, grid)) {
      groups.push({ lines: open, closed: false });
      open = [];
    }
    if (isBlankRun(line) && !isPartOf(open, line, grid)) continue;
    open.push(line);
    if (!isClosed(open, body[index + 1], grid)) continue;
    groups.push({ lines: open, closed: true });
    open = [];
  }
  if (open.some((line) => !isBlankRun(line))) groups.push({ lines: open, closed: false });
  return groups;
}

/** White space alone is a row of empty cells, the front or the end of a row, or nothing (a single space). */
function isPartOf(open: readonly SpacedLine[], line: SpacedLine, grid: Grid): boolean {
  const count = cellCount(open) + line.lead;
  if (open.length === 0) return line.lead > 1 && count < grid.columns - 1;
  return line.lead > 1 || count === grid.columns || opensSide(grid, count);
}

/** A pending label is followed by another row's beginning: nothing stood in its own cells. */
function startsNewRow(open: readonly SpacedLine[], line: SpacedLine, grid: Grid): boolean {
  const [first, second] = line.tokens;
  const last = open.at(-1)?.tokens.at(-1);
  if (!first || !last || isNumber(last.text)) return false;
  const rightSide = !grid.twoSided || open.some((part) => part.lead > 1);
  if (line.lead === 1 && !rightSide && !line.cutBefore) return false;
  if (grid.stripped && line.blankBefore && !isNumber(first.text)) return true;
  if (grid.coded && isCode(first.text)) return second !== undefined && !isNumber(second.text);
  return beginsRow(first.text);
}

function isClosed(open: readonly SpacedLine[], next: SpacedLine | undefined, grid: Grid): boolean {
  const last = open.at(-1);
  const word = last?.tokens.at(-1);
  if (!last) return false;
  if (!word && open.every(isBlankRun)) return false;
  if (word && !isNumber(word.text) && last.trailing < 2) return false;
  const awaitsLabel = !grid.stripped && opensSide(grid, cellCount(open));
  return !(awaitsLabel && next !== undefined && next.lead < 2 && isTextOnly(next));
}
