import { labelKey } from "../../budget/index.js";
import type { SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { isCaption, isNoteLine } from "./captions.js";
import { type CellLine, cellLine, hasCells, isAmount, isEmptyCell } from "./cells.js";
import { isData, isHeaderRow, isHeaderWord, isNumbering, isRubbish } from "./header.js";

/** A header and the rows below it, up to the next header that stands behind a gap. */
interface Section {
  /** Index of its first line of cells. */
  readonly start: number;
  readonly header: CellLine[];
  /** Whether rows stand below the header. */
  filled: boolean;
  /** Its first total. */
  total: Total | null;
}

interface Total {
  readonly name: string;
  readonly amounts: string;
}

/**
 * The lines of each table that stands in a run of lines: a header that another table prints begins it, or the
 * same header above another total. A header that repeats on a later page begins none.
 */
export function linesApart(lines: readonly SourceLine[]): (readonly SourceLine[])[] {
  const cuts: number[] = [];
  let own: Section | null = null;
  for (const section of sectionsOf(lines)) {
    if (own && (isOtherHeader(own, section) || hasOtherTotal(own, section)))
      cuts.push(endBefore(lines, section.start));
    else if (own) {
      own.total ??= section.total;
      continue;
    }
    own = section;
  }
  const edges = [0, ...cuts, lines.length];
  return edges.slice(1).map((end, index) => lines.slice(edges[index], end));
}

function sectionsOf(lines: readonly SourceLine[]): Section[] {
  const sections: Section[] = [];
  let gap = true;
  let page: number | null = null;
  lines.forEach((line, index) => {
    const cells = isRow(line) ? cellLine(line, gap) : null;
    if (!cells) {
      gap ||= !isRow(line);
      return;
    }
    gap ||= page !== null && line.page !== null && line.page !== page;
    page = line.page ?? page;
    place(sections, cells, index, gap);
    gap = false;
  });
  return sections;
}

function isRow({ text, noise }: SourceLine): boolean {
  return noise === null && hasCells(text) && !isCaption(text);
}

function place(sections: Section[], { cells, ...line }: CellLine, start: number, gap: boolean): void {
  const last = sections.at(-1);
  if (!last || (gap && last.filled && begins(cells)))
    sections.push({ start, header: [{ cells, ...line }], filled: false, total: null });
  else if (!last.filled && !isData(cells)) last.header.push({ cells, ...line });
  else {
    last.filled = true;
    last.total ??= totalIn(cells);
  }
}

function begins(cells: readonly string[]): boolean {
  return titleIn(cells) !== null || isHead(cells);
}

/** A title that fills a row alone. */
export function titleIn(cells: readonly string[]): string | null {
  const [only, ...others] = wordsOf(cells);
  return only !== undefined && others.length === 0 && TITLE.test(only) ? only : null;
}

const TITLE = /表(?:[（(].*[)）])?$/u;

function isHead(cells: readonly string[]): boolean {
  return wordsOf(cells).length > 1 && isHeaderRow(cells) && !isNumbering(cells) && !isData(cells);
}

function wordsOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isEmptyCell(cell)).map(foldSpaces);
}

/** A header says somewhere what the rows are: without such a word it is a row that prints no amount. */
const NAMES_ROWS =
  /^(?:项目|科目|单位|部门|序号|栏次|行次|[类款项])$|(?:编码|代码|名称|科目|项目)(?:[（(].*[)）])?$/u;

/** Whether the header names columns that the first one does not, were its damaged words read well. */
function isOtherHeader(own: Section, section: Section): boolean {
  const [before, title] = [own, section].map(({ header }) => titleIn(header[0]?.cells ?? []));
  if (title) return title !== before;
  const words = ({ header }: Section) => header.flatMap(({ cells }) => wordsOf(cells));
  if (!words(section).some((word) => NAMES_ROWS.test(word))) return false;
  const printed = words(own);
  const known = printed.map(labelKey);
  const foreign = words(section).filter(
    (word) => isHeaderWord(word) && !isRubbish(word) && !known.some((other) => isLike(labelKey(word), other)),
  );
  return new Set(foreign).size > printed.filter(isRubbish).length;
}

/** The same word, a part of it, or one character misread. */
function isLike(word: string, other: string): boolean {
  if (other === "" || word.includes(other) || other.includes(word)) return true;
  const apart = [...word].filter((character, at) => character !== other[at]).length;
  return word.length === other.length && word.length > 1 && apart === 1;
}

const TOTAL = /^(?:部门|本年)?(?:收入|支出)?(?:合计|总计)$/u;

/** Both print a total by the same name, and not the same one. */
function hasOtherTotal({ total: first }: Section, { total: second }: Section): boolean {
  return first !== null && second !== null && first.name === second.name && first.amounts !== second.amounts;
}

function totalIn(cells: readonly string[]): Total | null {
  const name = wordsOf(cells).find((word) => TOTAL.test(word));
  const amounts = cells.filter(isAmount).join(" ");
  return name === undefined || amounts === "" ? null : { name, amounts };
}

/** Index behind the last row or note above a line: captions between tables belong to the one below. */
function endBefore(lines: readonly SourceLine[], index: number): number {
  let end = index;
  while (end > 0) {
    const line = lines[end - 1];
    if (line && (isRow(line) || isNoteLine(line.text))) break;
    end -= 1;
  }
  return end;
}
