import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract/index.js";
import { understand } from "../../../src/figures/index.js";
import { type SourceDocument, sourceFromPdf } from "../../../src/read/index.js";
import { type Scanning, scannedPdf } from "../../support/scanned-pdf.js";
import { ruledTable, type SmallPage, smallPdf } from "../../support/small-pdf.js";

const FILE = "corpus/青山县林业局.pdf";
const read = async (page: SmallPage, scanning: Scanning): Promise<SourceDocument> =>
  sourceFromPdf(await scannedPdf(smallPdf([page]), scanning), FILE);
const textsOf = ({ lines }: SourceDocument) => lines.map(({ text }) => text);

const TABLE = ruledTable([
  ["项目", null, null, null, "支出预算", null],
  ["类", "款", "项", "科目名称", "合计", "项目支出"],
  ["213", "", "", "农林水支出", "1,200.50", "0"],
  ["213", "02", "04", "事业机构", "1,000.00", "—"],
  ["213", "02", "05", "森林培育", "200.50", "-"],
  ["213", "02", "34", "防灾减灾", "0.00", ""],
]);
const TITLE = [
  { text: "2031年部门支出预算总表", x: 200, y: 750, size: 16 },
  { text: "编制部门：青山县林业局", x: 50, y: 720 },
  { text: "单位：元", x: 500, y: 720 },
];
const PAGE = { ...TABLE, prints: [...TITLE, ...TABLE.prints] };
const ROWS = [
  "项目\t\t\t\t支出预算\t",
  "类\t款\t项\t科目名称\t合计\t项目支出",
  "213\t\t\t农林水支出\t1,200.50\t0",
  "213\t02\t04\t事业机构\t1,000.00\t—",
  "213\t02\t05\t森林培育\t200.50\t-",
  "213\t02\t34\t防灾减灾\t0.00\t",
];

describe("a page that is a picture", () => {
  it("is read cell by cell: lone zeros, dashes and blanks stay, and each number says how sure it is", async () => {
    const source = await read(PAGE, { tilt: 1.2 });
    expect(textsOf(source)).toEqual(["2031年部门支出预算总表", "编制部门：青山县林业局  单位：元", ...ROWS]);
    expect(source.warnings).toEqual([expect.stringContaining("第 1 页由机器从图片识别")]);
    const { figures } = understand(extract(source), source);
    const told = figures.map(({ code, columnKey, value, page }) => [code, columnKey, value, page]);
    expect(told).toEqual([
      ["213", "合计", "1200.50", 1],
      ["213", "项目支出", "0", 1],
      ["2130204", "合计", "1000.00", 1],
      ["2130205", "合计", "200.50", 1],
      ["2130234", "合计", "0.00", 1],
    ]);
    for (const { raw, confidence } of figures) expect(confidence).toBeGreaterThan(raw.length > 4 ? 0.9 : 0.3);
  });

  it("keeps ink that nothing can be read from: its cell is rejected with its place, not blank", async () => {
    const blot =
      (x: number, y: number, size: number) => (context: Parameters<NonNullable<Scanning["stain"]>>[0]) =>
        context.fillRect(x, y, size, size);
    const source = await read(PAGE, { stain: blot(520, 228, 9) });
    const { figures, rejected } = understand(extract(source), source);
    expect(rejected.map(({ row, column, page }) => [row, column, page])).toEqual([
      ["防灾减灾", "项目支出", 1],
    ]);
    expect(figures).toHaveLength(5);
  });

  it("is turned upright, by what the page says and by how it reads; its places are those of the page", async () => {
    const said = await read(TABLE, { rotate: 90 });
    expect(textsOf(said)).toEqual(ROWS);
    expect(said.lines[2]?.box).toEqual([
      expect.closeTo(148, 0),
      expect.closeTo(50, 0),
      expect.closeTo(172, 0),
      expect.closeTo(590, 0),
    ]);
  });
});
