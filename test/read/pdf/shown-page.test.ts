import { describe, expect, it } from "vitest";
import { bandsOf } from "../../../src/evidence/bands.js";
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

/** 支出 over two columns, the numbers of the columns, a wrapped name; the next page goes on without a header. */
const UNRULED: readonly SmallPage[] = [
  {
    prints: [
      { text: "2025年预算支出总表", x: 200, y: 760, size: 14 },
      { text: "科目名称", x: 60, y: 722 },
      { text: "合计", x: 220, y: 722 },
      { text: "支出", x: 370, y: 730 },
      { text: "基本支出", x: 300, y: 714 },
      { text: "项目支出", x: 400, y: 714 },
      { text: "1", x: 78, y: 696 },
      { text: "2", x: 228, y: 696 },
      { text: "3", x: 318, y: 696 },
      { text: "4", x: 418, y: 696 },
      { text: "行政运行", x: 60, y: 676 },
      { text: "60.00", x: 215, y: 676 },
      { text: "60.00", x: 315, y: 676 },
      { text: "发放钱江月", x: 60, y: 656 },
      { text: "补助", x: 60, y: 644 },
      { text: "30.00", x: 215, y: 650 },
      { text: "30.00", x: 415, y: 650 },
      { text: "项目负责人：钱江月", x: 60, y: 560 },
    ],
  },
  {
    prints: [
      { text: "合计", x: 60, y: 760 },
      { text: "90.00", x: 215, y: 760 },
      { text: "60.00", x: 315, y: 760 },
      { text: "30.00", x: 415, y: 760 },
    ],
  },
];

describe("a table without ruling lines", () => {
  it("has the cells that were told, its header among them, what is blank left out", async () => {
    const { tables, cells } = await stagesOf(UNRULED);
    expect(tables).toEqual([{ rows: 4, columns: 4, box: [56, 642.8, 444, 738.8] }]);
    expect(cells.map(({ row, column, text }) => `${row}.${column} ${text}`)).toEqual([
      "1.1 科目名称",
      "1.2 合计",
      "1.3 支出",
      "2.3 基本支出",
      "2.4 项目支出",
      "3.1 行政运行",
      "3.2 60.00",
      "3.3 60.00",
      "4.1 发放＊＊＊补助",
      "4.2 30.00",
      "4.4 30.00",
    ]);
    const [, over] = cells.find(({ text }) => text === "支出")?.box ?? [];
    const [, under] = cells.find(({ text }) => text === "项目支出")?.box ?? [];
    expect([over, under]).toEqual([728.8, 712.8]);
  });

  it("goes on with its columns on the next page", async () => {
    const { cells } = await stagesOf(UNRULED, 2);
    expect(cells.map(({ row, column, text }) => `${row}.${column} ${text}`)).toEqual([
      "1.1 合计",
      "1.2 90.00",
      "1.3 60.00",
      "1.4 30.00",
    ]);
  });

  it("shows its header, the numbers of its columns and its rows, and no name", async () => {
    const { words, covered } = await stagesOf(UNRULED);
    const hidden = words.map(({ text }) => text).filter((text) => text.includes("＊"));
    expect(hidden).toEqual(["发放＊＊＊", "项目负责人：＊＊＊"]);
    expect(covered).toHaveLength(2);
  });

  it("is shown with its head around a cited row", async () => {
    const stages = await stagesOf(UNRULED);
    const row = stages.lines.find(({ text }) => text.startsWith("行政运行"));
    const [band, ...others] = bandsOf(row ? [row.box] : [], stages);
    expect(others).toEqual([]);
    expect(band?.top).toBeGreaterThan(760);
    expect(band?.bottom).toBeGreaterThan(570);
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
