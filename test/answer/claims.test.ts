import { describe, expect, it } from "vitest";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

describe("an amount that the question has heard of", () => {
  it.each([
    ["听说屯留今年项目支出200万，对不对", "与问题中所说的数不一致"],
    ["据说屯留项目支出有299.55万元，是真的吗", "与问题中所说的数一致"],
    ["听说屯留今年项目支出300万，是真的吗", "与问题中所说的数四舍五入后一致"],
    ["听说屯留今年项目支出2995500元，对吗", "与问题中所说的数一致"],
    ["听说屯留今年项目支出273.76万元，是真的吗", "问题中所说的是另一口径的数"],
    ["聽說屯留今年項目支出200萬，對不對", "與問題中所說的數不一致"],
    ["I heard project spending of 屯留 was 2 million or so, 200万元, is it true?", "不一致"],
  ])("%s", async (question, said) => {
    const answer = await corpus.ask(question);
    expect(answer.notes.filter(({ text }) => /问题中|in the question/u.test(text))).toHaveLength(1);
    expect(answer.text).toContain(said);
  });

  it.each([
    ["屯留项目支出多少"],
    ["屯留项目支出超过200万的有哪些"],
    ["听说屯留有5辆公车，是真的吗"],
    ["听说屯留和朔城项目支出都是200万，对不对"],
  ])("%s: nothing is said where none is stated of one amount", async (question) => {
    const { notes } = await corpus.ask(question);
    expect(notes.filter(({ text }) => /问题中/u.test(text))).toEqual([]);
  });

  it("the amount that was asked for stays first", async () => {
    expect(valuesOf(await corpus.ask("听说屯留今年项目支出200万，对不对"))).toEqual(["299.55万元"]);
  });
});
