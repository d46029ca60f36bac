import { footerPage } from "./noise.js";
import { plainText } from "./plain.js";
import type { Noise } from "./source.js";

/** A line that is the first of a new page, and by which mark. */
export interface PageBreak {
  readonly index: number;
  readonly kind: "feed" | "indent" | "head" | "gap" | "foot";
}

/** First lines of pages, by whichever mark this file shows. */
export function pageBreaks(lines: readonly string[], noise: readonly (Noise | null)[]): PageBreak[] {
  const found = [...feeds(lines), ...firstOf([indents, pageHeads, feet, gaps], lines, noise)];
  const seen = new Set<number>();
  return found.sort((a, b) => a.index - b.index).filter(({ index }) => !seen.has(index) && seen.add(index));
}

const FEWEST_FEET = 2;

/** Page feet that count up: the line after each is the first of a page. */
function feet(lines: readonly string[], noise: readonly (Noise | null)[]): PageBreak[] {
  const found = lines.flatMap((line, index) => {
    const page = footerPage(line);
    return page === null ? [] : [{ index, page }];
  });
  if (
    found.length < FEWEST_FEET ||
    found.some(({ page }, at) => at > 0 && page !== (found[at - 1]?.page ?? 0) + 1)
  )
    return [];
  return found.flatMap(({ index }) =>
    afterHead(lines, noise, index).map((next) => ({ index: next, kind: "foot" as const })),
  );
}

type Finder = (lines: readonly string[], noise: readonly (Noise | null)[]) => PageBreak[];

function firstOf(
  finders: readonly Finder[],
  lines: readonly string[],
  noise: readonly (Noise | null)[],
): PageBreak[] {
  for (const finder of finders) {
    const found = finder(lines, noise);
    if (found.length > 0) return found;
  }
  return [];
}

function feeds(lines: readonly string[]): PageBreak[] {
  return lines.flatMap((line, index) => (line.startsWith("\f") ? [{ index, kind: "feed" as const }] : []));
}

const FEWEST_INDENTS = 3;

/** Text layers without TABs: one extra space at the front of a line is the first line of a page. */
function indents(lines: readonly string[], noise: readonly (Noise | null)[]): PageBreak[] {
  if (lines.some((line, index) => line.includes("\t") && noise[index] === null)) return [];
  const indented = lines.flatMap((_, index) => (startsPage(lines, index) ? [index] : []));
  const first = lines.findIndex((line) => line.trim() !== "");
  if (indented.length < FEWEST_INDENTS || indented[0] !== first) return [];
  const afterFeet = noise.flatMap((kind, index) =>
    kind === "running-head" ? afterHead(lines, noise, index) : [],
  );
  return [...indented, ...afterFeet]
    .sort((a, b) => a - b)
    .map((index) => ({ index, kind: "indent" as const }));
}

function startsPage(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (/^ [^\s]/u.test(line)) return true;
  return /^ {3}[^\s]/u.test(line) && isOrdinalRow(line) && neighboursIndentTwo(lines, index);
}

const ORDINAL = /^ +[一二三四五六七八九十]{1,3}、/u;

function isOrdinalRow(line: string): boolean {
  return ORDINAL.test(line);
}

function neighboursIndentTwo(lines: readonly string[], index: number): boolean {
  const near = [...lines.slice(Math.max(0, index - 8), index), ...lines.slice(index + 1, index + 9)];
  const rows = near.filter(isOrdinalRow);
  return rows.length >= 2 && rows.every((row) => /^ {2}[^\s]/u.test(row));
}

/** The first printed line after a page foot, running heads and watermarks left out; a foot ends its page. */
function afterHead(lines: readonly string[], noise: readonly (Noise | null)[], index: number): number[] {
  if (!/\d/.test(lines[index] ?? "") || /\p{Script=Han}/u.test(lines[index] ?? "")) return [];
  const next = lines.findIndex((line, at) => at > index && line.trim() !== "" && noise[at] === null);
  return next < 0 ? [] : [next];
}

/** Forms that repeat a head (`450 某某局` over `预算年度：2025`) on every page. */
function pageHeads(lines: readonly string[]): PageBreak[] {
  const heads = lines.flatMap((_, index) => (isHead(lines, index) ? [index] : []));
  if (heads.length < 3) return [];
  return heads.map((index) => ({ index: titleAbove(lines, index), kind: "head" as const }));
}

function isHead(lines: readonly string[], index: number): boolean {
  if (!/^\d{3,9}\p{Script=Han}{2,40}$/u.test(plainText(lines[index] ?? ""))) return false;
  const after = lines.slice(index + 1, index + 6).map(plainText);
  return after.some((text) => /^预算年度[:：]?20\d\d$/u.test(text));
}

/** A table title right above the head is the first line of the page. */
function titleAbove(lines: readonly string[], index: number): number {
  for (let above = index - 1; above >= Math.max(0, index - 3); above -= 1) {
    const text = plainText(lines[above] ?? "");
    if (text === "") continue;
    return /表$/u.test(text) && !(lines[above] ?? "").includes("\t") ? above : index;
  }
  return index;
}

/** Tables of TAB rows: a blank line inside a run of rows is a page break. */
function gaps(lines: readonly string[], noise: readonly (Noise | null)[]): PageBreak[] {
  return lines.flatMap((line, index) => {
    const inside = line.trim() === "" && !line.includes("\t") && line !== " ";
    const row = (at: number) => (lines[at] ?? "").includes("\t") && noise[at] === null;
    return inside && row(index - 1) && row(index + 1) ? [{ index: index + 1, kind: "gap" as const }] : [];
  });
}
