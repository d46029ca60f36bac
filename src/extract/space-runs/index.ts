import type { SourceLine } from "../../read/index.js";
import type { GridRow } from "../types.js";
import { decodeSpaceRuns } from "./decode.js";
import type { SpaceRunLayout } from "./layout.js";

export { type AmbiguousRow, decodeSpaceRuns, type SpaceRunTable } from "./decode.js";
export type { SpaceRunLayout } from "./layout.js";

/**
 * The data rows of a table whose empty cells survive as runs of spaces, each with exactly `columns` cells.
 * `lines` is the region below title and unit, white space untouched; headers in it are skipped. Rows of doubtful
 * reading are among them: `decodeSpaceRuns` tells which.
 */
export function spaceRunRows(lines: readonly SourceLine[], layout: SpaceRunLayout): readonly GridRow[] {
  return decodeSpaceRuns(lines, layout).rows;
}
