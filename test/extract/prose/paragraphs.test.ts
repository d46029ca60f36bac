import { describe, expect, it } from "vitest";
import { extract, type Paragraph } from "../../../src/extract/index.js";
import { findParagraphs } from "../../../src/extract/prose/index.js";
import { readSource } from "../../../src/read/index.js";
import { inventedSource } from "../../figures/prose/read-invented.js";

const CORPUS = [
  ["长治市屯留区医疗保障局2025年部门预算", 48],
  ["朔州市朔城区医疗保障局2025年部门预算", 104],
  ["长治市屯留区医疗保障局2024年部门预算", 45],
  ["阳泉市医疗保障局2025年单位预算", 47],
  ["平乡县医疗保障局2025年部门预算", 56],
] as const;

function read(name: string): { paragraphs: readonly Paragraph[]; line: (number: number) => string } {
  const source = readSource(`corpus/${name}.txt`, `corpus/${name}.txt`);
  return { paragraphs: extract(source).paragraphs, line: (number) => source.lines[number - 1]?.text ?? "" };
}

const at = (paragraphs: readonly Paragraph[], line: number) =>
  paragraphs.find(({ lines }) => lines[0] <= line && line <= lines[1]);

/** Letters, digits and Chinese characters: what cleaning must neither add nor lose. */
const characters = (text: string) =>
  text
    .replace(/\\[a-z]+/gu, "")
    .replace(/<\/?[a-zA-Z][^>]*>/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

describe.each(CORPUS)("the running text of %s", (name, count) => {
  const { paragraphs, line } = read(name);

  it(`has ${count} paragraphs, in order and without a line in two of them`, () => {
    expect(paragraphs).toHaveLength(count);
    const ends = paragraphs.flatMap(({ lines }) => [...lines]);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  it("maps every character of a paragraph to the source line that prints it", () => {
    for (const { text, pieces } of paragraphs) {
      pieces.forEach((piece, index) => {
        const share = text.slice(piece.start, pieces[index + 1]?.start);
        expect(characters(line(piece.line))).toBe(characters(share));
      });
    }
  });

  it("holds no title, name or unit line of a table, no contents line, no mark of the carrier", () => {
    for (const { text } of paragraphs) {
      expect(text).not.toMatch(/^(?:部门|单位)名称|^单位\s*[:：]|公开表\d|\.{3,}|\t|\*\*|<[a-z]|\$|^#/u);
      expect(text).not.toMatch(/^[^。；，]{2,80}表(?:（[^（）]+）)?$/u);
    }
  });
});

describe("paragraphs that the print cut", () => {
  it("joins a sentence over a page break, over hard wraps and over the spaces of a scan", () => {
    const [tunliu, shuocheng, earlier] = CORPUS.map(([name]) => read(name).paragraphs);
    expect(at(tunliu ?? [], 412)).toMatchObject({ lines: [410, 412] });
    expect(at(tunliu ?? [], 412)?.text).toContain("；住房保障支出38.14万元");
    expect(at(earlier ?? [], 769)?.pieces.map(({ line }) => line)).toEqual([767, 769, 771, 773, 775, 777]);
    expect(at(earlier ?? [], 812)?.text).toContain("比上年减少186.14万元，下降26.02%");
    expect(at(shuocheng ?? [], 447)?.text).toContain("其中:本年收入733.90万元,上年结转27.44万元");
    expect(at(shuocheng ?? [], 113)?.lines).toEqual([111, 113]);
  });

  it("reads LaTeX as the signs it prints", () => {
    const { paragraphs } = read("平乡县医疗保障局2025年部门预算");
    expect(at(paragraphs, 423)?.text).toBe("绩效指标：业务案件办结率≥95%");
    expect(at(paragraphs, 435)?.text).toBe("绩效指标：执法行动次数>150次");
  });

  it("names the headings above by their numbering, whatever level they are marked with", () => {
    const { paragraphs } = read("长治市屯留区医疗保障局2025年部门预算");
    expect(at(paragraphs, 426)?.section).toEqual([
      "第三部分 2025年度部门预算情况说明",
      "七、“三公”经费增减变动原因说明",
    ]);
    expect(at(paragraphs, 406)?.section.at(-1)).toBe("(一)一般公共预算当年支出规模变化情况");
    expect(at(paragraphs, 629)?.section.slice(1)).toEqual(["十二、其他说明", "（一）政府购买服务指导性目录"]);
    expect(at(paragraphs, 661)?.lines).toEqual([659, 661]);
    expect(at(paragraphs, 661)?.section).toEqual(["第四部分 名词解释"]);
    const shuocheng = read("朔州市朔城区医疗保障局2025年部门预算").paragraphs;
    expect(at(shuocheng, 107)?.section.slice(2)).toEqual([
      "(四)朔城区医疗保险服务中心内设机构及主要职责",
      "4、信息股主要职责",
    ]);
  });
});

describe("invented documents", () => {
  const find = (lines: readonly string[]) => findParagraphs(inventedSource(lines), []);

  it("tells items of a list from headings", () => {
    const paragraphs = find([
      "第一部分 单位概况",
      "一、主要职能",
      "（一）贯彻落实住房保障政策；",
      "（二）负责保障性住房管理",
      "（三）承办上级交办的事项。",
      "二、机构设置",
      "本单位内设三个科室。",
    ]);
    expect(paragraphs.map(({ section, text }) => [section.length, section.at(-1), text.slice(0, 6)])).toEqual(
      [
        [2, "一、主要职能", "（一）贯彻落"],
        [2, "一、主要职能", "（二）负责保"],
        [2, "一、主要职能", "（三）承办上"],
        [2, "二、机构设置", "本单位内设三"],
      ],
    );
  });

  it("leaves out the cover, contents, page numbers, table furniture, rows of cells and captions", () => {
    const paragraphs = find([
      "某镇人民政府",
      "2026年部门预算",
      "目  录",
      "一、收入预算说明...........3",
      "一、收入预算说明",
      "2026年收入预算10万元。",
      "- 3 -",
      "表2 2026年部门支出总表",
      "部门名称：某镇人民政府  单位：万元",
      "教育支出\t10.00\t10.00",
      "205 教育支出 10.00 10.00",
      "注：本表无数据",
      "预算支出结构图",
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["2026年收入预算10万元。"]);
  });

  it("leaves alone what tables took, and ends a paragraph there", () => {
    const source = inventedSource([
      "一、说明",
      "本年度安排的项目支出主要用于道路维修以及水利设施建设",
      "行 1 2",
      "其余用于公共卫生。",
    ]);
    expect(findParagraphs(source, [[3, 3]]).map(({ lines }) => lines)).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });
});
