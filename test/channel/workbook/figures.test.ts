import ExcelJS, { type Row, type Worksheet } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../../src/budget/index.js";
import { figuresWorkbook, sheetName } from "../../../src/channel/workbook/index.js";
import { sharedCorpusAnswerer } from "../../support/corpus-answerer.js";
import { zipEntries } from "../../support/zip-entries.js";

let figures: readonly Figure[] = [];
let bytes: Uint8Array = new Uint8Array();
const book = new ExcelJS.Workbook();
const PROSE = "情况说明";

beforeAll(async () => {
  const { index } = await sharedCorpusAnswerer();
  const records = index.figures.documents();
  figures = records.flatMap(({ file }) => index.figures.figuresOf(file));
  bytes = await figuresWorkbook(figures, records);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
});

function tables(): Worksheet[] {
  return book.worksheets.filter(({ name }) => name !== "说明");
}

/** A row of a sheet by the names of its columns. */
function namedCells(sheet: Worksheet, row: Row) {
  const names = sheet.getRow(1).values;
  const column = (name: string) => (Array.isArray(names) ? names.indexOf(name) : 0);
  return (name: string) => row.getCell(column(name));
}

function rowsOf(sheet: Worksheet): Row[] {
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) => sheet.getRow(index + 2));
}

/** What the format of a cell shows of its number. */
function shown(value: unknown, format: string): string {
  return Number(value).toFixed(format.split(".")[1]?.length ?? 0);
}

describe("figures as a workbook", () => {
  it("are those of the store, each on the sheet of its table, with the decimals that are printed", () => {
    for (const sheet of tables()) {
      const ours = figures.filter(({ table }) => (table ?? PROSE) === sheet.name);
      const rows = rowsOf(sheet).map((row) => {
        const cell = namedCells(sheet, row);
        const { value, numFmt } = cell("数值");
        expect(typeof value).toBe("number");
        return [cell("公开单位").text, cell("年度").value, shown(value, numFmt), cell("计量单位").text];
      });
      expect(rows).toEqual(ours.map(({ org, year, value, unit }) => [org, year, value, unit]));
    }
    const rows = tables().reduce((sum, sheet) => sum + sheet.rowCount - 1, 0);
    expect(rows).toBe(figures.length);
  });

  it("each say in a comment where they stand and what is printed there", () => {
    for (const sheet of tables()) {
      const ours = figures.filter(({ table }) => (table ?? PROSE) === sheet.name);
      for (const [index, row] of rowsOf(sheet).entries()) {
        const { note } = namedCells(sheet, row)("数值");
        const text = typeof note === "string" ? note : (note.texts ?? []).map((part) => part.text).join("");
        const { raw, line, title, page } = ours[index] ?? figures[0] ?? expect.fail();
        for (const part of [title, `第${line}行`, raw, page === null ? "" : `第${page}页`])
          expect(text.replace(/\s+/gu, "")).toContain(part.replace(/\s+/gu, ""));
      }
    }
  });

  it("tell amounts from changes, rates and targets", () => {
    const meanings = new Set(
      tables().flatMap((sheet) => rowsOf(sheet).map((row) => namedCells(sheet, row)("含义").text)),
    );
    expect([...meanings]).toEqual(
      expect.arrayContaining(["数额", "增减额（增加）", "增减幅度（减少）", "绩效目标值（≥）"]),
    );
  });

  it("stand under a row that stays, can be filtered, and hold no formula", () => {
    for (const sheet of tables()) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.getColumn(1).width).toBeGreaterThan(10);
    }
    const sheets = [...zipEntries(bytes)].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.filter(([, xml]) => /<f[ >]/u.test(xml))).toEqual([]);
  });
});

describe("names of sheets", () => {
  it("hold at most 31 characters, none that a workbook refuses, and are taken once", () => {
    const taken: string[] = [];
    for (const wanted of ["甲".repeat(40), "甲".repeat(40), "a/b\\c[d]*?:e", "'x'", "", "History", "A", "a"])
      taken.push(sheetName(wanted, taken));
    expect(taken.slice(0, 4)).toEqual(["甲".repeat(31), `${"甲".repeat(28)}（2）`, "a b c d e", "x"]);
    expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
    for (const name of taken) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
    expect(taken).not.toContain("History");
  });
});
