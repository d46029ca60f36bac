import { type CanonicalTable, NO_TITLE } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { hasCells } from "./cells.js";
import type { Region } from "./regions.js";

const TITLE = /表(?:[（(][^）)]*[)）])?$/u;
/** Performance sheets are read elsewhere. */
const SHEET = /绩效/u;
const NEAR = 10;

/** Says that a table of known title could not be read. */
export function unread({ title, first, last }: Pick<Region, "title" | "first" | "last">): string {
  return `《${title}》（第${first}–${last}行）的表头无法辨认，表内数字未收录。`;
}

/** Says that the columns and codes of a table leave open which one it is: of several kinds, or one that is there. */
export function mayBe(
  { title, first, last }: Pick<Region, "title" | "first" | "last">,
  kinds: readonly CanonicalTable[],
): string {
  const name = title === NO_TITLE ? "没有表题的表" : `《${title}》`;
  const why = kinds.length > 1 ? "不能确定" : "这样的表不止一张，不能确定是哪一张";
  const kind = kinds.map((one) => (one === "功能分类支出表" ? "未标明资金口径的功能分类支出表" : one));
  return `${name}（第${first}–${last}行）不是已知的预算表：按列和科目编码可能是${kind.join("、")}，${why}，表内数字未收录。`;
}

/** A sentence for each titled table of rows that is none of the canonical ones, so that it is not lost unsaid. */
export function unknownTables(
  { lines }: SourceDocument,
  regions: readonly Pick<Region, "first" | "last">[],
): string[] {
  const taken = (number: number) => regions.some(({ first, last }) => first <= number && number <= last);
  return lines.flatMap((line, index) => {
    if (line.noise !== null || taken(line.number) || !isTitle(line) || !hasRows(lines, index, taken))
      return [];
    return [`《${foldSpaces(line.text)}》（第${line.number}行）不是已知的预算表，表内数字未收录。`];
  });
}

function isTitle({ text }: SourceLine): boolean {
  const folded = foldSpaces(text);
  return (
    !hasCells(text) && folded.length >= 4 && folded.length <= 60 && TITLE.test(folded) && !SHEET.test(folded)
  );
}

function isRow(text: string): boolean {
  return hasCells(text) || (text.match(/\d\.\d\d(?!\d)/gu) ?? []).length > 1;
}

/** At least two rows of cells follow before anything else takes them. */
function hasRows(lines: readonly SourceLine[], index: number, taken: (number: number) => boolean): boolean {
  const following = lines.slice(index + 1, index + 1 + NEAR);
  const end = following.findIndex((line) => taken(line.number) || (line.noise === null && isTitle(line)));
  return following.slice(0, end < 0 ? NEAR : end).filter(({ text }) => isRow(text)).length >= 2;
}
