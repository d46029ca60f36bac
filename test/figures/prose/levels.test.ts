import { describe, expect, it } from "vitest";
import { readInvented, told } from "./read-invented.js";

const HEADING = ["一、支出说明", ""];
const SUBJECT = "“教育支出（类）普通教育（款）小学教育（项）”80.00万元，主要用于小学教育。";

describe("levels of two years in one paragraph", () => {
  it("are those of the one subject it speaks of", () => {
    const read = readInvented([
      ...HEADING,
      `1. ${SUBJECT}2025年当年预算执行数为50.00万元，2026年预算安排80.00万元，比2025年预算执行数增加60.00%。主要原因是：学生增加。`,
    ]);
    expect(told(read)).toEqual([
      "小学教育|amount|-|80.00万元|学生增加",
      "小学教育（2025年执行数）|amount|-|50.00万元|学生增加",
      "小学教育|amount|-|80.00万元|学生增加",
      "小学教育|rate|增加|60.00%|学生增加",
    ]);
    expect(read.figures.map(({ rowPath }) => rowPath.join("›"))).toEqual(
      Array.from({ length: 4 }, () => "教育支出›普通教育›小学教育"),
    );
    expect(read.rejected).toEqual([]);
  });

  it("are told unchanged against what was executed", () => {
    const text = `${SUBJECT}2025年当年预算执行数为80.00万元，2026年预算安排80.00万元，比2025年预算执行数持平。`;
    expect(told(readInvented([...HEADING, text])).at(-1)).toBe("小学教育|change|持平|0");
  });

  it("go on in a paragraph of their own", () => {
    const read = readInvented([
      ...HEADING,
      `1. ${SUBJECT}`,
      "2025年当年预算执行数为50.00万元，2026年预算安排80.00万元，比2025年预算执行数增加60.00%。",
    ]);
    expect(told(read).slice(1)).toEqual([
      "小学教育（2025年执行数）|amount|-|50.00万元",
      "小学教育|amount|-|80.00万元",
      "小学教育|rate|增加|60.00%",
    ]);
    expect(read.figures.map(({ line }) => line)).toEqual([3, 4, 4, 4]);
  });

  it("belong to nothing certain where two things were spoken of", () => {
    const read = readInvented([
      ...HEADING,
      "基本支出60.00万元，项目支出20.00万元。2025年当年预算执行数为50.00万元，2026年预算安排80.00万元。",
    ]);
    expect(told(read)).not.toContain("项目支出（2025年执行数）|amount|-|50.00万元");
    expect(told(read)).not.toContain("项目支出|amount|-|80.00万元");
  });
});

describe("a change at the front of a paragraph", () => {
  const after = (before: string) =>
    told(readInvented([...HEADING, before, "与上年相比增加8.40万元，增长6.59%。"]));

  it("is that of the one thing the paragraph before speaks of", () => {
    expect(after("（一）收入预算总计135.90万元。全部由财政拨款。").slice(1)).toEqual([
      "收入总计|change|增加|8.40万元",
      "收入总计|rate|增加|6.59%",
    ]);
  });

  it("is not understood behind several", () => {
    const read = readInvented([
      ...HEADING,
      "基本支出60.00万元，项目支出20.00万元。",
      "与上年相比增加8.40万元，增长6.59%。",
    ]);
    expect(read.rejected.map(({ raw }) => raw)).toEqual(["8.40", "6.59"]);
  });
});

describe("a number right behind a count", () => {
  it("is the amount of the things counted, or the people who took part", () => {
    const read = readInvented([
      "五、国有资产占有情况",
      "",
      "长期投资0项0万元。在建工程1项122.73万元。公务接待2批次、26人次。",
    ]);
    expect(told(read)).toEqual([
      "长期投资|count|-|0项",
      "长期投资|amount|-|0万元",
      "在建工程|count|-|1项",
      "在建工程|amount|-|122.73万元",
      "公务接待批次|count|-|2批次",
      "公务接待人次|count|-|26人次",
    ]);
  });

  it("is of something else where it counts other things", () => {
    const read = readInvented(["五、国有资产占有情况", "", "车辆和设备3辆、5台。"]);
    expect(told(read)).not.toContain("车辆和设备|count|-|5台");
  });
});

it("subjects within quotation marks may be parted by strokes", () => {
  const read = readInvented([...HEADING, "1. “教育支出-普通教育（含民办）-小学教育”科目1,202.95万元。"]);
  expect(read.figures.map(({ measure, rowPath }) => [measure, ...rowPath])).toEqual([
    ["小学教育", "教育支出", "普通教育（含民办）", "小学教育"],
  ]);
});
