import { footerPage } from "./noise.js";
import { type Anchor, contentsAnchors } from "./page-anchors.js";
import { type PageBreak, pageBreaks } from "./page-breaks.js";
import type { Noise } from "./source.js";

export interface NumberedPages {
  /** Printed page of each line, null where it is not certain. */
  readonly pages: readonly (number | null)[];
  readonly warnings: readonly string[];
}

/**
 * Numbers the pages: lines named by the contents and page feet are anchors; page breaks between two anchors
 * must sum up to their difference, else only what is certain is numbered.
 */
export function numberPages(lines: readonly string[], noise: readonly (Noise | null)[]): NumberedPages {
  const pages: (number | null)[] = lines.map(() => null);
  const breaks = pageBreaks(lines, noise);
  const anchors = increasing(
    withFirstPage([...contentsAnchors(lines, noise), ...footAnchors(lines)], breaks),
  );
  for (const [index, anchor] of anchors.entries()) {
    const next = anchors[index + 1];
    pages[anchor.index] = anchor.page;
    if (next) numberBetween(pages, lines, anchor, next, breaks);
    else numberAfter(pages, lines, anchor, breaks);
  }
  numberBefore(pages, anchors[0], breaks);
  const warnings = anchors.length === 0 ? ["源文件没有可核对的页码，引用不含页码。"] : [];
  return { pages, warnings };
}

function footAnchors(lines: readonly string[]): Anchor[] {
  return lines.flatMap((line, index) => {
    const page = footerPage(line);
    return page === null ? [] : [{ index, page, startsPage: false, table: false, foot: true }];
  });
}

/** A file whose page starts are all marked and that begins with one begins on page 1. */
function withFirstPage(anchors: readonly Anchor[], breaks: readonly PageBreak[]): Anchor[] {
  const first = breaks[0];
  if (first?.kind !== "indent" || first.index > 2) return [...anchors];
  return [{ index: first.index, page: 1, startsPage: true, table: false }, ...anchors];
}

/** The longest run of anchors whose pages never fall, in the order of lines. */
function increasing(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.index - b.index || a.page - b.page);
  const best: { length: number; previous: number }[] = [];
  sorted.forEach((anchor) => {
    let own = { length: 1, previous: -1 };
    best.forEach((other, before) => {
      const fits = (sorted[before]?.page ?? Infinity) <= anchor.page;
      if (fits && other.length + 1 > own.length) own = { length: other.length + 1, previous: before };
    });
    best.push(own);
  });
  const chain: Anchor[] = [];
  let at = best.reduce((top, own, index) => (own.length > (best[top]?.length ?? 0) ? index : top), 0);
  for (let anchor = sorted[at]; anchor; anchor = sorted[at]) {
    chain.unshift(anchor);
    at = best[at]?.previous ?? -1;
  }
  return chain;
}

/** Before the first foot all pages are there when as many begin as its number says. */
function numberBefore(
  pages: (number | null)[],
  first: Anchor | undefined,
  breaks: readonly PageBreak[],
): void {
  if (!first?.foot) return;
  const before = breaks.filter(({ index }) => index <= first.index).map(({ index }) => index);
  const starts = before.filter((index) => index > 0);
  if (starts.length === first.page - 1) fill(pages, 0, first.index, 1, starts);
}

function numberBetween(
  pages: (number | null)[],
  lines: readonly string[],
  from: Anchor,
  to: Anchor,
  breaks: readonly PageBreak[],
): void {
  const inside = breaks
    .filter(({ index }) => index > from.index && index <= to.index)
    .map(({ index }) => index);
  const missing = to.page - from.page - inside.length;
  if (missing === 1 && to.startsPage) inside.push(startOf(lines, to));
  if (missing === 0 || (missing === 1 && to.startsPage)) fill(pages, from.index, to.index, from.page, inside);
  else if (to.page === from.page) pages.fill(from.page, from.index, to.index);
  else if (from.table) fill(pages, from.index, firstGap(lines, from.index), from.page, []);
}

/** After the last anchor only marked page starts can be counted. */
function numberAfter(
  pages: (number | null)[],
  lines: readonly string[],
  from: Anchor,
  breaks: readonly PageBreak[],
): void {
  const inside = breaks.filter(({ index }) => index > from.index);
  if (inside.some(({ kind }) => kind === "indent" || kind === "feed")) {
    fill(
      pages,
      from.index,
      lines.length,
      from.page,
      inside.map(({ index }) => index),
    );
  } else if (from.table) fill(pages, from.index, firstGap(lines, from.index), from.page, []);
}

function fill(
  pages: (number | null)[],
  from: number,
  to: number,
  page: number,
  breaks: readonly number[],
): void {
  for (let index = from; index < to; index += 1) {
    pages[index] = page + breaks.filter((line) => line <= index).length;
  }
}

/** The page of a table begins with its form mark, if one stands above the title. */
function startOf(lines: readonly string[], { index }: Anchor): number {
  let start = index;
  for (let line = index - 1; line >= 0; line -= 1) {
    const text = lines[line]?.trim() ?? "";
    if (/^(?:\S{0,4}公开(?:表)?\s*\d{1,2}\s*表?|附?表\s*[\d一二三四五六七八九十]{1,3})$/u.test(text))
      start = line;
    else if (text !== "") break;
  }
  return start;
}

/** First line after the rows of the table titled at `from`, its note included. */
function firstGap(lines: readonly string[], from: number): number {
  const row = lines.findIndex((line, index) => index > from && line.includes("\t"));
  if (row < 0 || row - from > 12) return from + 1;
  const gap = lines.findIndex((line, index) => index > row && line.trim() === "");
  if (gap < 0) return lines.length;
  const next = lines.findIndex((line, index) => index > gap && line.trim() !== "");
  return next >= 0 && /^\s*(?:备?注|说明)\s*[:：]/u.test(lines[next] ?? "") ? next + 1 : gap;
}
