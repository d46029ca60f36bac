import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { type InquirySheet, readInquiries, WorkbookError } from "../../../src/channel/workbook/index.js";

const folder = mkdtempSync(join(tmpdir(), "yusuan-workbook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** First bytes of workbooks of the old format, and of encrypted ones. */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

function bytesFile(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function sheetFile(
  name: string,
  ...sheets: readonly (readonly (readonly string[])[])[]
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [index, rows] of sheets.entries())
    book.addWorksheet(`表${index + 1}`).addRows(rows.map((row) => [...row]));
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

async function read(...rows: readonly (readonly string[])[]): Promise<InquirySheet> {
  return readInquiries(await sheetFile("read.xlsx", rows));
}

async function refusal(path: string): Promise<string> {
  const error = await readInquiries(path).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(WorkbookError);
  return error instanceof Error ? error.message : "";
}

describe("a sheet of inquiries", () => {
  it("has its questions in the column of that name, the surest name first, below titles", async () => {
    const { found, inquiries } = await read(
      ["二〇二五年登记表"],
      ["序号", "问题类别", "反映内容", "问题"],
      ["1", "预算公开的问题", "有关情况的说明", "屯留三公多少"],
    );
    expect(found).toBe("工作表“表1”D列“问题”");
    expect(inquiries).toEqual([{ row: 3, question: "屯留三公多少" }]);
    expect((await read(["Question"], ["屯留三公多少"])).found).toContain("A列");
    expect((await read(["编号", " 咨询 内容 "], ["1", "屯留三公多少"])).found).toContain("B列");
  });

  it("may be any sheet of the workbook", async () => {
    const path = await sheetFile("second.xlsx", [["说明", "填表须知"]], [["诉求"], ["屯留三公多少"]]);
    expect((await readInquiries(path)).found).toBe("工作表“表2”A列“诉求”");
  });

  it("without such a name has them in its first running text, not among names and numbers", async () => {
    const rows = [
      ["编号", "来电人", "说了什么"],
      ["A-1", "某甲", "屯留医保局项目支出多少"],
    ];
    expect((await read(...rows)).found).toBe("工作表“表1”C列“说了什么”");
    const { found, inquiries } = await read(["1", "屯留项目支出多少？"], ["2", "平乡项目支出多少？"]);
    expect(found).toBe("工作表“表1”B列");
    expect(inquiries).toHaveLength(2);
  });
});

describe("a file that is no such sheet", () => {
  it("is refused with a sentence that says why", async () => {
    expect(await refusal(join(folder, "absent.xlsx"))).toMatch(/没有找到/u);
    expect(await refusal(folder)).toMatch(/是一个目录/u);
    const old = Buffer.concat([COMPOUND, Buffer.alloc(600)]);
    expect(await refusal(bytesFile("old.xls", old))).toMatch(/旧版 \.xls/u);
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(bytesFile("locked.xlsx", locked))).toMatch(/打开密码/u);
    for (const text of ["", "问题\n屯留三公多少\n", "PK\u0003\u0004"])
      expect(await refusal(bytesFile("text.xlsx", text))).toMatch(/不是可以打开的 \.xlsx/u);
    const whole = readFileSync(await sheetFile("whole.xlsx", [["问题"], ["屯留三公多少"]]));
    const cut = bytesFile("cut.xlsx", whole.subarray(0, whole.length / 2));
    expect(await refusal(cut)).toMatch(/不是可以打开的 \.xlsx/u);
  });

  it("is refused where nothing is asked in it", async () => {
    for (const rows of [
      [],
      [["问题"]],
      [
        ["问题", "编号"],
        ["  ", "1"],
      ],
    ])
      expect(await refusal(await sheetFile("none.xlsx", rows))).toMatch(/没有问题/u);
    expect(await refusal(await sheetFile("no-sheet.xlsx"))).toMatch(/不是可以打开的 \.xlsx/u);
  });
});
