import { type CanonicalTable, tableOfTitle } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { isCaption, isFormMark, isNoteLine, isPageHead } from "./captions.js";
import { hasCells } from "./cells.js";

/** The lines of one printed table: title, captions, header, rows and notes, over all its pages. */
export interface Region {
  readonly canonical: CanonicalTable;
  readonly title: string;
  /** Captions, rows and notes; the heading lines are not among them. */
  readonly lines: readonly SourceLine[];
  readonly first: number;
  readonly last: number;
}

interface Heading {
  readonly index: number;
  readonly canonical: CanonicalTable;
  readonly title: string;
}

/** Finds the tables of a document by their titles; contents, watermarks and running heads are passed over. */
export function tableRegions({ lines }: SourceDocument, org: string): Region[] {
  const headings = headingsOf(lines, org);
  const regions = headings.map((heading, order) => {
    const limit = headings[order + 1]?.index ?? lines.length;
    const spaced = !lines
      .slice(heading.index, limit)
      .some(({ text, noise }) => noise === null && hasCells(text));
    return regionOf(lines, heading, endOf(lines, heading, limit, spaced));
  });
  return merged(regions).filter(hasBody);
}

function headingsOf(lines: readonly SourceLine[], org: string): Heading[] {
  return lines.flatMap(({ text, noise }, index) => {
    if (noise !== null || hasCells(text)) return [];
    const title = foldSpaces(text);
    const canonical = tableOfTitle(title.replace(org, ""));
    return canonical && canonical !== "绩效目标表" && canonical !== "整体绩效目标表"
      ? [{ index, canonical, title }]
      : [];
  });
}

function regionOf(lines: readonly SourceLine[], { index, canonical, title }: Heading, end: number): Region {
  const body = lines.slice(index + 1, end + 1);
  return { canonical, title, lines: body, first: index + 1, last: Math.max(index, end) + 1 };
}

/** Index of the last line that belongs to the table. */
function endOf(lines: readonly SourceLine[], heading: Heading, limit: number, spaced: boolean): number {
  let last = heading.index;
  for (let index = heading.index + 1; index < limit; index += 1) {
    const line = lines[index];
    if (!line || isBreak(lines, index, heading, spaced)) break;
    if (belongs(line, spaced)) last = index;
  }
  return last;
}

function belongs({ text, noise }: SourceLine, spaced: boolean): boolean {
  if (noise !== null || text.trim() === "") return false;
  return spaced || hasCells(text) || isNoteLine(text) || isCaption(text) || isPageHead(text);
}

/** Whether running text begins here, so that the table is over. */
function isBreak(lines: readonly SourceLine[], index: number, heading: Heading, spaced: boolean): boolean {
  const { text, noise } = lines[index] ?? { text: "", noise: null };
  const folded = foldSpaces(text);
  if (noise !== null || folded === "" || hasCells(text)) return false;
  if (isCaption(text) || isFormMark(folded) || isNoteLine(text) || isPageHead(text)) return false;
  if (/^第[一二三四五六七八九十]部分/u.test(folded)) return !resumes(lines, index, heading);
  if (isSectionHeading(folded) || isOtherTitle(folded)) return true;
  return spaced
    ? /[。；]/u.test(folded) && folded.length > 12
    : !isStray(lines, index) && !isMisreadCaption(lines, index) && !leadsIn(lines, index, heading);
}

function isSectionHeading(folded: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、.*(?:情况|说明|原因|目标|解释|事项|信息|职责|设置)$/u.test(folded);
}

const OTHER_TITLE = /(?:绩效目标|申报|公开|汇总|明细|情况)(?:申报|公开)?表$/u;
const MONEY_TITLE = /(?:收入|支出|收支|经费|拨款|财力|资金).{0,12}表(?:[（(][^）)]*[)）])?$/u;

function isOtherTitle(folded: string): boolean {
  if (/[。；，、]|见.{0,12}表$/u.test(folded) || folded.length > LONGEST_TITLE) return false;
  return (OTHER_TITLE.test(folded) && folded.length > 8) || (MONEY_TITLE.test(folded) && folded.length > 4);
}

const LONGEST_TITLE = 60;

const CLOSING = /(?:收入|支出)?总计/u;
const NEAR = 24;

/** A heading printed into a two-sided table, whose closing total is still to come. */
function resumes(lines: readonly SourceLine[], index: number, { canonical, index: start }: Heading): boolean {
  if (canonical !== "收支总表" && canonical !== "财政拨款收支总表") return false;
  const before = lines.slice(start + 1, index).some(({ text }) => CLOSING.test(foldSpaces(text)));
  return !before && lines.slice(index + 1, index + NEAR).some(({ text }) => CLOSING.test(foldSpaces(text)));
}

/** A short line lost among the rows: cells follow soon and nothing else comes between. */
function isStray(lines: readonly SourceLine[], index: number): boolean {
  const following = lines.slice(index + 1).find(({ text, noise }) => text.trim() !== "" && noise === null);
  const short = foldSpaces(lines[index]?.text ?? "").length <= 12;
  const before = lines.slice(Math.max(0, index - 3), index).some(({ text }) => hasCells(text));
  return short && before && following !== undefined && hasCells(following.text);
}

const NEAR_ROWS = 5;

/** A caption with a misread word (预算年庋：2025) below the head of a page; the rows go on after it. */
function isMisreadCaption(lines: readonly SourceLine[], index: number): boolean {
  if (!/^[^。；]{2,12}[:：][^。；:：]{0,16}$/u.test(foldSpaces(lines[index]?.text ?? ""))) return false;
  const isPrinted = ({ text, noise }: SourceLine) => noise === null && text.trim() !== "";
  const above = lines.slice(0, index).findLast(isPrinted);
  const below = lines
    .slice(index + 1)
    .filter(isPrinted)
    .slice(0, NEAR_ROWS);
  return above !== undefined && isPageHead(above.text) && below.some(({ text }) => hasCells(text));
}

/** A short line between the title and the first row: the name of the body, a remark on what the table shows. */
function leadsIn(lines: readonly SourceLine[], index: number, heading: Heading): boolean {
  const text = foldSpaces(lines[index]?.text ?? "");
  if (text.length > 40 || /[。；]/u.test(text)) return false;
  if (lines.slice(heading.index, index).some((line) => hasCells(line.text))) return false;
  const following = lines.slice(index + 1).filter((line) => line.text.trim() !== "" && line.noise === null);
  return following.slice(0, NEAR_ROWS).some((line) => hasCells(line.text));
}

/** A title printed several times in a row (heading, form title, page head) is one table. */
function merged(regions: readonly Region[]): Region[] {
  const all: Region[] = [];
  for (const region of regions) {
    const before = all.at(-1);
    if (!before || before.canonical !== region.canonical || !continues(before, region)) all.push(region);
    else all[all.length - 1] = joined(before, region);
  }
  return all;
}

function joined(before: Region, region: Region): Region {
  const title = hasBody(before) ? before.title : region.title;
  return { ...region, title, lines: [...before.lines, ...region.lines], first: before.first };
}

const LONGEST_GAP = 12;

function continues(before: Region, region: Region): boolean {
  const gap = region.first - before.last;
  if (!hasBody(before)) return gap <= LONGEST_GAP;
  return (
    gap <= LONGEST_GAP &&
    sameWords(before.title, region.title) &&
    !before.lines.some(({ text }) => isNoteLine(text))
  );
}

function sameWords(a: string, b: string): boolean {
  const words = (title: string) => title.replace(/[（(](?:续表?|续\d?)[)）]|续表?$/gu, "");
  return words(a) === words(b);
}

function hasBody({ lines }: Region): boolean {
  return lines.some(
    ({ text, noise }) =>
      noise === null && (hasCells(text) || isNoteLine(text) || (isCaption(text) && !isFormMark(text.trim()))),
  );
}
