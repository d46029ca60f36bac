import { describe, expect, it } from "vitest";
import type { Question } from "../../src/question/index.js";
import { answered, askedCorpus } from "../support/asked-corpus.js";

const corpus = askedCorpus();

function plainly(wishes: Question["years"]): (number | string)[] {
  return wishes.map((wish) => (wish.kind === "stated" ? wish.year : `${wish.offset}`));
}

describe("years asked about", () => {
  it.each<[string, (number | string)[]]>([
    ["屯留项目支出", []],
    ["屯留2024年项目支出", [2024]],
    ["屯留24年项目支出", [2024]],
    ["屯留2024年度项目支出", [2024]],
    ["屯留项目支出2024", [2024]],
    ["屯留二〇二四年项目支出", [2024]],
    ["屯留二十四年度项目支出", [2024]],
    ["屯留今年项目支出", ["0"]],
    ["屯留去年项目支出", ["-1"]],
    ["屯留上年项目支出", ["-1"]],
    ["屯留前年项目支出", ["-2"]],
    ["屯留明年项目支出", ["1"]],
    ["屯留2024年和2025年项目支出", [2024, 2025]],
    ["屯留24和25年项目支出", [2024, 2025]],
    ["屯留2024年到2025年项目支出", [2024, 2025]],
    ["屯留24-25年项目支出", [2024, 2025]],
    ["how much did 屯留 spend on projects in 2024", [2024]],
    ["project spending of 屯留 last year", ["-1"]],
  ])("%s", async (text, years) => {
    expect(plainly((await corpus.read(text)).years)).toEqual(years);
  });

  it.each([
    ["长财社【2023】226号多少钱"],
    ["屯留长财社〔2024〕180号的项目"],
    ["屯留上年结转多少"],
    ["屯留去年没花完的钱"],
    ["平乡2101501多少"],
    ["屯留2025.5万元的项目"],
  ])("%s names none", async (text) => {
    expect((await corpus.read(text)).years).toEqual([]);
  });

  it.each<[string, (number | string)[], (number | string)[]]>([
    ["屯留今年项目支出比去年多多少", ["0"], ["-1"]],
    ["屯留项目支出比2024年增加多少", [], [2024]],
    ["屯留2025年项目支出较上年增加多少", [2025], ["-1"]],
    ["屯留项目支出跟24年比", [], [2024]],
    ["how did 屯留 project spending change compared to 2024", [], [2024]],
  ])("%s: a year compared with is no year asked about", async (text, years, against) => {
    const question = await corpus.read(text);
    expect(plainly(question.years)).toEqual(years);
    expect(plainly(question.against)).toEqual(against);
  });
});

describe("years answered for", () => {
  it("without one the latest that the body has disclosed, and the answer says which", async () => {
    const answer = await corpus.ask("屯留项目支出多少");
    expect(answered(answer)).toMatchObject([{ year: 2025 }]);
    expect(answer.text).toContain("2025年");
  });

  it("去年 is said back", async () => {
    const answer = await corpus.ask("屯留去年项目支出多少");
    expect(answered(answer)).toMatchObject([{ year: 2024, value: "97.70" }]);
    expect(answer.text).toMatch(/去年.{0,4}2024年/u);
  });

  it.each([["屯留2023年项目支出"], ["屯留明年项目支出"], ["阳泉2024年项目支出"], ["屯留前年三公"]])(
    "%s: a year not disclosed is not found, and no number of another year is the answer",
    async (text) => {
      const answer = await corpus.ask(text);
      expect(answer.status).toBe("not_found");
      expect(answered(answer)).toEqual([]);
    },
  );
});
