import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

describe("indicators asked for in everyday words", () => {
  it.each([
    ["平乡下乡查住院病人在不在院，工作人员一天补多少钱？", ["70元/每人每次每天"]],
    ["平乡下乡查医院 一人一天最多补几块钱", ["70元/每人每次每天"]],
    ["阳泉监管经费项目雇了几个人，月工资按多少算", ["3人", "2150元/人/月"]],
    ["屯留经办下沉那个事 村里一共要配多少经办员", ["227名"]],
    ["平乡那23万的能力建设补助，宣传、委托业务、培训的成本各控制在多少？", ["15万元", "6万元", "2万元"]],
    [
      "How fast must 屯留's medical insurance information system respond to a major security incident?",
      ["60分钟"],
    ],
  ])("%s", async (question, values) => {
    expect(valuesOf(await corpus.ask(question))).toEqual(values);
  });

  it.each([
    ["屯留给村、社区医保经办员发补助那个“下沉”项目，一共多少钱", "9.08万元"],
    ["朔城设的举报骗保奖励，今年备了多少钱呢", "5.00万元"],
  ])("projects: %s", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toContain(value);
  });

  it("lists every amount of a plan written as a sentence", async () => {
    const answer = await corpus.ask("阳泉监管工作经费的实施计划里，钱是怎么分的？一项一项列出来");
    const values = ["0.5万元", "2万元", "5万元", "2万元", "2.5万元", "0.57万元", "7.74万元", "0.3万元"];
    expect(valuesOf(answer)).toEqual(values);
  });

  it("goes on within the project that was spoken of", async () => {
    const answer = await corpus.ask("屯留医保政策宣传项目要做多少个宣传版面", "满意度要达到几成");
    expect(valuesOf(answer)).toEqual(["93%"]);
  });

  it.each([
    ["阳泉路上的坑多久补好"],
    ["平乡死一头猪补多少钱"],
    ["屯留厕所坏了多长时间有人上门修"],
    ["平乡长期护理保险要修多长"],
    ["阳泉监管工作经费要修多久"],
  ])("nothing is made of words that no sheet holds: %s", async (question) => {
    expect(answered(await corpus.ask(question))).toEqual([]);
  });
});
