import { describe, expect, test } from "vitest";
import { EDUCATION } from "../../extract/sheets/invented.js";
import { FILES, invented, type Place, sourceOf } from "../../extract/sheets/source.js";
import { figuresIn, figuresOf } from "./figures.js";

const stated = (place: Place, line: number) => {
  const { figures } = figuresIn(place);
  return figures
    .filter((figure) => figure.line === line && figure.columnKey === "文字")
    .map(({ row, value, unit }) => [row, value, unit]);
};

describe("numbers of labelled texts", () => {
  test("names plan items by the words before them", () => {
    expect(stated("阳泉", 541)).toEqual([
      ["医疗保障基金监管业务培训经费", "0.5", "万元"],
      ["开展打击欺诈骗保专项行动差旅费", "2", "万元"],
      ["印刷费", "5", "万元"],
      ["基金宣传月宣传费", "2", "万元"],
      ["聘请法律顾问及法制建设相关工作经费", "2.5", "万元"],
      ["办公费", "0.57", "万元"],
      ["聘用工作人员工资费用", "7.74", "万元"],
      ["聘用工作人员工资费用（测算）", "3", "人"],
      ["聘用工作人员工资费用（测算）", "2150", "元"],
      ["聘用工作人员工资费用（测算）", "12", "个月"],
      ["安排全市医保基金监管和打击欺诈骗保工作会议费", "0.3", "万元"],
    ]);
    expect(stated("屯留", 587)).toEqual([
      ["总投资", "37", "万元"],
      ["提升医保基金监管能力投资", "17", "万元"],
      ["提升医保经办服务能力投资", "20", "万元"],
    ]);
  });

  test("names counts by what is counted and rates by whom they are for", () => {
    expect(stated("屯留", 546)).toEqual([
      ["医保经办服务人员", "1", "名"],
      ["各社区配备", "3", "名"],
      ["行政村", "209", "个"],
      ["社区", "6", "个"],
      ["配备医保经办服务人员", "227", "名"],
      ["每人每月…标准发放工作补助", "100", "元"],
      ["发放", "4", "个月"],
      ["共计发放", "90800", "元"],
    ]);
    expect(stated("屯留", 548)).toEqual([["参保总人数", "24", "万人"]]);
  });

  test("counts the staff of the overall sheet", () => {
    const counts = figuresIn("阳泉").figures.filter(({ aspect }) => aspect === "count");
    expect(counts.map(({ row, value, unit, rowPath }) => [row, value, unit, rowPath.length])).toEqual([
      ["内设职能部门数", "4", "个", 1],
      ["所属预算单位数", "0", "个", 1],
      ["核定的人员编制数", "11", "人", 1],
      ["实际在职人员总数", "11", "人", 1],
      ["在编人员数", "11", "人", 1],
      ["其他人员数", "0", "人", 1],
    ]);
  });

  test("takes years, dates, numbers of documents and quoted names for no figures", () => {
    for (const line of [547, 549, 552, 584, 586]) expect(stated("屯留", line)).toEqual([]);
    for (const line of [538, 606]) expect(stated("阳泉", line)).toEqual([]);
  });

  test("reads other sectors", () => {
    const { figures } = figuresOf(invented(EDUCATION));
    const found = figures.filter(({ columnKey }) => columnKey === "文字");
    expect(found.map(({ row, comparator, value, unit }) => [row, comparator, value, unit])).toEqual([
      ["中小学食堂实施改造", null, "42", "所"],
      ["共采购摄像设备", null, "336", "套"],
      ["单套", "≤", "2400", "元"],
      ["计划投资", null, "80.50", "万元"],
      ["计划投资（测算）", null, "42", "所"],
      ["计划投资（测算）", null, "3", "人"],
      ["计划投资（测算）", null, "12", "个月"],
      ["学校食堂改造", null, "28", "所"],
      ["师生满意度", "≥", "90", "%"],
    ]);
  });
});

describe("facts", () => {
  test("keeps every labelled text with its place", () => {
    const { facts } = figuresIn("阳泉");
    const fact = facts.find(
      ({ project, labels }) => project === "医疗保障服务能力建设部分（本级）" && labels.at(-1) === "立项依据",
    );
    expect(fact).toMatchObject({ lines: [606, 606], table: "绩效目标表" });
    expect(fact?.text).toContain("晋财社〔2024〕189号");
    const goals = facts.filter(({ labels, lines }) => labels.at(-1) === "总体目标" && lines[0] === 543);
    expect(goals.map(({ labels }) => labels.at(-2))).toEqual(["实施期目标", "年度目标"]);
    expect(facts.find(({ labels }) => labels.at(-1) === "部门职责")?.text).toMatch(/^主要职能:/u);
    expect(facts.find(({ labels }) => labels.at(-1) === "年度重点任务")?.labels).toEqual([
      "医疗保障工作",
      "年度重点任务",
    ]);
  });

  test("keeps codes, purposes and goals of the form with project codes", () => {
    const { facts } = figuresIn("平乡");
    const texts = (label: string) =>
      facts.filter(({ labels }) => labels.at(-1) === label).map(({ text, lines }) => [lines[0], text]);
    expect(texts("项目编码")).toHaveLength(7);
    expect(texts("资金用途")[2]).toEqual([
      551,
      "日常稽核辖区内所有定点医药机构医保基金使用，守好人民群众看病钱救命钱",
    ]);
    expect(texts("绩效目标")[0]?.[1]).toContain("2.提高长期护理保险参保率");
    expect(texts("绩效目标")[4]?.[1]).not.toContain("<p>");
  });
});

describe("every figure of every sheet", () => {
  const places = Object.keys(FILES) as Place[];

  test.each(places)("%s prints its raw text on its line", (place) => {
    const { lines } = sourceOf(place);
    for (const { raw, line } of figuresIn(place).figures)
      expect(lines[line - 1]?.text, `${line}`).toContain(raw);
  });

  test.each(places)("%s has ids of its own", (place) => {
    const { figures, facts } = figuresIn(place);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });

  test("rejects with a reason and a place", () => {
    for (const place of places) {
      for (const { reason, line, raw } of figuresIn(place).rejected) {
        expect(reason).not.toBe("");
        expect(raw).not.toBe("");
        expect(line).toBeGreaterThan(0);
      }
    }
    expect(figuresIn("朔城").rejected.find(({ line }) => line === 572)).toMatchObject({ raw: "204.00" });
  });
});
