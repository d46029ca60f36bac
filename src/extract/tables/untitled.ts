import { type CanonicalTable, type LineRange, NO_TITLE, tableOfTitle } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { linesApart, titleIn } from "./apart.js";
import { isCaption, isFormMark, isNoteLine, isPageHead } from "./captions.js";
import { cellLine, hasCells } from "./cells.js";
import type { Region } from "./regions.js";

/** Rows that no known title stands above: what may be their title, and the canonical table that it names. */
export type UntitledRegion = Omit<Region, "canonical"> & { readonly canonical: CanonicalTable | null };

/** The tables among the lines of cells that nothing else has `taken`. */
export function untitledRegions(
  { lines }: SourceDocument,
  org: string,
  taken: readonly LineRange[],
): UntitledRegion[] {
  const free = ({ number }: SourceLine) => !taken.some(([first, last]) => first <= number && number <= last);
  return runsOf(lines, free)
    .flatMap(linesApart)
    .flatMap((part) => regionOf(part, lines, org, free));
}

/** Runs of rows, with the captions and notes among them; other text ends a run. */
function runsOf(lines: readonly SourceLine[], free: (line: SourceLine) => boolean): SourceLine[][] {
  const runs: SourceLine[][] = [];
  let open = false;
  for (const line of lines) {
    const row = line.noise === null && hasCells(line.text) && free(line);
    if (row && !open) runs.push([]);
    open = row || (open && free(line) && isAmong(line));
    if (open) runs.at(-1)?.push(line);
  }
  return runs;
}

/** What stands among rows without ending them. */
function isAmong({ text, noise }: SourceLine): boolean {
  if (noise !== null || text.trim() === "") return true;
  return isCaption(text) || isNoteLine(text) || isFormMark(foldSpaces(text)) || isPageHead(text);
}

function regionOf(
  part: readonly SourceLine[],
  lines: readonly SourceLine[],
  org: string,
  free: (line: SourceLine) => boolean,
): UntitledRegion[] {
  const start = part.findIndex(({ text, noise }) => noise === null && hasCells(text));
  const last = part.findLast(({ text }) => hasCells(text) || isNoteLine(text));
  const first = part[start];
  if (!first || !last) return [];
  const inside = titleIn(cellLine(first, false)?.cells ?? []);
  const above = inside
    ? null
    : titleAbove(lines.slice(Math.max(0, first.number - 1 - FURTHEST), first.number - 1), free);
  const title = inside ?? above?.title ?? NO_TITLE;
  const body = lines.slice(above ? above.number : first.number - (inside ? 0 : 1), last.number);
  const captions = part.slice(0, start).filter(({ text }) => isCaption(text));
  return [
    {
      canonical: tableOfTitle(title.replace(org, "")),
      title,
      lines: above ? body : [...captions, ...body],
      first: above?.number ?? captions[0]?.number ?? first.number,
      last: last.number,
    },
  ];
}

const FURTHEST = 8;
const LONGEST = 60;
const HEADING =
  /^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]{1,3}、.*(?:情况|说明|原因|目标|事项|职责|设置)$|目录$/u;

/** The line above the captions, where it may be a title: short, no sentence and no heading. */
function titleAbove(
  above: readonly SourceLine[],
  free: (line: SourceLine) => boolean,
): { readonly title: string; readonly number: number } | null {
  const line = above.findLast((one) => !isAmong(one) || isNoteLine(one.text));
  if (!line || !free(line) || hasCells(line.text) || isNoteLine(line.text)) return null;
  const title = foldSpaces(line.text);
  const plain = title.length <= LONGEST && !/[。；，]/u.test(title) && !HEADING.test(title);
  return plain ? { title, number: line.number } : null;
}
