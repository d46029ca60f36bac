import { copyFileSync, existsSync, linkSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ExcelJS, { type CellValue, type Workbook, type Worksheet } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLine, type Outcome } from "../support/command-line.js";
import { zipEntries } from "../support/zip-entries.js";

const { run, folder } = commandLine();
const TEMPLATES = ["--templates", resolve("prompts/replies")];
const ADDED = ["答复状态", "数字", "单位", "口径", "出处", "答复", "核对"];

beforeAll(async () => {
  expect(await run(["index"])).toMatchObject({ code: 0 });
});

function answered(file: string, out = "out.xlsx"): Promise<Outcome> {
  return run(["reply", "--xlsx", file, "--out", out, ...TEMPLATES]);
}

/** Writes a workbook of one sheet. */
async function sheetFile(name: string, rows: readonly (readonly CellValue[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("来信");
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) sheet.getCell(row + 1, column + 1).value = value;
  return saved(book, name);
}

async function saved(book: Workbook, name: string): Promise<string> {
  await book.xlsx.writeFile(join(folder, name));
  return name;
}

async function sheetOf(name: string): Promise<Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, name));
  return book.worksheets[0] ?? expect.fail("no sheet");
}

function rowOf(sheet: Worksheet, row: number): CellValue[] {
  const { values } = sheet.getRow(row);
  return Array.isArray(values) ? values.slice(1) : [];
}

/** Formulas and links outward anywhere in a workbook. */
function formulasIn(name: string): string[] {
  const parts = [...zipEntries(readFileSync(join(folder, name)))];
  return parts.filter(([, xml]) => /<f[ >]|<definedName|externalLink/u.test(xml)).map(([part]) => part);
}

describe("yusuan reply --xlsx", () => {
  it("adds the replies beside the inquiries and leaves the rest as it is", async () => {
    const date = new Date(Date.UTC(2025, 5, 1));
    const rows: CellValue[][] = [
      ["群众来信登记"],
      ["编号", "答复", "咨询内容", "日期"],
      ["001", "已转办", "屯留项目支出多少", date],
      [],
      ["002", null, { richText: [{ text: "屯留医保局" }, { text: "三公经费多少" }] }, 3.5],
      ["003", null, "   ", true],
      ["004", null, "多少钱？"],
    ];
    const file = await sheetFile("in.xlsx", rows);
    const before = readFileSync(join(folder, file));
    const outcome = await answered(file);
    expect(outcome).toMatchObject({ code: 0, stdout: "" });
    expect(outcome.stderr).toMatch(
      /“来信”C列“咨询内容”：3个问题\n答复 3\/3\n已写入 out\.xlsx：已答复2、需补充信息1\n$/u,
    );
    expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
    const sheet = await sheetOf("out.xlsx");
    expect(rowOf(sheet, 2)).toEqual([
      ...(rows[1] ?? []),
      ...ADDED.map((name) => (name === "答复" ? "答复（预算问答）" : name)),
    ]);
    expect(rowOf(sheet, 3).slice(0, 7)).toEqual([...(rows[2] ?? []), "已答复", 299.55, "万元"]);
    expect(sheet.getCell("F3").numFmt).toBe("0.00");
    expect(rowOf(sheet, 4)).toEqual([]);
    expect(rowOf(sheet, 5).slice(4, 7)).toEqual(["已答复", 0, "万元"]);
    expect(rowOf(sheet, 6).slice(4)).toEqual([]);
    expect(sheet.getCell("E7").value).toBe("需补充信息");
    expect(sheet.getCell("F7").value).toBeNull();
    expect(sheet.getCell("J3").text).toMatch(/^您好，您反映的问题收悉。[\s\S]*299\.55万元[\s\S]*出处：/u);
    expect(sheet.getCell("K3").text).toMatch(/^核对（不随文发送）/u);
  });

  it("writes no formula: neither those of the sheet nor what somebody wrote like one", async () => {
    const typed = [
      '=HYPERLINK("http://a.example","屯留三公多少")',
      "+屯留三公多少",
      "-1+1",
      "@SUM(A1)屯留三公多少",
    ];
    const rows: CellValue[][] = [
      ["=1+1", "问题", "金额"],
      ...typed.map((text): CellValue[] => [text, text, { formula: "1+2", result: 3 }]),
      ["", { formula: 'A1&"x"', result: "屯留项目支出多少" }, { formula: "NOW()" }],
    ];
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("表");
    sheet.addRows(rows);
    book.addWorksheet("另一张").getCell("A1").value = { formula: "表!A1", result: "=cmd" };
    book.definedNames.add("表!$A$1", "名");
    expect(await answered(await saved(book, "formulas.xlsx"), "plain.xlsx")).toMatchObject({ code: 0 });
    expect(formulasIn("plain.xlsx")).toEqual([]);
    const out = await sheetOf("plain.xlsx");
    for (const [index, text] of typed.entries()) {
      expect(rowOf(out, index + 2).slice(0, 3)).toEqual([text, text, 3]);
      expect(out.getCell(index + 2, 1).numFmt).toBe("@");
      expect(out.getCell(index + 2, 9).type).toBe(ExcelJS.ValueType.String);
    }
    expect(rowOf(out, 6).slice(1, 5)).toEqual(
      ["屯留项目支出多少", null, "已答复", 299.55].map((v) => v ?? undefined),
    );
  });

  it("gives names to the columns of a sheet that has none", async () => {
    const bare = await sheetFile("bare.xlsx", [
      ["1", "屯留项目支出多少？"],
      ["2", "平乡项目支出多少？"],
    ]);
    expect((await answered(bare, "bare-out.xlsx")).stderr).toMatch(/B列：2个问题/u);
    const sheet = await sheetOf("bare-out.xlsx");
    expect(rowOf(sheet, 1)).toEqual([undefined, "问题", ...ADDED]);
    expect(rowOf(sheet, 2).slice(0, 4)).toEqual(["1", "屯留项目支出多少？", "已答复", 299.55]);
  });

  it("gives the same numbers when its own output is answered again", async () => {
    await answered(await sheetFile("once.xlsx", [["问题"], ["屯留项目支出多少"]]), "twice.xlsx");
    expect(await answered("twice.xlsx", "thrice.xlsx")).toMatchObject({ code: 0 });
    const sheet = await sheetOf("thrice.xlsx");
    expect(sheet.getCell("I1").value).toBe("答复状态（预算问答）");
    expect([sheet.getCell("C2").value, sheet.getCell("J2").value]).toEqual([299.55, 299.55]);
    expect(sheet.getCell("N2").value).toBe(sheet.getCell("G2").value);
  });
});

describe("a sheet that cannot be answered", () => {
  it("is said in one sentence, before anything is asked, and nothing is written", async () => {
    writeFileSync(join(folder, "text.xlsx"), "问题\n屯留三公多少\n");
    const { code, stdout, stderr } = await answered("text.xlsx", "never.xlsx");
    expect({ code, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
      code: 1,
      stdout: "",
      lines: 1,
    });
    expect(stderr).toMatch(/不是可以打开的 \.xlsx/u);
    expect(existsSync(join(folder, "never.xlsx"))).toBe(false);
  });

  it("is never written over, by whatever name", async () => {
    const file = await sheetFile("own.xlsx", [["问题"], ["屯留三公多少"]]);
    linkSync(join(folder, file), join(folder, "linked.xlsx"));
    const before = readFileSync(join(folder, file));
    for (const out of ["./own.xlsx", "linked.xlsx"])
      expect(await answered(file, out)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/同一个文件/u),
      });
    expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
  });

  it("leaves what stood at the place of its output", async () => {
    copyFileSync(join(folder, "own.xlsx"), join(folder, "kept.xlsx"));
    const before = readFileSync(join(folder, "kept.xlsx"));
    expect(await answered("text.xlsx", "kept.xlsx")).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, "kept.xlsx")).equals(before)).toBe(true);
  });
});

describe("yusuan figures --xlsx", () => {
  it("writes the figures that were asked for", async () => {
    const args = ["--org", "屯留", "--year", "2025", "--table", "支出总表"];
    const outcome = await run(["figures", ...args, "--xlsx", "figures.xlsx"]);
    expect(outcome).toMatchObject({ code: 0, stdout: "" });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, "figures.xlsx"));
    expect(book.worksheets.map(({ name }) => name)).toEqual(["说明", "支出总表"]);
    const lines = (await run(["figures", ...args])).stdout.trimEnd().split("\n");
    expect(book.getWorksheet("支出总表")?.rowCount).toBe(lines.length + 1);
  });

  it("writes nothing where there are none, or the file cannot be written", async () => {
    const none = await run(["figures", "--org", "没有这个单位", "--xlsx", "no.xlsx"]);
    expect(none).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/没有符合条件的数字/u) });
    const wrong = await run(["figures", "--xlsx", "no.csv"]);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringMatching(/扩展名不是 \.xlsx/u) });
    expect(await run(["figures", "--json", "--xlsx", "no.xlsx"])).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, "no.xlsx"))).toBe(false);
  });
});
