import { writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readDisclosure, UnreadableSource } from "../../../src/read/index.js";
import { displayedNumber } from "../../../src/read/office/displayed.js";
import { lastingScratch } from "../../support/scratch-corpus.js";
import { zipArchive } from "../../support/zip-archive.js";
import { asDocx } from "./typeset.js";

const { root } = lastingScratch();

async function read(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(root, name);
  writeFileSync(path, bytes);
  return (await readDisclosure(path, `corpus/${name}`)).lines.map(({ text }) => text);
}

async function reasonFor(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await read(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableSource) return error.reason;
    throw error;
  }
  return "read";
}

const archiveOf = (name: string, content: Buffer, flags = 0) => zipArchive([[name, content]], { flags });

describe("a page", () => {
  it("is read as its reader sees it: merged cells once, nothing hidden, no script", async () => {
    const page = `<html><head><title>t</title><style>p{}</style></head><body><script>document.write("<p>1.00</p>")</script>
      <nav>首页</nav><p>2025年部门<b>预算</b>公开</p><p style="display: none">9.99</p><div hidden>8.88</div>
      <table><tr><th rowspan="2">项目</th><th colspan="2">本年</th></tr><tr><td>基本<br>支出</td><td>项目支出</td></tr>
      <tr><td>合计</td><td>1.00</td><td>&nbsp;</td></tr></table><p>注：说明</p></body></html>`;
    expect(await read("页.html", Buffer.from(page))).toEqual([
      "2025年部门预算公开",
      "项目\t本年\t",
      "\t基本 支出\t项目支出",
      "合计\t1.00\t",
      "注：说明",
    ]);
  });

  it("is decoded by the charset it states, or by its byte order mark", async () => {
    const page = '<html><head><meta charset="gb2312"></head><body><p>水利局预算</p></body></html>';
    expect(await read("国标.htm", iconv.encode(page, "gb18030"))).toEqual(["水利局预算"]);
    expect(await read("标.html", iconv.encode(page, "utf16le", { addBOM: true }))).toEqual(["水利局预算"]);
  });

  it("with spans of millions stays a page", async () => {
    const page = `<table>${'<tr><td rowspan="99999999" colspan="99999999">a</td><td>b</td></tr>'.repeat(50)}</table>`;
    expect((await read("宽.html", Buffer.from(page))).length).toBeLessThan(100);
  });
});

describe("a workbook", () => {
  it("is read as it is shown: formats, formulas, merged cells, without what is hidden", async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("表一");
    sheet.addRow(["2025年预算支出总表"]);
    sheet.mergeCells("A1:C1");
    sheet.addRow(["单位名称：云溪县水利局", null, "单位：万元"]);
    sheet.addRow(["项目", "金额", "合计"]);
    sheet.addRow(["行政运行", 1234.5, { formula: "B4*2", result: 2469 }]);
    sheet.getCell("B4").numFmt = "#,##0.00";
    sheet.addRow(["其他", 0.125, 0]);
    sheet.getCell("B5").numFmt = "0.0%";
    sheet.getCell("C5").numFmt = "#,##0.00;-#,##0.00;";
    workbook.addWorksheet("隐", { state: "hidden" }).addRow(["9.99"]);
    expect(await read("表.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      "",
      "2025年预算支出总表",
      "单位名称：云溪县水利局\t\t单位：万元",
      "项目\t金额\t合计",
      "行政运行\t1,234.50\t2469",
      "其他\t12.5%\t",
    ]);
  });

  it.each<[number, string, string | null]>([
    [1.005, "0.00", "1.01"],
    [-1234567.891, "#,##0.00_);(#,##0.00)", "-1,234,567.89"],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    [0.1 + 0.2, "General", "0.3"],
    [63.1, "0.##", "63.1"],
    [5, "0_ ", "5"],
    [123456, "0.00,", null],
    [123456, "0!.0000", null],
    [1e21, "General", null],
  ])("shows %f in the format %s as %s", (value, format, shown) => {
    expect(displayedNumber(value, format)).toBe(shown);
  });
});

describe("a file that cannot be read", () => {
  const OLE = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(600).fill(0),
  ]);

  it("is refused for what it is", async () => {
    const docx = await asDocx(["公开"]);
    const locked = Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]);
    const large = Buffer.alloc(120 * 1024 * 1024, 0x20);
    const merged = Buffer.from('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    const cases: readonly (readonly [string, string, Uint8Array])[] = [
      ["old-office", "旧.doc", OLE],
      ["old-office", "旧.xls", OLE],
      ["encrypted", "锁.docx", locked],
      ["encrypted", "锁.xlsx", archiveOf("xl/workbook.xml", Buffer.from("a"), 1)],
      ["other-content", "错.xlsx", docx],
      ["other-content", "错.txt", docx],
      ["other-content", "字.docx", Buffer.from("2025年部门预算")],
      ["broken", "断.docx", docx.subarray(0, docx.length - 30)],
      ["broken", "坏.docx", archiveOf("word/document.xml", Buffer.from("<a"))],
      ["explodes", "爆.docx", archiveOf("word/document.xml", large)],
      ["explodes", "并.xlsx", archiveOf("xl/workbook.xml", merged)],
      ["binary", "包.zip", archiveOf("a.txt", Buffer.from("a"))],
      ["empty", "空.html", Buffer.from("<html><body><script>1</script></body></html>")],
    ];
    for (const [reason, name, bytes] of cases)
      expect([name, await reasonFor(name, bytes)]).toEqual([name, reason]);
  });
});
