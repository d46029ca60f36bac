import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

describe("numbers of things, prices of one unit and amounts of a whole are never one for the other", () => {
  it.each([
    ["屯留那个村级经办补助，社区每个配几个人", "3名"],
    ["屯留优化医疗保障服务推进经办服务下沉工作人员补助，社区配备几个人", "3名"],
    ["阳泉两病门诊用药保障要覆盖多少人", "13万人"],
  ])("%s counts people", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toEqual([value]);
  });

  it.each([
    [["阳泉聘用工作人员工资标准多少", "一共聘几个"], "3人"],
    [["阳泉聘用工作人员工资标准多少", "聘多少人"], "3人"],
    [["阳泉聘用工作人员工资标准多少", "聘了几名？"], "3人"],
    [["平乡固定资产多少钱", "多少件"], "462"],
    [["平乡固定资产多少钱", "一共几件"], "462"],
  ])("%s", async (questions, value) => {
    expect(valuesOf(await corpus.ask(...questions))).toEqual([value]);
  });

  it.each([
    ["平乡居民医保个人缴费指标是多少钱一个人", "400元/每人"],
    ["平乡下乡查医院每人每天补助上限", "70元/每人每次每天"],
    ["平乡聘用专家一个人多少钱封顶", "500元"],
    ["阳泉监管项目聘的人一个月工资多少", "2150元/人/月"],
    ["阳泉聘用的工作人员每月工资多少", "2150元/人/月"],
  ])("%s is a price", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toEqual([value]);
  });

  it.each([["那全年是多少元"], ["一年下来多少钱"], ["全年合多少"]])(
    "twelve months of a price, where the sheet prints them: %s",
    async (question) => {
      expect(valuesOf(await corpus.ask("朔城遗属补助月标准多少", question))).toContain("6036元");
    },
  );

  it.each([
    ["屯留项目支出多少", "多少人"],
    ["朔城三公经费多少", "一共几件"],
    ["阳泉公用经费多少", "一共几项"],
  ])("no number of things is made of an amount: %s, %s", async (...questions) => {
    const answer = await corpus.ask(...questions);
    expect(valuesOf(answer).filter((value) => value.endsWith("元"))).toEqual([]);
  });

  it.each([["平乡每人每月住房公积金多少"], ["朔城每次公务接待多少钱"], ["阳泉项目支出每人每年多少"]])(
    "no price is made of a whole: %s",
    async (question) => {
      for (const { value } of answered(await corpus.ask(question)))
        expect(["4401.40", "68.08", "452.00", "0.80"]).not.toContain(value);
    },
  );

  it.each([["朔城遗属补助比上年增加多少"], ["屯留医保政策宣传比去年多了多少"]])(
    "a level is not the change that was asked for: %s",
    async (question) => {
      const values = valuesOf(await corpus.ask(question));
      expect(values).not.toContain("0.60万元");
      expect(values).not.toContain("197.68万元");
    },
  );
});
