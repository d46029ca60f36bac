import { describe, expect, it } from "vitest";
import { DOCUMENTS, readNarrative } from "./read-corpus.js";

/** Digits that the eye does not take for numbers: dates, document numbers, numbering, names. */
const NO_NUMBERS: readonly RegExp[] = [
  /(?:19|20)\d{2}年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?/gu,
  /\d{1,2}月底/gu,
  /[[【〔(（](?:19|20)\d{2}[\]】〕)）]\s?\d+号/gu,
  /《[^》]*》/gu,
  /(?<=^|[。；;：:，,])[（(]?\d{1,2}(?:[、)）]|\.(?!\d))|[（(]\d{1,2}[)）]/gu,
  /"12345"/gu,
  /2级项目/gu,
  /(?:50|100)万元[（(]原值[)）]以上/gu,
];

function numbersIn(text: string): string[] {
  const plain = NO_NUMBERS.reduce((rest, pattern) => rest.replace(pattern, "□"), text);
  return [...plain.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([number]) => number);
}

describe.each(DOCUMENTS)("every number of the narrative of %s", (name) => {
  it("is a figure, or part of a date, a document number or a name", () => {
    const { paragraphs, figures } = readNarrative(name);
    const unaccounted = paragraphs.flatMap((paragraph) => {
      const [first, last] = paragraph.lines;
      const here = figures.filter(({ line, basis }) => line >= first && line <= last && basis !== "zero");
      const raws = here.map(({ raw }) => raw);
      return numbersIn(paragraph.text).filter((number) => {
        const found = raws.indexOf(number);
        if (found >= 0) raws.splice(found, 1);
        return found < 0;
      });
    });
    expect(unaccounted).toEqual([]);
  });
});
