import { describe, expect, it } from "vitest";
import { textTables } from "./figures.js";
import { PURCHASES } from "./invented.js";

describe("purchases listed in steps", () => {
  const { figures, rejected } = textTables(Buffer.from(PURCHASES));
  const bought = figures.filter(({ table }) => table === "政府采购表");
  const rows = bought.map(({ rowPath, rowKind, value }) => [rowPath.join("›"), rowKind, value].join(" "));

  it("stand under their kind and their project, which is the row's own name where one subject is all of it", () => {
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      "合计 total 1000.00",
      "一、货物A group 300.00",
      "一、货物A›校园网维护 group 200.00",
      "一、货物A›校园网维护›服务器 detail 120.00",
      "一、货物A›校园网维护›交换机 detail 80.00",
      "一、货物A›招生考试›办公设备购置 group 70.00",
      "一、货物A›招生考试›办公设备购置›其他办公设备 detail 70.00",
      "一、货物A›招生考试›印刷费 group 30.00",
      "一、货物A›招生考试›印刷费›印刷品 detail 30.00",
      "三、服务C group 700.00",
      "三、服务C›校园网维护 group 230.00",
      "三、服务C›校园网维护›租赁服务 detail 230.00",
      "三、服务C›物业管理费 group 470.00",
      "三、服务C›物业管理费›物业管理服务 detail 430.00",
      "三、服务C›物业管理费›物业管理服务 detail 40.00",
    ]);
  });

  it("name totals and kinds by their measures", () => {
    expect(bought.filter(({ rowPath }) => rowPath.length === 1).map(({ measure }) => measure)).toEqual([
      "政府采购预算",
      "政府采购货物预算",
      "政府采购服务预算",
    ]);
  });
});

it("operating costs by what they are spent on are no operating costs each", () => {
  const { figures } = textTables(Buffer.from(PURCHASES));
  const own = figures.filter(({ table }) => table === "机关运行经费表");
  expect(own.map(({ measure, value }) => `${measure} ${value}`)).toEqual([
    "机关运行经费 90.00",
    "商品和服务支出 90.00",
    "办公费 60.00",
    "差旅费 30.00",
  ]);
});
