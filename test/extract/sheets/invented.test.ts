import { describe, expect, test } from "vitest";
import { findSheets } from "../../../src/extract/sheets/index.js";
import { EDUCATION, HOUSING, TOWNSHIP } from "./invented.js";
import { invented } from "./source.js";

describe("findSheets on other forms and sectors", () => {
  test("a row whose columns were lost does not end the sheet", () => {
    const row = "立项依据\t\t《云河县校园食品安全三年行动方案》";
    const lost = `项目设立必要性 保障师生饮食安全。\n保证项目实施的制度、措施 按月巡查。\n${row}`;
    const sheets = findSheets(invented(EDUCATION.replace(row, lost)));
    expect(sheets.map(({ project }) => project)).toEqual(["校园食堂明厨亮灶改造"]);
    expect(sheets[0]?.texts.find(({ label }) => label === "项目设立必要性")?.text).toBe("保障师生饮食安全。");
  });

  test("reads the two halves of a school project, with funds no list of ours names", () => {
    const [sheet] = findSheets(invented(EDUCATION));
    expect(sheet).toMatchObject({
      project: "校园食堂明厨亮灶改造",
      unit: "万元",
      title: "云河县县级预算部门项目支出绩效目标表",
    });
    expect(sheet?.funds.map(({ label, period, raw }) => [label, period, raw])).toEqual([
      ["资金总额", "实施期", "120.50"],
      ["资金总额", "年度", "80.50"],
      ["财政拨款", "实施期", "100.50"],
      ["财政拨款", "年度", "70.50"],
      ["专项债券资金", "实施期", "10.00"],
      ["专项债券资金", "年度", "5.00"],
      ["其他资金", "实施期", "10.00"],
      ["其他资金", "年度", "5.00"],
    ]);
    expect(sheet?.indicators.find(({ target }) => target === "≤2400元/套")?.levels).toEqual([
      "成本指标",
      "经济成本指标",
      "单套设备成本",
    ]);
    expect(sheet?.texts.find(({ label }) => label === "起止时间")?.text).toBe("2026年1月至12月");
  });

  test("reads a form that prints sign and unit in columns of their own", () => {
    const [sheet] = findSheets(invented(HOUSING));
    expect(sheet).toMatchObject({ project: "老旧小区加装电梯补助", unit: "元" });
    expect(sheet?.indicators[0]).toMatchObject({
      target: "30",
      sign: "≥",
      unit: "部",
      description: "当年竣工数量",
    });
  });

  test("reads the overall sheet of a township", () => {
    const [sheet] = findSheets(invented(TOWNSHIP));
    expect(sheet).toMatchObject({ canonical: "整体绩效目标表", project: null, unit: "万元" });
    expect(sheet?.funds.map(({ group, label, raw }) => [group, label, raw])).toEqual([
      [null, "资金总额", "9876.43"],
      ["按收入性质分", "一般公共预算", "9000.00"],
      ["按支出性质分", "基本支出", "8000.00"],
      ["按收入性质分", "政府性基金拨款", "876.43"],
      ["按支出性质分", "项目支出", "1876.43"],
    ]);
  });

  test("leaves budget tables and sheets of results alone", () => {
    const table = "项目支出表\n\n项目名称\t合计\t一般公共预算\n道路养护\t36.00\t36.00";
    const results =
      "项目支出绩效自评表\n\n项目名称\t道路养护\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分\n产出指标\t数量指标\t养护里程\t42\t40\t9";
    expect(findSheets(invented(`${table}\n\n${results}`))).toEqual([]);
  });
});
