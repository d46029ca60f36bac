import type { SourceDocument, SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { hasCells } from "./cells.js";
import type { Region } from "./regions.js";

const TITLE = /表(?:[（(][^）)]*[)）])?$/u;
/** Performance sheets are read elsewhere. */
const SHEET = /绩效/u;
const NEAR = 10;

/** A sentence for each titled table of rows that is none of the canonical ones, so that it is not lost unsaid. */
export function unknownTables({ lines }: SourceDocument, regions: readonly Region[]): string[] {
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

/** At least two rows of cells follow before anything else takes them. */
function hasRows(lines: readonly SourceLine[], index: number, taken: (number: number) => boolean): boolean {
  const following = lines.slice(index + 1, index + 1 + NEAR);
  const end = following.findIndex((line) => taken(line.number) || (line.noise === null && isTitle(line)));
  return following.slice(0, end < 0 ? NEAR : end).filter(({ text }) => hasCells(text)).length >= 2;
}
