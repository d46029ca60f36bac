import { plainText } from "./plain.js";

/** A line of a table of contents: its words and the page it names. */
export interface ContentsEntry {
  readonly index: number;
  readonly text: string;
  readonly page: number;
}

const HEADING = /^(?:.{0,30}(?:公开|预算|决算|报告).{0,8})?目录$/u;
const ENTRY = /^(.*?\D)\s*(?:\.{2,}|…+|·{2,}|_{2,}|-{3,})?\s*(\d{1,3})\s*$/u;
const LONGEST_BLOCK = 150;

/** Indexes of the lines of tables of contents, headings included. */
export function contentsLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    if (!HEADING.test(plainText(lines[index] ?? ""))) continue;
    const end = Math.max(numberedEnd(lines, index), repeatedEnd(lines, index));
    if (end === index) continue;
    for (let line = index; line <= end; line += 1) found.add(line);
    index = end;
  }
  return found;
}

/** Entries with page numbers among the lines of contents; an entry wrapped on two lines is joined. */
export function contentsEntries(lines: readonly string[], contents: ReadonlySet<number>): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let carried = "";
  for (const index of [...contents].sort((a, b) => a - b)) {
    const line = withoutMarkup(lines[index] ?? "");
    if (line === "" || HEADING.test(plainText(line))) continue;
    const page = entryPage(line);
    if (page === null) carried = line;
    else {
      entries.push({ index, text: carried + line.replace(/\d{1,3}$/, ""), page });
      carried = "";
    }
  }
  return entries;
}

function withoutMarkup(line: string): string {
  return line.replace(/<\/?[a-z][^<>]*>/giu, "").trim();
}

function entryPage(line: string): number | null {
  const text = withoutMarkup(line);
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = ENTRY.exec(text);
  if (!match) return null;
  const [, words = "", digits = ""] = match;
  const apart = /[\s.…·_]$/u.test(words) || /(?:\.{2,}|…|·{2,}|_{2,}|-{3,}|\s)\s*\d{1,3}$/u.test(text);
  return apart && /\p{Script=Han}/u.test(words) ? Number(digits) : null;
}

/** Last line of a block whose lines end with page numbers; a line without one may stand between two that have. */
function numberedEnd(lines: readonly string[], start: number): number {
  let end = start;
  let unnumbered = 0;
  for (let index = start + 1; index < lines.length && index - start < LONGEST_BLOCK; index += 1) {
    const line = lines[index] ?? "";
    if (line.trim() === "") continue;
    if (entryPage(line) !== null) {
      end = index;
      unnumbered = 0;
    } else {
      unnumbered += 1;
      if (unnumbered > 1) break;
    }
  }
  return end;
}

/** Where contents print no page numbers: the block ends before its first words come again as a heading. */
function repeatedEnd(lines: readonly string[], start: number): number {
  const first = lines.findIndex((line, index) => index > start && line.trim() !== "");
  const words = plainText(lines[first] ?? "");
  if (first < 0 || words.length < 4 || entryPage(lines[first] ?? "") !== null) return start;
  const again = lines.findIndex((line, index) => index > first && plainText(line) === words);
  if (again < 0 || again - start > LONGEST_BLOCK) return start;
  const block = lines.slice(first, again).filter((line) => line.trim() !== "");
  if (block.length < 4 || block.some((line) => plainText(line).length > 60 || /[。；]/u.test(line)))
    return start;
  return again - 1;
}
