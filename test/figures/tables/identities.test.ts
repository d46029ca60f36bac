import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  type Figure,
  printDecimal,
  subtract,
} from "../../../src/budget/index.js";
import { NAMES, type Name } from "../../read/corpus.js";
import { corpusTables, only, type Place, pick, type Read } from "./figures.js";

const ZERO = decimal("0.00");
const total = (values: readonly Decimal[]) => values.reduce(add, ZERO);
const amountOf = (figure: Figure | undefined) => (figure ? decimal(figure.value) : ZERO);

/** Half of the last printed digit for each number that takes part, at least one unit of it. */
function expectSum(whole: Decimal, parts: readonly Decimal[], what: string): void {
  const halves = Math.max(2, parts.length + 1);
  const allowed = decimal((halves * 0.005).toFixed(3));
  const difference = absolute(subtract(whole, total(parts)));
  const message = `${what}: ${printDecimal(whole)} ≠ ${parts.map(printDecimal).join(" + ")}`;
  expect(compare(difference, allowed) <= 0, message).toBe(true);
}

type Table = Parameters<typeof pick>[1];
const value = (read: Read, table: Table, place: Place) => amountOf(pick(read, table, place)[0]);

const columnsOf = (read: Read, table: Table) => [
  ...new Set(read.figures.filter((figure) => figure.table === table).map(({ columnKey }) => columnKey)),
];

const SHANXI: Name[] = ["屯留2025", "朔城2025", "屯留2024", "阳泉2025"];
const CODED: Table[] = ["收入总表", "支出总表", "一般公共预算支出表"];

describe.each(NAMES)("identities of %s", (name) => {
  const read = corpusTables(name);

  it("A1 收入总计 = 支出总计", () => {
    for (const table of ["收支总表", "财政拨款收支总表"] as const) {
      const income = only(read, table, { rowKey: "收入总计", columnKey: "合计" });
      const spending = only(read, table, { rowKey: "支出总计", columnKey: "合计" });
      expect(income.value).toBe(spending.value);
    }
  });

  it("A2 总计 = 本年合计 + 结转", () => {
    const of = (rowKey: string) => value(read, "收支总表", { rowKey, columnKey: "合计" });
    expectSum(of("收入总计"), [of("本年收入合计"), of("上年结转")], "收入");
    expectSum(of("支出总计"), [of("本年支出合计"), of("年终结转")], "支出");
  });

  it("A3 合计 = 各类, 各来源; 行合计 = 当年 + 结转", () => {
    const details = (side: "收入" | "支出", columnKey: string) =>
      pick(read, "收支总表", { side, columnKey }).filter(
        ({ rowKind, rowKey }) => rowKind === "detail" && !/结转/.test(rowKey),
      );
    for (const columnKey of columnsOf(read, "收支总表")) {
      const whole = pick(read, "收支总表", { rowKey: "本年支出合计", columnKey })[0];
      if (whole) expectSum(amountOf(whole), details("支出", columnKey).map(amountOf), columnKey);
    }
    const sources = details("收入", "合计").map(amountOf);
    expectSum(value(read, "收支总表", { rowKey: "本年收入合计", columnKey: "合计" }), sources, "收入来源");
    for (const row of pick(read, "收支总表", { columnKey: "当年" })) {
      const at = (columnKey: string) => value(read, "收支总表", { line: row.line, side: "支出", columnKey });
      expectSum(at("合计"), [at("当年"), at("上年结转")], row.row);
    }
  });

  it.each(CODED)("A4 %s: 合计 = 类, 类 = 款, 款 = 项, every column", (table) => {
    for (const columnKey of columnsOf(read, table)) {
      const rows = pick(read, table, { columnKey });
      const below = (code: string, length: number) =>
        rows.filter((row) => row.code?.length === length && row.code.startsWith(code));
      const whole = rows.find(({ rowKind }) => rowKind === "total");
      if (whole) expectSum(amountOf(whole), below("", 3).map(amountOf), `合计 ${columnKey}`);
      for (const row of rows.filter(({ rowKind }) => rowKind === "group")) {
        const code = row.code ?? "";
        expectSum(amountOf(row), below(code, code.length + 2).map(amountOf), `${code} ${columnKey}`);
      }
    }
  });

  it("A5 收入总表: 行合计 = 各来源", () => {
    for (const row of pick(read, "收入总表", { columnKey: "合计" })) {
      const own = read.figures.filter(({ table, line }) => table === "收入总表" && line === row.line);
      const inside = own.filter(({ columnKey }) => columnKey === "当年").length > 0;
      const outside = inside ? ["合计", "当年"] : ["合计", "上年结转"];
      expectSum(
        amountOf(row),
        own.filter(({ columnKey }) => !outside.includes(columnKey)).map(amountOf),
        row.row,
      );
    }
  });

  it.each(["支出总表", "一般公共预算支出表"] as const)("A6 %s: 行合计 = 基本 + 项目", (table) => {
    for (const row of pick(read, table, { columnKey: "合计" })) {
      const at = (columnKey: string) => value(read, table, { line: row.line, columnKey });
      expectSum(amountOf(row), [at("基本支出"), at("项目支出")], row.row);
    }
  });

  it("A7 财政拨款收支总表: 小计 = 三本预算; 合计 = 各类", () => {
    const spending = pick(read, "财政拨款收支总表", { side: "支出", columnKey: "合计" });
    for (const row of spending) {
      const at = (columnKey: string) =>
        value(read, "财政拨款收支总表", { line: row.line, side: "支出", columnKey });
      expectSum(amountOf(row), ["一般公共预算", "政府性基金预算", "国有资本经营预算"].map(at), row.row);
    }
    const details = spending.filter(({ rowKind, rowKey }) => rowKind === "detail" && !/结转/.test(rowKey));
    expectSum(
      value(read, "财政拨款收支总表", { rowKey: "本年支出合计", columnKey: "合计" }),
      details.map(amountOf),
      "各类",
    );
    const of = (rowKey: string) => value(read, "财政拨款收支总表", { rowKey, columnKey: "合计" });
    expectSum(of("收入总计"), [of("本年收入合计"), of("上年财政拨款结转")], "收入");
  });

  it("A8 基本支出: 合计 = 人员 + 公用 = 类, 类 = 款", () => {
    const rows = pick(read, "基本支出经济分类表", { columnKey: "合计" });
    for (const row of rows) {
      const at = (columnKey: string) => value(read, "基本支出经济分类表", { line: row.line, columnKey });
      expectSum(amountOf(row), [at("人员经费"), at("公用经费")], row.row);
    }
    const groups = rows.filter(({ rowKind }) => rowKind === "group");
    expect(groups.length).toBeGreaterThanOrEqual(2);
    expectSum(value(read, "基本支出经济分类表", { measure: "基本支出" }), groups.map(amountOf), "合计");
    for (const group of groups) {
      const items = rows.filter(({ rowKind, rowPath }) => rowKind === "detail" && rowPath[0] === group.row);
      expectSum(amountOf(group), items.map(amountOf), group.row);
    }
  });

  it("A9 三公 = 出国 + 接待 + 公车; 公车 = 购置 + 运行", () => {
    const of = (measure: string) => value(read, "三公经费表", { measure, columnKey: "合计" });
    expectSum(of("三公经费"), ["因公出国（境）费", "公务接待费", "公务用车购置及运行费"].map(of), "三公经费");
    expectSum(of("公务用车购置及运行费"), ["公务用车购置费", "公务用车运行维护费"].map(of), "公车");
  });
});

describe.each(SHANXI)("totals over bodies of %s", (name) => {
  const read = corpusTables(name);

  it("A10 机关运行经费: 部门合计 = 各单位", () => {
    const rows = pick(read, "机关运行经费表", { columnKey: "合计" });
    const units = rows.filter(({ rowKind }) => rowKind === "body");
    expectSum(
      value(read, "机关运行经费表", { rowKey: "合计", columnKey: "合计" }),
      units.map(amountOf),
      "部门合计",
    );
    expect(rows.every(({ measure }) => measure === "机关运行经费")).toBe(true);
  });

  it.each(["项目支出表", "项目结转表"] as const)("A11 %s: department = units, unit = projects", (table) => {
    for (const columnKey of ["合计", "一般公共预算"]) {
      const rows = pick(read, table, { columnKey });
      for (const body of rows.filter(({ rowKind }) => rowKind === "body")) {
        const depth = body.rowPath.length;
        const below = rows.filter(
          ({ rowPath }) =>
            rowPath.length === depth + 1 && rowPath.slice(0, depth).join() === body.rowPath.join(),
        );
        expect(below.length, body.rowPath.join()).toBeGreaterThan(0);
        expectSum(amountOf(body), below.map(amountOf), body.rowPath.join(" / "));
      }
      const projects = rows.filter(({ rowKind }) => rowKind === "detail");
      expect(projects.every(({ project, row, measure }) => project === row && measure === row)).toBe(true);
    }
  });
});
