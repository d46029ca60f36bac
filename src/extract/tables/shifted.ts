import { labelKey } from "../../budget/index.js";
import type { RowDoubt } from "../types.js";
import { type CellLine, doubtOf, isEmptyCell } from "./cells.js";

/**
 * Rows below a header that is printed again with its words over other columns than at first: their cells are not those
 * of the columns. `isRepeated` tells the rows that print the header again.
 */
export function shiftedRows(
  body: readonly CellLine[],
  header: readonly CellLine[],
  isRepeated: (line: CellLine) => boolean,
): RowDoubt[] {
  const places = placesOf(header);
  const doubts: RowDoubt[] = [];
  let shifted = false;
  let heading = false;
  for (const line of body) {
    const repeated = isRepeated(line);
    if (repeated) shifted = (heading && shifted) || standsElsewhere(line, places);
    else if (shifted) doubts.push(doubtOf(line, REASON));
    heading = repeated;
  }
  return doubts;
}

const REASON = "续页的表头与前页错开，数字所在的栏不能确定";

/** The column of each word that the header prints once. */
function placesOf(header: readonly CellLine[]): ReadonlyMap<string, number> {
  const all = header.flatMap(({ cells }) => printed(cells));
  const once = all.filter(([word]) => all.filter(([other]) => other === word).length === 1);
  return new Map(once);
}

function printed(cells: readonly string[]): (readonly [string, number])[] {
  return cells.flatMap((cell, column) => (isEmptyCell(cell) ? [] : [[labelKey(cell), column] as const]));
}

function standsElsewhere({ cells }: CellLine, places: ReadonlyMap<string, number>): boolean {
  return printed(cells).some(([word, column]) => (places.get(word) ?? column) !== column);
}
