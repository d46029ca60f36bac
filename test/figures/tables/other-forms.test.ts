import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { only, pick, textTables } from "./figures.js";
import { DAMAGED, DISTRICT, EDUCATION, SPACED, TOWNSHIP_ACCOUNTS } from "./invented.js";

describe("an education bureau in another province, in GB18030", () => {
  const read = textTables(iconv.encode(EDUCATION, "gb18030"));

  it("is read by its own titles", () => {
    expect(read.source.encoding).toBe("gb18030");
    expect(read.tables.map(({ canonical }) => canonical)).toEqual([
      "收支总表",
      "收入总表",
      "支出总表",
      "基本支出经济分类表",
      "三公经费表",
      "政府性基金支出表",
    ]);
    expect(read.rejected).toEqual([]);
    expect(read.figures.every(({ org, year }) => org === "祁山市教育局" && year === 2025)).toBe(true);
  });

  it("drops separators of thousands and keeps what is printed", () => {
    expect(only(read, "收支总表", { rowKey: "收入总计", columnKey: "合计" })).toMatchObject({
      value: "12345.60",
      raw: "12,345.60",
      basis: "printed",
      measure: "收入总计",
    });
  });

  it("knows a total that includes the carry-over", () => {
    expect(only(read, "收入总表", { rowKey: "合计", columnKey: "合计" }).measure).toBe("收入总计");
  });

  it("joins codes printed in three cells", () => {
    const school = only(read, "支出总表", { code: "2050202", columnKey: "基本支出" });
    expect(school).toMatchObject({
      value: "4000.00",
      rowPath: ["教育支出", "普通教育", "小学教育"],
      rowKind: "detail",
    });
    expect(only(read, "支出总表", { code: "20502", columnKey: "合计" }).rowKind).toBe("group");
  });

  it("reads 三公 whose items stand in columns, and keeps the year before apart", () => {
    const at = (measure: string, columnKey: string) => only(read, "三公经费表", { measure, columnKey }).value;
    expect(at("三公经费", "合计")).toBe("9.00");
    expect(at("公务用车购置及运行费", "合计")).toBe("7.50");
    expect(at("公务用车运行维护费", "合计")).toBe("7.50");
    expect(at("公务接待费", "合计")).toBe("1.50");
    expect(at("三公经费", "2024年合计")).toBe("10.00");
    expect(only(read, "三公经费表", { measure: "三公经费", columnKey: "2024年合计" }).attributes).toEqual({
      年度: "2024",
    });
  });

  it("answers an empty table by its note", () => {
    expect(only(read, "政府性基金支出表", { rowKey: "合计" })).toMatchObject({
      value: "0",
      basis: "zero",
      raw: "注：我单位无政府性基金预算支出，故本表为空。",
      measure: "政府性基金预算支出",
    });
  });
});

describe("a district of a municipality, in 元", () => {
  const read = textTables(DISTRICT);

  it("keeps the unit of each table", () => {
    expect(only(read, "收支总表", { rowKey: "支出总计" })).toMatchObject({
      value: "91016775.35",
      unit: "元",
      unitPrinted: "元",
    });
    expect(only(read, "三公经费表", { measure: "三公经费" })).toMatchObject({ value: "30.50", unit: "万元" });
  });

  it("fills in parts of codes that are left out, and finds the total at the end", () => {
    expect(only(read, "支出总表", { code: "2050102", columnKey: "项目支出" }).value).toBe("20000000.00");
    expect(only(read, "支出总表", { measure: "支出总计" }).value).toBe("91016775.35");
  });

  it("keeps 机关运行经费 out of 三公经费", () => {
    expect(only(read, "三公经费表", { measure: "机关运行经费" }).value).toBe("182.65");
    expect(pick(read, "三公经费表", { measure: "三公经费" })).toHaveLength(1);
  });
});

describe("final accounts of a township", () => {
  const read = textTables(TOWNSHIP_ACCOUNTS);

  it("has no numbers of lines or columns among its figures", () => {
    expect(
      read.figures.every(
        ({ kind, basis, raw }) => kind === "决算" && (basis === "zero" || /\.\d\d$/.test(raw)),
      ),
    ).toBe(true);
    expect(read.rejected).toEqual([]);
  });

  it("calls a bare 总计 by its side", () => {
    expect(only(read, "收支总表", { rowKey: "收入总计" })).toMatchObject({
      value: "1214.33",
      row: "总计",
      side: "收入",
    });
    expect(only(read, "收支总表", { rowKey: "支出总计" })).toMatchObject({
      value: "1214.33",
      measure: "支出总计",
    });
  });

  it("keeps budgeted and final amounts apart", () => {
    expect(only(read, "三公经费表", { measure: "三公经费", columnKey: "合计" }).value).toBe("5.20");
    expect(only(read, "三公经费表", { measure: "三公经费", columnKey: "预算数" }).value).toBe("6.00");
  });
});

describe("text whose cells are runs of spaces", () => {
  const read = textTables(SPACED);

  it("gives every number its column and page", () => {
    expect(only(read, "支出总表", { code: "2080299", columnKey: "项目支出" })).toMatchObject({
      value: "10.00",
      page: 1,
      line: 17,
    });
    expect(pick(read, "支出总表", { code: "2080299", columnKey: "基本支出" })).toEqual([]);
    expect(only(read, "政府性基金支出表", {})).toMatchObject({ value: "0", page: 2 });
  });
});

describe("a damaged print", () => {
  const read = textTables(DAMAGED);

  it("rejects what cannot be read, with its place and reason", () => {
    expect(read.rejected.map(({ line, column, raw, reason }) => [line, column, raw, reason])).toEqual([
      [8, "合计", "7 33. 90", "数字被空格或标点拆散，无法确定原数"],
      [9, "基本支出", "6(0, 000", "数字中夹有其他字符，无法确定原数"],
      [11, "合计", "待定", "数值栏中不是数字"],
      [12, "合计", "住房改革支出", "数值栏中不是数字"],
      [12, "基本支出", "600.00", "这一行的单元格错位，名称栏中是数字"],
      [13, "合计", "1.00", "这一行的单元格多于表头的列数，无法对应到列"],
      [13, "基本支出", "1.00", "这一行的单元格多于表头的列数，无法对应到列"],
      [13, "", "9.99", "单元格多于表头的列数"],
    ]);
  });

  it("joins digits split at the point, reads full-width ones and passes over strokes", () => {
    expect(only(read, "支出总表", { code: "221", columnKey: "合计" })).toMatchObject({
      value: "733.90",
      raw: "733. 90",
      basis: "joined",
    });
    expect(only(read, "支出总表", { code: "22101", columnKey: "合计" })).toMatchObject({
      value: "133.90",
      raw: "１３３．９０",
    });
    expect(pick(read, "支出总表", { code: "22101", columnKey: "基本支出" })).toEqual([]);
  });

  it("tells the body from its projects, and folds white space in names", () => {
    const rows = pick(read, "项目支出表", { columnKey: "合计" });
    expect(rows.map(({ rowKind, measure, project }) => [rowKind, measure, project])).toEqual([
      ["body", "项目支出", null],
      ["detail", "公租房维修", "公租房维修"],
      ["detail", "廉租房", "廉租房"],
    ]);
  });

  it("inherits no unit where siblings print one, and none is guessed where none does", () => {
    expect(only(read, "机关运行经费表", { columnKey: "合计" })).toMatchObject({
      value: "5",
      unit: "万元",
      unitPrinted: null,
      unitInherited: true,
    });
    const bare = textTables(
      "青山县林业局2025年部门预算公开\n2025年预算支出总表\n科目编码\t科目名称\t合计\n合计\t\t1.00\n",
    );
    expect(bare.figures[0]).toMatchObject({
      value: "1.00",
      unit: "",
      unitPrinted: null,
      unitInherited: false,
    });
  });
});

describe("changes against another year", () => {
  it("are positive, with their direction", () => {
    const read = textTables(
      "青山县林业局2025年部门预算公开\n2025年一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t2024年预算数\t2025年预算数\t比上年增减\t增减率（%）\n合计\t\t10.00\t8.00\t-2.00\t-20.00\n",
    );
    const stated = read.figures.map(({ columnKey, value, aspect, direction, unit }) => [
      columnKey,
      value,
      aspect,
      direction,
      unit,
    ]);
    expect(stated).toEqual([
      ["2024年合计", "10.00", "amount", null, "万元"],
      ["合计", "8.00", "amount", null, "万元"],
      ["增减比上年增减", "2.00", "change", "减少", "万元"],
      ["增减增减率", "20.00", "rate", "减少", "%"],
    ]);
  });
});
