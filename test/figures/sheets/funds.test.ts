import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/budget/index.js";
import { PLANS } from "../../extract/sheets/invented.js";
import { invented, type Place } from "../../extract/sheets/source.js";
import { figuresIn, figuresOf } from "./figures.js";

const PARTS = ["资金总额", "中央财政资金", "省级财政资金", "市县(区)财政资金", "单位自筹"];

/** First line of each funding block, then 实施期 and 年度 of total, central, provincial, local and own money. */
const FUNDS: readonly (readonly [Place, number, readonly string[], readonly string[]])[] = [
  ["屯留", 461, ["690000", "0", "0", "690000", "0"], ["300000", "0", "0", "300000", "0"]],
  ["屯留", 501, ["1976800", "0", "0", "1976800", "0"], ["1976800", "0", "0", "1976800", "0"]],
  ["屯留", 540, ["90800", "0", "0", "90800", "0"], ["90800", "0", "0", "90800", "0"]],
  ["屯留", 577, ["370000", "370000", "0", "0", "0"], ["370000", "370000", "0", "0", "0"]],
  ["朔城", 520, ["50000", "0", "0", "50000", "0"], ["50000", "0", "0", "50000", "0"]],
  ["朔城", 549, ["100000", "0", "0", "100000", "0"], ["100000", "0", "0", "100000", "0"]],
  ["朔城", 578, ["100000", "0", "0", "100000", "0"], ["100000", "0", "0", "100000", "0"]],
  ["朔城", 607, ["50000", "0", "0", "50000", "0"], ["50000", "0", "0", "50000", "0"]],
  ["朔城", 635, ["6036", "0", "0", "6036", "0"], ["6036", "0", "0", "6036", "0"]],
  ["朔城", 664, ["100350", "0", "100350", "0", "0"], ["100350", "0", "100350", "0", "0"]],
  ["阳泉", 531, ["206100", "0", "0", "206100", "0"], ["200000", "0", "0", "200000", "0"]],
  ["阳泉", 599, ["6320000", "6320000", "0", "0", "0"], ["4320000", "4320000", "0", "0", "0"]],
];

const cell = (figures: readonly Figure[], line: number, row: string, columnKey: string) => {
  return figures.filter(
    (figure) => figure.line === line && figure.row === row && figure.columnKey === columnKey,
  );
};

describe("funds of project sheets", () => {
  test.each(FUNDS)("%s L%i", (place, first, whole, year) => {
    const { figures } = figuresIn(place);
    for (const [index, row] of PARTS.entries()) {
      const line = first + index;
      expect(cell(figures, line, row, "实施期").map(({ value, unit }) => [value, unit])).toEqual([
        [whole[index], "元"],
      ]);
      expect(cell(figures, line, row, "年度").map(({ value, unit }) => [value, unit])).toEqual([
        [year[index], "元"],
      ]);
    }
    const blank = figures.filter((figure) => figure.line === first + 5);
    expect(blank).toEqual([]);
  });

  test("names the project, the period and the measure", () => {
    const [total] = cell(figuresIn("屯留").figures, 501, "资金总额", "年度");
    expect(total).toMatchObject({
      table: "绩效目标表",
      project: "2025年医保政策宣传",
      rowPath: ["2025年医保政策宣传", "年度资金", "资金总额"],
      rowKind: "total",
      measure: "项目资金总额",
      aspect: "amount",
      raw: "1,976,800",
      unitPrinted: "元",
      basis: "printed",
      attributes: { 期间: "年度" },
    });
  });

  test("joins split digits and repairs damaged ones from the other half", () => {
    const { figures } = figuresIn("朔城");
    const read = (line: number, row: string, period: string) =>
      cell(figures, line, row, period).map(({ raw, value, basis, proof }) => [raw, value, basis, proof])[0];
    expect(read(520, "资金总额", "实施期")).toEqual(["50, 000", "50000", "joined", null]);
    expect(read(520, "资金总额", "年度")).toEqual(["50), 000", "50000", "repaired", [520, 520]]);
    expect(read(549, "资金总额", "年度")).toEqual(["100,000", "100000", "printed", null]);
    expect(read(552, "市县(区)财政资金", "年度")).toEqual(["10\t0, 000", "100000", "joined", [552, 552]]);
    expect(read(578, "资金总额", "年度")).toEqual(["10\t0,000", "100000", "joined", [578, 578]]);
    expect(read(607, "资金总额", "年度")).toEqual(["5(0, 000", "50000", "repaired", [607, 607]]);
    expect(read(635, "资金总额", "年度")).toEqual(["6\t, 036", "6036", "joined", [635, 635]]);
    expect(read(664, "资金总额", "年度")).toEqual(["10\t0, 350", "100350", "joined", [664, 664]]);
  });

  test("rejects a number that the total refutes and the other half leaves blank", () => {
    const rejected = figuresIn("朔城").rejected.filter(({ row }) => row === "其他资金");
    expect(rejected.map(({ line, raw, column }) => [line, raw, column])).toEqual([
      [554, "7", "年度"],
      [583, "7", "年度"],
    ]);
  });
});

describe("funds of the overall sheet", () => {
  test("reads money by source and by use", () => {
    const funds = figuresIn("阳泉").figures.filter(({ table, aspect, columnKey }) => {
      return table === "整体绩效目标表" && aspect === "amount" && columnKey === "年度";
    });
    expect(funds.map(({ line, rowPath, value, unit }) => [line, ...rowPath, value, unit])).toEqual([
      [460, "按资金来源划分", "合计", "644.59", "万元"],
      [460, "按资金方向划分", "合计", "644.59", "万元"],
      [461, "按资金来源划分", "一般公共预算资金", "644.59", "万元"],
      [461, "按资金方向划分", "基本支出", "192.59", "万元"],
      [462, "按资金来源划分", "政府性基金预算资金", "0.00", "万元"],
      [462, "按资金方向划分", "项目支出", "452", "万元"],
      [463, "按资金来源划分", "国有资本经营预算资金", "0.00", "万元"],
      [464, "按资金来源划分", "社会保险基金预算资金", "0.00", "万元"],
      [465, "按资金来源划分", "专户管理资金", "0.00", "万元"],
      [466, "按资金来源划分", "单位资金", "0.00", "万元"],
    ]);
  });
});

describe("funds and spending plans of the form with project codes", () => {
  const BUDGETS = [
    [498, "249.00"],
    [523, "4060.00"],
    [550, "2.00"],
    [574, "23.00"],
    [601, "2.00"],
    [624, "21.40"],
    [649, "54.00"],
  ] as const;

  test.each(BUDGETS)("L%i", (line, value) => {
    const funds = figuresIn("平乡").figures.filter(
      (figure) => figure.line === line && figure.columnKey === "年度",
    );
    expect(funds.map((figure) => [figure.row, figure.value, figure.unit])).toEqual([
      ["预算数", value, "万元"],
      ["财政资金", value, "万元"],
    ]);
  });

  test("decides sheet by sheet whether a plan holds shares or money", () => {
    const plans = figuresIn("平乡").figures.filter(({ measure }) => measure === "资金支出计划");
    expect(plans.every(({ unitPrinted }) => unitPrinted === "%")).toBe(true);
    expect(plans.map(({ line, row, value, unit }) => `${line} ${row} ${value}${unit}`)).toEqual([
      "501 3月底 25.00%",
      "501 6月底 50.00%",
      "501 10月底 75.00%",
      "526 3月底 1015.00万元",
      "526 6月底 2030.00万元",
      "526 10月底 3045.00万元",
      "553 3月底 0.50万元",
      "553 6月底 1.00万元",
      "553 10月底 1.50万元",
      "577 3月底 5.00万元",
      "577 6月底 10.00万元",
      "577 10月底 15.00万元",
      "604 3月底 0.50万元",
      "604 6月底 2.00万元",
      "627 3月底 5.00万元",
      "627 6月底 10.00万元",
      "627 10月底 15.00万元",
      "628 12月底 21.40万元",
      "652 6月底 20.00万元",
      "652 10月底 54.00万元",
    ]);
  });

  test("takes the proof of a sister sheet, and marks a plan that nothing decides", () => {
    const plan = (text: string) =>
      figuresOf(invented(text)).figures.filter(({ measure }) => measure === "资金支出计划");
    expect(plan(PLANS).map(({ unit }) => unit)).toEqual(Array(7).fill("万元"));
    const alone = plan(PLANS.slice(PLANS.indexOf("2、路灯")));
    expect(alone.map(({ unit, attributes }) => [unit, attributes["单位存疑"]])).toEqual(
      Array(3).fill(["%", "是"]),
    );
  });
});
