import type { LineRange } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { isFurniture } from "./furniture.js";
import { cleanLine } from "./markup.js";

/** A line of running text, cleaned, with its place. */
export interface ProseLine {
  readonly number: number;
  readonly page: number | null;
  readonly text: string;
  readonly marked: boolean;
  /** A table or sheet stands between the line before and this one. */
  readonly afterTable: boolean;
}

/** The lines that no table took and that are neither noise, blank nor furniture of the form. */
export function proseLines(source: SourceDocument, taken: readonly LineRange[]): ProseLine[] {
  const isTaken = takenMarks(source.lines.length, taken);
  const kept: ProseLine[] = [];
  let afterTable = false;
  for (const line of source.lines) {
    if (isTaken[line.number]) afterTable = true;
    else {
      const prose = readLine(line, source.marks, afterTable);
      if (prose) kept.push(prose);
      if (prose) afterTable = false;
    }
  }
  return kept;
}

function takenMarks(count: number, taken: readonly LineRange[]): readonly boolean[] {
  const marks = new Array<boolean>(count + 1).fill(false);
  for (const [first, last] of taken) marks.fill(true, first, last + 1);
  return marks;
}

function readLine(line: SourceLine, marks: readonly string[], afterTable: boolean): ProseLine | null {
  if (line.noise !== null) return null;
  const { text, marked } = cleanLine(line.text);
  if (text === "" || marks.includes(text) || isFurniture(text, line.text.trim())) return null;
  return { number: line.number, page: line.page, text, marked, afterTable };
}
