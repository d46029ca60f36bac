import { describe, expect, it } from "vitest";
import { type Chart, chartOf } from "../../../src/channel/chart/index.js";
import { askedCorpus } from "../../support/asked-corpus.js";

const corpus = askedCorpus();

async function chartFor(...questions: string[]): Promise<Chart> {
  const chart = chartOf(await corpus.ask(...questions));
  if (!chart) throw new Error(`no chart for ${questions.join(" / ")}`);
  return chart;
}

function told({ bars }: Chart): [string, string][] {
  return bars.map(({ label, value }) => [label, value]);
}

describe("a chart sets the figures of an answer side by side", () => {
  it("the projects of one body, in the order of the answer, with its total", async () => {
    const chart = await chartFor("屯留有哪些项目");
    expect(chart).toMatchObject({
      kind: "parts",
      title: "项目 · 2025年预算",
      unit: "单位：万元",
      whose: "长治市屯留区医疗保障局｜部门预算｜年初预算，非实际支出",
      headline: "合计273.76万元",
      shown: null,
    });
    expect(chart.bars.map(({ value }) => value)).toEqual(["37.00", "30.00", "197.68", "9.08"]);
    expect(chart.sources).toEqual([
      "出处：《长治市屯留区医疗保障局2025年度部门预算公开》 › 2025年项目支出预算表（本年预算）（第14页）",
    ]);
  });

  it("what the spending of a body is made of", async () => {
    const chart = await chartFor("平乡支出构成");
    expect(chart).toMatchObject({ kind: "parts", headline: "合计4981.72万元" });
    expect(told(chart)).toEqual([
      ["基本支出", "580.32"],
      ["项目支出", "4401.40"],
    ]);
  });

  it("several bodies, with what makes them hard to compare", async () => {
    const chart = await chartFor("比较四家项目支出");
    expect(chart.kind).toBe("organisations");
    expect(told(chart)).toEqual([
      ["平乡县医疗保障局", "4401.40"],
      ["朔州市朔城区医疗保障局", "68.08"],
      ["长治市屯留区医疗保障局", "299.55"],
      ["阳泉市医疗保障局", "452.00"],
    ]);
    expect(chart.whose).toBe("年初预算，非实际支出");
    expect(chart.remarks.join()).toContain("可比性");
    expect(chart.remarks.join()).not.toMatch(/\[\d/u);
    expect(chart.sources).toHaveLength(4);
  });

  it("a ranking, the first in the full colour", async () => {
    const chart = await chartFor("四家谁的总盘子最大");
    expect(chart.kind).toBe("ranking");
    expect(chart.bars.map(({ strong }) => strong)).toEqual([true, false, false, false]);
    expect(chart.bars[0]).toMatchObject({ label: "平乡县医疗保障局", value: "4981.72" });
  });

  it("two years of one body, the earlier first, zero as zero", async () => {
    const chart = await chartFor("屯留三公比去年");
    expect(chart).toMatchObject({ kind: "years", title: "三公经费", headline: "减少1.00万元" });
    expect(told(chart)).toEqual([
      ["2024年预算", "1.00"],
      ["2025年预算", "0"],
    ]);
  });

  it("increases and decreases to both sides of zero", async () => {
    const chart = await chartFor("总预算跟2024年比，各家是增是减、多少万");
    expect(chart).toMatchObject({ kind: "changes", title: "支出总计增减 · 2025年预算" });
    expect(told(chart)[1]).toEqual(["朔州市朔城区医疗保障局", "减少42.64"]);
    expect(chart.bars.map(({ length }) => Math.sign(length))).toEqual([1, -1, 1, 1]);
  });

  it("a body at a glance", async () => {
    const chart = await chartFor("平乡县医疗保障局");
    expect(chart.kind).toBe("overview");
    expect(told(chart)[0]).toEqual(["支出总计", "4981.72"]);
  });

  it("what was converted says so", async () => {
    const chart = await chartFor("四家三公经费分别多少元");
    expect(chart.unit).toBe("单位：元");
    expect(told(chart)[1]).toEqual(["朔州市朔城区医疗保障局", "15000〔计算〕"]);
  });

  it("in the language of the answer", async () => {
    expect(await chartFor("比較四家項目支出")).toMatchObject({
      title: "项目支出 · 2025年預算",
      unit: "單位：萬元",
      whose: "年初預算，非實際支出",
    });
    expect((await chartFor("How do the four bodies compare in 项目支出?")).whose).toBe(
      "initial budget, not actual spending",
    );
  });

  it("a warning comes with it", async () => {
    expect((await chartFor("平乡都有哪些项目")).remarks[0]).toMatch(/^⚠ 两处不一致/u);
  });

  it("follows a conversation", async () => {
    expect((await chartFor("屯留三公多少", "比去年呢")).kind).toBe("years");
  });
});

describe("no chart", () => {
  it.each([
    ["屯留项目支出多少", "one figure"],
    ["平乡三公构成", "nothing but zeros"],
    ["阳泉医疗保障服务能力建设项目，集采药品要落地多少种？耗材呢？", "figures of several units"],
    ["朔城区医疗保障局2024年实际花了多少", "not found"],
    ["今天天气怎么样", "refused"],
    ["多少钱？", "to be clarified"],
    ["什么是机关运行经费", "a definition"],
    ["平乡机关运行经费比去年增加多少", "a change without the year before"],
  ])("of %s: %s", async (question) => {
    expect(chartOf(await corpus.ask(question))).toBeNull();
  });

  it("of a list whose whole is not what is listed, the total", async () => {
    expect((await chartFor("阳泉公用经费三万以上的有哪些")).headline).toBeNull();
  });
});

describe("many items", () => {
  it("give the largest fifteen, in their order, and say of how many", async () => {
    const answer = await corpus.ask("屯留有哪些项目");
    const [one] = answer.figures.filter(({ label }) => label !== null);
    if (!one) throw new Error("the list is empty");
    const figures = Array.from({ length: 20 }, (_, index) => ({
      ...one,
      label: `第${index}项`,
      value: String(100 + ((index * 7) % 20)),
    }));
    const chart = chartOf({ ...answer, figures });
    expect(chart?.bars).toHaveLength(15);
    expect(chart?.bars.map(({ value }) => value)).toEqual(
      figures.map(({ value }) => value).filter((value) => Number(value) >= 105),
    );
    expect(chart?.shown).toBe("答案所列共20项，图中为最大的，共15项");
  });
});
