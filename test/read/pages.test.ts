import { describe, expect, it } from "vitest";
import { sourceFromBytes } from "../../src/read/index.js";
import { corpusSource, type Name } from "./corpus.js";

const pageOf = (name: Name, line: number) => corpusSource(name).lines[line - 1]?.page ?? null;

describe("printed pages", () => {
  it("anchors tables on the contents and breaks on blank lines between rows", () => {
    const expected: [number, number][] = [
      [94, 2],
      [122, 2],
      [124, 3],
      [135, 3],
      [137, 4],
      [170, 5],
      [226, 6],
      [228, 7],
      [232, 7],
      [242, 8],
      [360, 14],
      [378, 15],
      [385, 16],
      [647, 25],
    ];
    for (const [line, page] of expected) expect([line, pageOf("屯留2025", line)]).toEqual([line, page]);
  });

  it("two tables on one page", () => {
    expect([pageOf("屯留2025", 310), pageOf("屯留2025", 323), pageOf("屯留2025", 336)]).toEqual([12, 12, 12]);
    expect([pageOf("阳泉2025", 306), pageOf("阳泉2025", 334)]).toEqual([13, 13]);
  });

  it("reads pages from damaged contents", () => {
    const expected: [number, number][] = [
      [153, 6],
      [175, 7],
      [194, 8],
      [212, 9],
      [223, 10],
      [283, 11],
      [285, 12],
      [325, 14],
      [410, 18],
      [420, 19],
      [440, 20],
    ];
    for (const [line, page] of expected) expect([line, pageOf("朔城2025", line)]).toEqual([line, page]);
  });

  it("counts page starts that are indented by one space, confirmed by the feet", () => {
    const starts: [number, number][] = [
      [1, 1],
      [62, 2],
      [152, 3],
      [169, 4],
      [221, 5],
      [266, 6],
      [377, 7],
      [403, 8],
      [448, 9],
      [539, 10],
      [596, 11],
      [615, 12],
      [669, 13],
      [687, 14],
      [729, 15],
      [763, 16],
      [808, 17],
      [851, 18],
      [886, 19],
      [919, 20],
    ];
    for (const [line, page] of starts) {
      expect([line, pageOf("屯留2024", line)]).toEqual([line, page]);
      if (page > 1 && line !== 539 && line !== 596) expect(pageOf("屯留2024", line - 1)).toBe(page - 1);
    }
    expect(pageOf("屯留2024", 501)).toBe(9);
    expect(pageOf("屯留2024", 558)).toBe(10);
  });

  it("counts the heads repeated on every page", () => {
    const expected: [number, number][] = [
      [42, 1],
      [71, 2],
      [108, 3],
      [119, 4],
      [141, 5],
      [170, 6],
      [224, 8],
      [239, 9],
      [281, 11],
      [324, 13],
      [366, 16],
      [372, 17],
      [683, 40],
    ];
    for (const [line, page] of expected) expect([line, pageOf("平乡2025", line)]).toEqual([line, page]);
  });

  it("says nothing where breaks and contents do not add up", () => {
    for (const line of [410, 412, 500, 560]) expect(pageOf("屯留2025", line)).toBeNull();
    expect(pageOf("平乡2025", 600)).toBeNull();
  });

  it("counts form feeds between page feet", () => {
    const text = "第一章\n- 1 -\n\f第二章\n内容\n- 2 -\n\f第三章\n- 3 -\n";
    const pages = sourceFromBytes(Buffer.from(text), "corpus/x.txt").lines.map(({ page }) => page);
    expect(pages.slice(0, 7)).toEqual([1, 1, 2, 2, 2, 3, 3]);
  });

  it("counts pages by their feet where nothing else marks their starts", () => {
    const text = "第一章\n- 1 -\n\n第二章\n内容\n- 2 -\n第三章\n- 3 -\n";
    const pages = sourceFromBytes(Buffer.from(text), "corpus/x.txt").lines.map(({ page }) => page);
    expect(pages.slice(0, 8)).toEqual([1, 1, 1, 2, 2, 2, 3, 3]);
  });

  it("a file without any page number gives none and says so", () => {
    const source = sourceFromBytes(Buffer.from("青山市教育局\n负责教育。\n"), "corpus/x.txt");
    expect(source.lines.every(({ page }) => page === null)).toBe(true);
    expect(source.warnings.join()).toContain("页码");
  });
});
