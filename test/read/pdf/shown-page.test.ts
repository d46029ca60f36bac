import { describe, expect, it } from "vitest";
import { pdfTools, sourceFromPdf } from "../../../src/read/index.js";
import { ruledTable, type SmallPage, smallPdf } from "../../support/small-pdf.js";

/** A page with the masked lines that the reading of its document made of it. */
async function shown(pages: readonly SmallPage[], page = 1) {
  const bytes = smallPdf(pages);
  const source = await sourceFromPdf(bytes, "a.pdf");
  const lines = source.lines.flatMap((line) =>
    line.page === page && line.box ? [{ text: line.text, box: line.box }] : [],
  );
  return { bytes, file: "a.pdf", page, lines };
}

async function stagesOf(pages: readonly SmallPage[], page = 1) {
  const { pageStages } = await pdfTools();
  return pageStages(await shown(pages, page));
}

const TABLE = ruledTable([
  ["科目", "合计", "项目支出"],
  ["行政运行", "60.00", "0.00"],
  ["合计", "90.00", "30.00"],
]);

describe("the stages of a page", () => {
  it("are words, ruling lines, tables and cells, with their places in points, upwards", async () => {
    const { words, rules, tables, cells } = await stagesOf([TABLE]);
    expect(words.map(({ text }) => text)).toContain("行政运行");
    expect(rules).toHaveLength(12);
    expect(tables).toEqual([{ rows: 3, columns: 3, box: [50, 628, 320, 700] }]);
    expect(cells.find(({ text }) => text === "90.00")).toEqual({
      table: 1,
      row: 3,
      column: 2,
      text: "90.00",
      box: [140, 628, 230, 652],
    });
  });

  it("are those of a page that is turned on its side", async () => {
    const turned = TABLE.prints.map(({ text, x, y }) => ({ text, x: 780 - y, y: x, turn: 90 }));
    const { words } = await stagesOf([{ prints: turned }]);
    const word = words.find(({ text }) => text === "90.00");
    expect(word?.box[0]).toBeCloseTo(780 - 636 - 8.8, 0);
    expect(word?.box[1]).toBeCloseTo(144, 0);
  });

  it("say of a page that is not there that it is not there", async () => {
    const { pageStages } = await pdfTools();
    const wanted = await shown([TABLE]);
    await expect(pageStages({ ...wanted, page: 2 })).rejects.toThrow("没有这一页");
  });
});

const PEOPLE: SmallPage = {
  ...ruledTable([
    ["项目负责人", "赵云溪", "联系电话"],
    ["项目名称", "培训", "13812345678"],
    ["姓名", "金额", "说明"],
    ["钱江月", "5.00", "钱江月补助"],
  ]),
};

describe("personal data on a page", () => {
  it("stands in no word, cell or line, though it is in pieces or repeated elsewhere", async () => {
    const prints = [
      { text: "填表人：", x: 50, y: 760 },
      { text: "赵云", x: 95, y: 760 },
      { text: "溪", x: 116, y: 760 },
      { text: "本项目由赵云溪提出", x: 50, y: 740 },
      ...PEOPLE.prints,
    ];
    const stages = await stagesOf([{ ...PEOPLE, prints }]);
    const texts = JSON.stringify([stages.words, stages.cells, stages.lines]);
    expect(texts).not.toMatch(/赵云|溪|钱江月|1381|5678/u);
    expect(texts).toMatch(/本项目由＊＊＊提出/u);
    expect(texts).toContain("5.00");
  });

  it("is painted over in the picture, and only it", async () => {
    const { drawnPage } = await pdfTools();
    const { canvas, placed, stages } = await drawnPage(await shown([PEOPLE]), 2);
    const context = canvas.getContext("2d");
    const inkAt = (box: (typeof stages.covered)[number]) => {
      const { x0, x1, y0, y1 } = placed(box);
      const { data } = context.getImageData(x0, y0, x1 - x0, y1 - y0);
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
      return colours;
    };
    expect(stages.covered).toHaveLength(4);
    for (const box of stages.covered) expect([...inkAt(box)]).toEqual(["48,54,61"]);
    const amount = stages.words.find(({ text }) => text === "5.00");
    expect(amount && inkAt(amount.box).has("255,255,255")).toBe(true);
  });

  it("is hidden where the lines that were read do not account for what is printed", async () => {
    const { pageStages } = await pdfTools();
    const wanted = await shown([TABLE]);
    const { words } = await pageStages({ ...wanted, lines: wanted.lines.slice(0, 1) });
    expect(words.map(({ text }) => text).filter((text) => !/^＊+$/u.test(text))).toEqual([
      "科目",
      "合计",
      "项目支出",
    ]);
  });
});
