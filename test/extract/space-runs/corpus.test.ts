import { describe, expect, test } from "vitest";
import { type Decimal, decimal, subtract, sum } from "../../../src/budget/index.js";
import type { GridRow } from "../../../src/extract/types.js";
import { readSource } from "../../../src/read/index.js";
import { corpusRegions, decode, FORM, SPACED_FILE } from "./regions.js";

const tables = corpusRegions().map(decode);
const [summary = [], income = [], spending = [], fiscal = [], general = [], economic = []] = tables.map(
  (t) => t.rows,
);
const [, , , , , , , , , sangong = [], operating = [], projects = [], carried = []] = tables.map(
  (t) => t.rows,
);

function amount(row: GridRow | undefined, column: number): Decimal {
  return decimal(row?.cells[column] || "0");
}

function total(rows: readonly (GridRow | undefined)[], column: number): Decimal {
  return sum(rows.map((row) => amount(row, column)));
}

/** Sums of printed terms may differ by the rounding of those terms. */
function expectClose(printed: Decimal, computed: Decimal, terms: number): void {
  const { units, scale } = subtract(printed, computed);
  expect(scale).toBeLessThanOrEqual(2);
  expect(Math.abs(Number(units))).toBeLessThanOrEqual(Math.ceil((terms + 1) / 2));
}

function expectSum(row: GridRow, column: number, terms: readonly number[]): void {
  expectClose(amount(row, column), sum(terms.map((term) => amount(row, term))), terms.length);
}

function labelled(rows: readonly GridRow[], label: string, column = 0): GridRow | undefined {
  return rows.find((row) => row.cells[column] === label);
}

function codes(rows: readonly GridRow[], digits: number): GridRow[] {
  return rows.filter((row) => new RegExp(`^\\d{${digits}}$`).test(row.cells[0] ?? ""));
}

/** Every level of a code table adds up, in the given columns. */
function expectHierarchy(rows: readonly GridRow[], columns: readonly number[]): void {
  for (const column of columns) {
    expectClose(amount(labelled(rows, "合计"), column), total(codes(rows, 3), column), codes(rows, 3).length);
    for (const digits of [3, 5]) {
      for (const parent of codes(rows, digits)) {
        const children = codes(rows, digits + 2).filter((row) =>
          row.cells[0]?.startsWith(parent.cells[0] ?? "-"),
        );
        expectClose(amount(parent, column), total(children, column), children.length);
      }
    }
  }
}

describe("the tables of a text layer with runs of spaces", () => {
  test("all rows are found, each with its columns, none doubtful", () => {
    expect(tables.map((table) => table.rows.length)).toEqual([33, 17, 17, 36, 17, 18, 1, 1, 1, 6, 2, 5, 6]);
    expect(tables.flatMap((table) => table.ambiguous)).toEqual([]);
    for (const [index, table] of tables.entries()) {
      expect(new Set(table.rows.map((row) => row.cells.length))).toEqual(new Set([FORM[index]?.[1]]));
    }
  });

  test("every printed amount comes out once, on its own line", () => {
    const pages = readSource(SPACED_FILE, SPACED_FILE).lines.slice(61, 762);
    const printed = pages.flatMap(({ number, text }) =>
      (text.match(/\d+\.\d{2}/g) ?? []).map((raw) => `${number} ${raw}`),
    );
    const decoded = tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.filter((cell) => /^\d+\.\d{2}$/.test(cell)).map((raw) => `${row.valueLine} ${raw}`),
      ),
    );
    expect(printed).toHaveLength(215);
    expect(decoded.sort()).toEqual(printed.sort());
  });

  test("收支总表 balances", () => {
    const totals = labelled(summary, "收入总计");
    expect(totals?.cells).toEqual(["收入总计", "550.69", "支出总计", "550.69", "529.12", "21.57"]);
    expect(labelled(summary, "本年收入合计")?.cells[1]).toBe("529.12");
    expect(labelled(summary, "上年结转")?.cells).toEqual(["上年结转", "21.57", "年终结转", "", "", ""]);
    const divisions = summary.filter((row) => row.cells[2]?.includes("、"));
    expect(divisions).toHaveLength(30);
    for (const column of [3, 4, 5]) {
      expectClose(amount(labelled(summary, "本年收入合计"), column), total(divisions, column), 3);
    }
    for (const row of divisions) expectSum(row, 3, [4, 5]);
  });

  test("收入总表: every row and every level, the carry-over outside the total", () => {
    for (const row of income) expectSum(row, 2, [3, 4, 5, 6, 7]);
    expectHierarchy(income, [2, 3]);
    expect(labelled(income, "合计")?.cells).toEqual([
      "合计",
      "",
      "529.12",
      "529.12",
      "",
      "",
      "",
      "",
      "21.57",
    ]);
    expect(labelled(income, "2101501")?.cells.slice(2)).toEqual(["63.11", "63.11", "", "", "", "", "0.98"]);
    expectClose(amount(labelled(income, "合计"), 8), total(codes(income, 7), 8), 4);
  });

  test("支出总表 and 一般公共预算支出表: every row and every level", () => {
    for (const rows of [spending, general]) {
      for (const row of rows) expectSum(row, 2, [3, 4]);
      expectHierarchy(rows, [2, 3, 4]);
    }
    expect(labelled(spending, "2101502")?.cells.slice(2)).toEqual(["45.19", "", "45.19"]);
    for (const row of spending) {
      const from = income.find((candidate) => candidate.cells[0] === row.cells[0]);
      expectClose(amount(row, 2), sum([amount(from, 2), amount(from, 8)]), 2);
    }
  });

  test("财政拨款收支总表: funds add up, the left side's carry-over stays left", () => {
    const divisions = fiscal.filter((row) => row.cells[2]?.includes("、"));
    expect(divisions).toHaveLength(30);
    for (const row of fiscal) expectSum(row, 3, [4, 5, 6]);
    expectClose(amount(labelled(fiscal, "本年收入合计"), 3), total(divisions, 3), 3);
    expect(fiscal.at(-1)?.cells).toEqual(["收入总计", "550.69", "支出总计", "550.69", "550.69", "", ""]);
    expect(fiscal.filter((row) => row.cells[0] === "一、一般公共预算").map((row) => row.cells[1])).toEqual([
      "529.12",
      "21.57",
    ]);
  });

  test("基本支出经济分类表: people and office, groups and items", () => {
    for (const row of economic) expectSum(row, 2, [3, 4]);
    const groups = economic.filter((row) => row.cells[1] === "" && row.cells[0] !== "合计");
    expect(groups.map((row) => row.cells[0])).toEqual([
      "工资福利支出",
      "商品和服务支出",
      "对个人和家庭的补助",
    ]);
    for (const column of [2, 3, 4]) {
      expectClose(amount(labelled(economic, "合计"), column), total(groups, column), 3);
      expectClose(
        total(groups, column),
        total(
          economic.filter((row) => row.cells[1] !== ""),
          column,
        ),
        15,
      );
    }
  });

  test("三公, 机关运行, project tables", () => {
    const vehicle = sangong.filter((row) => /^[①②]/.test(row.cells[0] ?? ""));
    expectClose(amount(labelled(sangong, "公务用车购置及运行费"), 1), total(vehicle, 1), 0);
    expect(sangong.at(-1)?.cells).toEqual(["合计", "1.00", "1.00", "", ""]);
    expect(operating[0]?.cells.slice(1)).toEqual(operating[1]?.cells.slice(1));
    for (const rows of [sangong, operating, projects, carried]) {
      for (const row of rows) expectSum(row, 1, [2, 3, 4]);
    }
    for (const rows of [projects, carried]) {
      expect(rows.map((row) => row.indent)).toEqual([0, 1, ...Array(rows.length - 2).fill(2)]);
      expectClose(amount(rows[0], 1), total(rows.slice(2), 1), rows.length - 2);
    }
    expectClose(amount(labelled(general, "合计"), 4), amount(projects[0], 1), 0);
  });

  test("wrapped labels are joined and keep their lines", () => {
    const wrapped = fiscal.find((row) => row.cells[2] === "八、社会保障和就业支出");
    expect(wrapped).toMatchObject({ lines: [305, 308], valueLine: 308 });
    const blank = summary.find((row) => row.cells[2] === "七、文化旅游体育与传媒支出");
    expect(blank?.cells).toEqual(["", "", "七、文化旅游体育与传媒支出", "", "", ""]);
    expect(blank?.lines).toEqual([90, 91]);
    expect(fiscal.find((row) => row.lines[0] === 377)?.cells[2]).toBe("二十九、债务发行费用支出");
    expect(projects[2]).toMatchObject({ lines: [718, 721], valueLine: 721, indent: 2 });
  });

  test("empty tables have their empty total row", () => {
    for (const table of tables.slice(6, 9)) expect(table.rows[0]?.cells.filter(Boolean)).toEqual(["合计"]);
  });
});
