import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/extract/index.js";
import { understand } from "../../../src/figures/index.js";
import { readDisclosure, sourceFromPdf } from "../../../src/read/index.js";
import { ruledTable, type SmallPage, smallPdf } from "../../support/small-pdf.js";

const folder = mkdtempSync(join(tmpdir(), "yusuan-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = "corpus/青山县林业局.pdf";
const textsOf = async (...pages: readonly SmallPage[]) =>
  (await sourceFromPdf(smallPdf(pages), FILE)).lines.map(({ text }) => text);

const TABLE = ruledTable([
  ["项目", null, null, null, "支出预算", null],
  ["类", "款", "项", "科目名称", "合计", "项目支出"],
  ["213", "", "", "农林水支出", "1,200.50", "200.50"],
  ["213", "02", "04", "事业机构", "1,000.00", ""],
]);

describe("a ruled table", () => {
  it("is read into cells, empty and merged ones kept", async () => {
    expect(await textsOf(TABLE)).toEqual([
      "项目\t\t\t\t支出预算\t",
      "类\t款\t项\t科目名称\t合计\t项目支出",
      "213\t\t\t农林水支出\t1,200.50\t200.50",
      "213\t02\t04\t事业机构\t1,000.00\t",
    ]);
  });

  it("says where each row stands: the viewer's page and a box in points", async () => {
    const { lines } = await sourceFromPdf(smallPdf([{ prints: [] }, TABLE]), FILE);
    expect(lines.map(({ page }) => page)).toEqual([2, 2, 2, 2]);
    expect(lines[2]?.box).toEqual([50, 628, 590, 652]);
  });

  it("is read along its own lines where the page or the text is turned", async () => {
    const upright = await textsOf(TABLE);
    const sideways = TABLE.prints.map(({ text, x, y }) => ({ text, x: 720 - y, y: x, turn: 90 }));
    const turned = TABLE.rules.map(([x0, y0, x1, y1]) => [720 - y0, x0, 720 - y1, x1] as const);
    expect(await textsOf({ prints: sideways, rules: turned })).toEqual(upright);
    expect(await textsOf({ prints: sideways, rules: turned, rotate: 90 })).toEqual(upright);
  });

  it("leaves a stamp that stands aslant out, and names it", async () => {
    const stamp = { text: "内部审阅", x: 200, y: 500, size: 60, turn: 45 };
    const { lines, marks } = await sourceFromPdf(
      smallPdf([{ ...TABLE, prints: [...TABLE.prints, stamp] }]),
      FILE,
    );
    expect(lines.map(({ text }) => text)).toEqual(await textsOf(TABLE));
    expect(marks).toEqual(["内部审阅"]);
  });

  it("joins the lines of a cell, and takes several rows of numbers between two lines apart", async () => {
    const rules = ruledTable([["", ""]], { height: 60, width: 150 }).rules;
    const at = (text: string, x: number, y: number) => ({ text, x, y });
    expect(
      await textsOf({
        rules,
        prints: [at("机关事业单位", 60, 680), at("养老保险", 60, 660), at("12.00", 210, 670)],
      }),
    ).toEqual(["机关事业单位养老保险\t12.00"]);
    const three = ruledTable([["", "", ""]], { height: 60, width: 150 }).rules;
    const rows = [680, 660].flatMap((y, row) => [
      at(["甲项", "乙项"][row] ?? "", 60, y),
      at(`${row + 1}.50`, 210, y),
      at(`${row + 3}.50`, 360, y),
    ]);
    expect(await textsOf({ rules: three, prints: rows })).toEqual(["甲项\t1.50\t3.50", "乙项\t2.50\t4.50"]);
  });

  it("goes on over pages: the rest of a row that the page cut comes back to it", async () => {
    const first = ruledTable([["一、社会保障和就", "38.50"]]);
    const next = ruledTable([
      ["业支出", ""],
      ["二、住房保障支出", "9.10"],
    ]);
    expect(await textsOf(first, next)).toEqual(["一、社会保障和就业支出\t38.50", "二、住房保障支出\t9.10"]);
  });
});

describe("running text", () => {
  it("is read line by line, letters drawn twice once, a cut title and a cut number whole", async () => {
    const prints = [
      { text: "二〇三一年部门一般公共预算基本支出预算", x: 60, y: 700 },
      { text: "表", x: 150, y: 680 },
      { text: "本单位当年预算支出合计一千零二十一万，即1021", x: 60, y: 660 },
      { text: "本单位当年预算支出合计一千零二十一万，即1021", x: 60.3, y: 660 },
      { text: ".50万元。", x: 60, y: 640 },
    ];
    expect(await textsOf({ prints })).toEqual([
      "二〇三一年部门一般公共预算基本支出预算表",
      "本单位当年预算支出合计一千零二十一万，即1021.50",
      "万元。",
    ]);
  });
});

describe("figures of a PDF", () => {
  it("bear its page, their unit and the code in three cells", async () => {
    const title = [
      { text: "2031年部门支出预算总表", x: 200, y: 750 },
      { text: "编制部门：青山县林业局", x: 50, y: 720 },
      { text: "单位：元", x: 500, y: 720 },
    ];
    const source = await sourceFromPdf(smallPdf([{ ...TABLE, prints: [...title, ...TABLE.prints] }]), FILE);
    const { figures } = understand(extract(source), source);
    const read = figures.map(({ row, code, columnKey, value, unit, page }) => [
      row,
      code,
      columnKey,
      value,
      unit,
      page,
    ]);
    expect(read).toEqual([
      ["农林水支出", "213", "合计", "1200.50", "元", 1],
      ["农林水支出", "213", "项目支出", "200.50", "元", 1],
      ["事业机构", "2130204", "合计", "1000.00", "元", 1],
    ]);
  });
});

describe("a PDF that cannot be read", () => {
  const refused = async (bytes: Uint8Array, name = "报告.pdf") => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return readDisclosure(path, `corpus/${name}`).catch((error: Error) => error.message);
  };
  const sound = smallPdf([TABLE]);
  const UNMAPPED = Array.from({ length: 6 }, (_, line) => ({
    text: "\u00e4\u00bb\u0178\u00e7\u00ae\u2014",
    x: 60,
    y: 700 - 20 * line,
  }));
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00><00>]`;

  it.each([
    ["is empty", Buffer.alloc(0), "文件是空的"],
    ["is no PDF", Buffer.from("这不是 PDF"), "文件名是 PDF，内容却不是"],
    ["is cut short", sound.subarray(0, 60), "不完整或已损坏"],
    ["is locked", smallPdf([TABLE], locked), "设有打开密码"],
    ["prints glyphs without characters", smallPdf([{ prints: UNMAPPED }]), "字体没有文字编码"],
    ["holds pictures alone", smallPdf([{ prints: [] }]), "没有文字层"],
    ["has too many pages", smallPdf(Array.from({ length: 501 }, () => ({ prints: [] }))), "超过 500 页"],
  ])("%s: one sentence", async (_, bytes, sentence) => {
    expect(await refused(bytes)).toContain(sentence);
  });

  it("is too large: it is not even opened", async () => {
    const path = join(folder, "大.pdf");
    writeFileSync(path, sound);
    truncateSync(path, 64 * 1024 * 1024 + 1);
    await expect(readDisclosure(path, "corpus/大.pdf")).rejects.toThrow("超过 64 MB");
  });

  it("is told by its bytes, whatever its name", async () => {
    const path = join(folder, "报告.txt");
    writeFileSync(path, sound);
    expect((await readDisclosure(path, "corpus/报告.txt")).encoding).toBe("pdf");
  });
});
