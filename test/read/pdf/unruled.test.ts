import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract/index.js";
import { understand } from "../../../src/figures/index.js";
import { sourceFromPdf } from "../../../src/read/index.js";
import { type Print, smallPdf } from "../../support/small-pdf.js";

type Row = readonly [y: number, ...cells: (string | readonly [x: number, text: string])[]];

const FILE = "corpus/青山县林业局.pdf";
const NAMES = 60;
/** Numbers end here. */
const ENDS = [300, 380, 460];

/** A page with a table that no ruling lines part: texts that begin where they are told to, and numbers in columns. */
async function readTable(rows: readonly Row[], title = "2031年部门支出预算总表") {
  const prints: Print[] = [
    { text: title, x: 200, y: 760, size: 16 },
    { text: "编制部门：青山县林业局", x: 50, y: 735 },
    { text: "单位：万元", x: 400, y: 735 },
  ];
  for (const [y, ...cells] of rows) {
    let column = 0;
    for (const cell of cells) {
      if (typeof cell !== "string") prints.push({ text: cell[1], x: cell[0], y });
      else if (!/^[\d.,]+$/u.test(cell)) prints.push({ text: cell, x: NAMES, y });
      else prints.push({ text: cell, x: (ENDS[column++] ?? 0) - 5 * cell.length, y });
    }
  }
  const source = await sourceFromPdf(smallPdf([{ prints }]), FILE);
  const { figures } = understand(extract(source), source);
  const told = figures.filter(({ table }) => table !== null);
  return {
    lines: source.lines.map(({ text }) => text),
    told: told.map(({ row, columnKey, value }) => [row, columnKey, value].join(" ")),
  };
}

const HEAD: Row = [700, [70, "科目名称"], [280, "合计"], [350, "基本支出"], [430, "项目支出"]];

describe("names of rows without ruling lines", () => {
  it("are put together around the numbers of their row, whatever their length", async () => {
    const { told } = await readTable([
      HEAD,
      [670, "合计", "9.00", "6.00", "3.00"],
      [646, "关于提前下达中央和省级林业改革发展以及草原生态修复治理补助资金的"],
      [640, "4.00", "4.00"],
      [634, "项目支出"],
      [610, "森林培育支出", "5.00", "2.00", "3.00"],
    ]);
    expect(told).toContain(
      "关于提前下达中央和省级林业改革发展以及草原生态修复治理补助资金的项目支出 合计 4.00",
    );
    expect(told).toContain("森林培育支出 项目支出 3.00");
  });

  it("name no row where lines of two cells may be cut in two ways", async () => {
    const { told, lines } = await readTable([
      HEAD,
      [670, "合计", "9.00", "9.00"],
      [640, "森林资源培育管理和保", "4.00", "4.00"],
      [626, "护支出"],
      [612, "林业草原防灾减灾和湿", "3.00", "3.00"],
      [598, "地保护支出"],
      [570, "行政运行", "2.00", "2.00"],
    ]);
    expect(told.filter((one) => /4\.00|3\.00/u.test(one))).toEqual([]);
    expect(told).toContain("行政运行 合计 2.00");
    expect(lines.join()).toContain("地保护支出");
  });
});

describe("a table of one row", () => {
  it("is told by headers that stand each over its number alone", async () => {
    const { told } = await readTable([HEAD, [670, "合计", "9.00", "6.00", "3.00"]]);
    expect(told).toEqual(["合计 合计 9.00", "合计 基本支出 6.00", "合计 项目支出 3.00"]);
  });

  it("has no figures where its headers may stand over others", async () => {
    const heads: Row[] = [
      [706, [280, "预算数"], [350, "其中"]],
      [690, [350, "基本支出"], [430, "项目支出"]],
    ];
    const { told } = await readTable([...heads, [670, "9.00", "6.00", "3.00"]]);
    expect(told).toEqual([]);
  });
});

describe("a header", () => {
  it("whose words are cut far apart is put together where that names a column, else it names none", async () => {
    const { lines } = await readTable([
      [710, [70, "科目名称"], [280, "合计"], [360, "基本"], [435, "结余"]],
      [694, [360, "支出"], [435, "资产"]],
      [670, "合计", "9.00", "6.00", "3.00"],
      [650, "行政运行", "9.00", "6.00", "3.00"],
    ]);
    expect(lines.slice(2)).toEqual([
      "科目名称\t合计\t基本支出\t",
      "合计\t9.00\t6.00\t3.00",
      "行政运行\t9.00\t6.00\t3.00",
    ]);
  });
});
