import { describe, expect, it } from "vitest";
import { type CanonicalTable, tableOfTitle } from "../../../src/budget/index.js";

/** Titles of budgets and final accounts, as bodies of many provinces print them. */
const TITLES: Readonly<Partial<Record<CanonicalTable, readonly string[]>>> = {
  收支总表: [
    "预算收支总表",
    "部门收支预算总表",
    "部门收支总体情况表",
    "部门财务收支总体情况表",
    "预算单位财务收支预算总表",
    "部门综合预算收支总表",
    "收入支出决算总表",
    "部门收支总体情况决算表",
  ],
  收入总表: ["预算收入总表", "收入预算表", "部门收入总体情况表", "收入决算表", "部门收入总体情况决算表"],
  支出总表: ["预算支出总表", "支出预算表", "部门支出总体情况表", "支出决算表", "支出决算总表"],
  财政拨款收支总表: [
    "财政拨款收支总表",
    "财政拨款收支总体情况表",
    "财政拨款收支情况表",
    "财政预算拨款收支总体情况表",
    "财政拨款收入支出决算总表",
  ],
  财政拨款支出表: ["财政拨款支出表", "财政拨款支出明细表（按经济科目分类）", "财政拨款支出决算明细表"],
  一般公共预算支出表: [
    "一般公共预算支出表",
    "一般公共预算支出功能分类预算表",
    "一般公共预算财政拨款支出预算表",
    "一般公共预算本级财力支出情况表",
    "一般公共预算财政拨款支出决算表",
  ],
  基本支出经济分类表: [
    "一般公共预算安排基本支出分经济科目表",
    "一般公共预算基本支出经济分类情况表",
    "一般公共预算基本支出部门预算经济分类预算表",
    "部门基本支出情况表",
    "财政拨款基本支出决算明细表",
    "一般公共预算财政拨款基本支出决算表",
  ],
  政府性基金收入表: ["政府性基金预算收入表"],
  政府性基金支出表: [
    "政府性基金预算支出表",
    "政府性基金预算拨款支出情况表",
    "政府性基金预算支出功能分类预算表",
    "政府性基金预算财政拨款收入支出决算表",
  ],
  国有资本经营预算表: [
    "国有资本经营预算收支预算表",
    "国有资本经营预算支出功能分类预算表",
    "国有资本经营预算财政拨款支出决算表",
  ],
  三公经费表: [
    "财政拨款安排“三公”经费支出预算表",
    "“三公”经费、会议费、培训费支出情况表",
    "“三公”经费和机关运行经费预算表",
    "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表",
  ],
  机关运行经费表: ["财政拨款安排机关运行经费预算表", "一般公共预算财政拨款机关运行经费表"],
  项目支出表: ["项目支出预算表（本年预算）", "项目支出表", "一般公共预算项目支出预算表"],
  项目结转表: ["项目支出预算表（上年结转）"],
  整体绩效目标表: ["部门整体支出绩效目标表", "部门（单位）整体支出绩效目标申报表"],
  绩效目标表: ["项目支出绩效目标表", "预算项目绩效目标公开表", "项目支出绩效目标表（另文下达）"],
  政府采购表: ["部门政府采购预算", "政府采购预算表", "政府采购情况表"],
  固定资产表: ["部门固定资产占用情况表"],
  部门管理转移支付表: ["部门管理转移支付表"],
};

/** What bodies, years and forms put around a title. */
const AROUND: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => `2024年${title}`,
  (title) => `2024年度部门${title}`,
  (title) => `2024年本级${title}`,
  (title) => `市本级${title}`,
  (title) => `表一${title}`,
  (title) => `表十二、${title}`,
  (title) => `附表3-1 ${title}`,
  (title) => `附表1：2024年${title}`,
  (title) => `公开01表 ${title}`,
  (title) => `2024年部门预算公开表1 ${title}`,
  (title) => `Z01 ${title}`,
  (title) => `GK01 ${title}`,
  (title) => [...title].join(" "),
  (title) => `**${title}**`,
  (title) => `<b>${title}</b>`,
  (title) => title.replace(/“/gu, "「").replace(/”/gu, "」"),
  (title) => title.replace(/[“”]/gu, "＂"),
  (title) => title.replace(/[“”]/gu, ""),
];

/** What stands behind a title that ends with 表. */
const BEHIND = [
  "（不含上年结转）",
  "（单位：万元）",
  "（2024年度）",
  "（公开表1）",
  "(财决01表)",
  "（续）",
  "续表",
];

describe("titles of every canonical table", () => {
  it.each(Object.entries(TITLES))("%s, whatever stands around them", (canonical, titles) => {
    const printed = titles.flatMap((title) => [
      ...AROUND.map((around) => around(title)),
      ...(/表|表）$/u.test(title) ? BEHIND.map((words) => `${title}${words}`) : []),
    ]);
    expect(printed.filter((title) => tableOfTitle(title) !== canonical)).toEqual([]);
  });

  it("收入 and 支出 are never taken for one another", () => {
    const swapped = (title: string) =>
      title.replace(/收入|支出/gu, (word) => (word === "收入" ? "支出" : "收入"));
    const one = Object.values(TITLES)
      .flat()
      .filter((title) => /收入|支出/u.test(title) && swapped(title) !== title);
    const sides = (title: string) => [/收入|收支/u.test(title), /支出|收支/u.test(title)].join();
    const mistaken = one.filter((title) => {
      const [own, other] = [tableOfTitle(title), tableOfTitle(swapped(title))];
      return other !== null && other === own && sides(title) !== sides(swapped(title));
    });
    expect(one.length).toBeGreaterThan(30);
    expect(mistaken).toEqual([]);
  });

  it.each([
    "部门综合预算支出明细表",
    "本级财力安排支出表",
    "财力支出表",
    "一般公共预算收入表",
    "表一",
    "2024年",
    "一、政府采购预算",
  ])("%s is none of them", (title) => expect(tableOfTitle(title)).toBeNull());
});
