import type { SourceLine } from "../../read/index.js";
import { isFurniture, isNumberingRow } from "./furniture.js";
import { headerWordLines, isHeaderLine } from "./header-words.js";
import { type SpaceRunLayout, startsSecondSide } from "./layout.js";
import { compact, isBlankRun, isTextOnly, type SpacedLine, spacedLine } from "./spaced-line.js";
import { hasRowMark, isCode, isNumber } from "./token.js";

/** The lines of the region that are rows or parts of rows: no furniture, no header, no repeated header. */
export function bodyLines(lines: readonly SourceLine[], layout: SpaceRunLayout): SpacedLine[] {
  const kept = withoutFurniture(lines, startsSecondSide(layout));
  const start = headerEnd(kept, layout);
  const header = kept.slice(0, start).filter((line) => !isBlankRun(line));
  return withoutRepeats(kept.slice(start), header.map(compact));
}

function withoutFurniture(lines: readonly SourceLine[], twoSided: boolean): SpacedLine[] {
  const kept: SpacedLine[] = [];
  let before = { blank: true, cut: true };
  let page: number | null = null;
  for (const line of lines) {
    const paged = line.page !== page && page !== null;
    page = line.page;
    const spaced = spacedLine(line, twoSided, { blank: before.blank, cut: before.cut || paged });
    if (line.text === "") before = { blank: true, cut: before.cut || paged };
    else if (line.noise !== null || isFurniture(spaced)) before = { blank: true, cut: true };
    else {
      kept.push(spaced);
      before = { blank: false, cut: false };
    }
  }
  return kept;
}

/** Index of the first line that belongs to a data row; the number of lines where there is none. */
function headerEnd(lines: readonly SpacedLine[], layout: SpaceRunLayout): number {
  const anchor = lines.findIndex((line, index) => isAnchor(line, lines[index - 1], layout));
  const limit = anchor < 0 ? lines.length : anchor;
  const numbered = lines.slice(0, limit).findIndex(isNumberingRow);
  if (numbered >= 0) return numbered + 1;
  const worded = headerWordLines(lines.slice(0, limit));
  if (anchor < 0) return worded > 0 ? worded : lines.length;
  if (worded > 0 && !lines.some(endsInRun)) return worded;
  return labelStart(lines, anchor, worded);
}

function endsInRun(line: SpacedLine): boolean {
  return line.trailing > 1 || isBlankRun(line);
}

/** A line that only a data row can print: a row's beginning, an amount, or empty cells behind a label. */
function isAnchor(line: SpacedLine, previous: SpacedLine | undefined, layout: SpaceRunLayout): boolean {
  if (isNumberingRow(line)) return false;
  const [first] = line.tokens;
  if (!first) return closesFirstRow(line, previous, layout);
  if (hasRowMark(first.text)) return true;
  if (line.tokens.some(({ text }) => isNumber(text) && !/^(?:19|20)\d\d$/u.test(text))) return true;
  const run = line.trailing > 1 || line.tokens.some((token, index) => index > 0 && token.before > 1);
  return run && (line.tokens.length === 1 || !isHeaderLine(line));
}

/** A run of empty cells that fills the row of the label printed above it. */
function closesFirstRow(line: SpacedLine, previous: SpacedLine | undefined, layout: SpaceRunLayout): boolean {
  const labels = layout.labelColumns.findIndex((column, index) => column !== index);
  const firstRun = labels < 0 ? layout.labelColumns.length : labels;
  const fills = line.lead === layout.columns - 1 || line.lead === layout.columns - firstRun;
  return fills && line.lead > 1 && previous !== undefined && isTextOnly(previous);
}

/** Steps back from an anchor without a label over the lines of its wrapped label. */
function labelStart(lines: readonly SpacedLine[], anchor: number, lowest: number): number {
  let start = anchor;
  if (lacksLabel(lines[anchor])) {
    while (start > lowest && isLabelPart(lines[start - 1]) && (start === anchor || joins(lines[start])))
      start -= 1;
  }
  const prefix = lines[start - 1];
  return start > 0 && prefix && isBlankRun(prefix) && joins(lines[start]) ? start - 1 : start;
}

function lacksLabel(line: SpacedLine | undefined): boolean {
  const [first, second] = line?.tokens ?? [];
  if (!first) return true;
  return isNumber(first.text) && !(isCode(first.text) && second !== undefined && !isNumber(second.text));
}

function isLabelPart(line: SpacedLine | undefined): boolean {
  return line !== undefined && isTextOnly(line) && !isHeaderLine(line);
}

function joins(line: SpacedLine | undefined): boolean {
  return line !== undefined && !line.blankBefore && !line.cutBefore;
}

/** Drops headers printed again on a later page, and numbering rows. */
function withoutRepeats(lines: readonly SpacedLine[], header: readonly string[]): SpacedLine[] {
  const kept: SpacedLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const repeated = repeatedLines(lines.slice(index, index + header.length), header);
    const line = lines[index];
    if (repeated === 0 && line && !isNumberingRow(line)) kept.push(line);
    index += Math.max(1, repeated);
  }
  return kept;
}

function repeatedLines(lines: readonly SpacedLine[], header: readonly string[]): number {
  const differs = lines.findIndex((line, index) => compact(line) !== header[index]);
  const same = differs < 0 ? lines.length : differs;
  const enough = same > 1 || (same === 1 && header.length === 1 && (lines[0]?.tokens.length ?? 0) > 2);
  return enough ? same : 0;
}
