import { describe, expect, it } from "vitest";
import type { Question } from "../../src/question/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

function namesOf({ targets }: Question): string[] {
  return targets.map((target) => (target.kind === "code" ? target.code : target.name));
}

describe("words that mean a measure", () => {
  it.each([
    ["总盘子", "支出总计"],
    ["总支出", "支出总计"],
    ["总预算", "支出总计"],
    ["总收入", "收入总计"],
    ["本年收入", "本年收入合计"],
    ["三公", "三公经费"],
    ["“三公”经费", "三公经费"],
    ["招待费", "公务接待费"],
    ["出国费用", "因公出国（境）费"],
    ["买公车的钱", "公务用车购置费"],
    ["公车运行维护费", "公务用车运行维护费"],
    ["机关运行经费", "机关运行经费"],
    ["政府采购", "政府采购预算"],
    ["政府采购货物", "政府采购货物预算"],
    ["人头费", "人员经费"],
    ["公用经费", "公用经费"],
    ["结转", "上年结转"],
    ["去年没花完的钱", "上年结转"],
    ["基本支出", "基本支出"],
    ["项目经费总额", "项目支出"],
  ])("屯留%s → %s", async (words, measure) => {
    expect(namesOf(await corpus.read(`屯留${words}多少`))).toEqual([measure]);
  });

  it.each([
    ["total expenditure", "支出总计"],
    ["project spending", "项目支出"],
    ["basic expenditure", "基本支出"],
    ["the three public expenses", "三公经费"],
    ["government procurement", "政府采购预算"],
  ])("%s → %s", async (words, measure) => {
    expect(namesOf(await corpus.read(`how much is the ${words} of 屯留`))).toContain(measure);
  });

  it.each([
    ["机关运形经费", "机关运行经费"],
    ["三工经费", "三公经费"],
    ["基本之出", "基本支出"],
    ["项目支初", "项目支出"],
  ])("%s, by its sound → %s", async (words, measure) => {
    expect(namesOf(await corpus.read(`屯留${words}多少`))).toEqual([measure]);
  });
});

describe("words that a document prints", () => {
  it("subjects by name and by code are the same row", async () => {
    for (const words of ["行政运行", "2101501", "行政运行（2101501）"])
      expect(valuesOf(await corpus.ask(`屯留${words}多少`))).toEqual(["59.21万元"]);
  });

  it.each([
    ["20805", "行政事业单位养老支出"],
    ["2080505", "机关事业单位基本养老保险缴费支出"],
    ["21015", "医疗保障管理事务"],
  ])("code %s is the row %s", async (code, row) => {
    expect(answered(await corpus.ask(`屯留${code}多少`))).toMatchObject([{ code, row, table: "支出总表" }]);
  });

  it("economic items by code where they are printed", async () => {
    expect(answered(await corpus.ask("平乡30201多少"))).toMatchObject([{ code: "30201", row: "办公费" }]);
  });

  it.each([["2019901"], ["9999999"], ["30299"]])("code %s, of no row, is not found", async (code) => {
    const answer = await corpus.ask(`屯留${code}多少`);
    expect(answer).toMatchObject({ status: "not_found" });
    expect(answered(answer)).toEqual([]);
  });

  it.each([
    ["屯留政策宣传项目多少钱", "197.68万元"],
    ["屯留医保经办经费多少", "30.00万元"],
    ["屯留下沉补助多少", "9.08万元"],
    ["屯留那个37万的项目是什么", "37.00万元"],
    ["长财社【2024】180号多少钱", "37.00万元"],
  ])("%s: a project by part of its name, its amount, its document number", async (question, value) => {
    const values = valuesOf(await corpus.ask(question));
    expect(values).toContain(value);
  });

  it("an indicator by its name, with its bound", async () => {
    const answer = await corpus.ask("屯留宣传版面要制作多少个");
    expect(answered(answer)[0]).toMatchObject({ table: "绩效目标表", citation: expect.any(Number) });
  });

  it("a subject that a document does not have is not found there", async () => {
    const answer = await corpus.ask("阳泉事业运行多少");
    expect(answer.status).toBe("not_found");
    expect(answered(answer)).toEqual([]);
  });
});
