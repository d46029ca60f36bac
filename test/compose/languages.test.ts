import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { askedCorpus } from "../support/asked-corpus.js";
import { ownWords } from "./said.js";

const { Converter } = createRequire(import.meta.url)("opencc-js") as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};
const traditional = Converter({ from: "cn", to: "t" });
const corpus = askedCorpus();

describe("a question in English is answered in English", () => {
  it.each([
    ["how much is 屯留 project spending"],
    ["How much does 平乡县医疗保障局 budget for the 基本支出?"],
    ["What is the total revenue of 阳泉市医疗保障局 for 2025?"],
    ["What share of total expenditure of 屯留 is project expenditure?"],
    ["How much is the project spending of 长治市教育局?"],
    ["How much did 屯留 actually spend in 2024?"],
    ["What is the name of the head of the bureau of 屯留?"],
  ])("%s", async (question) => {
    const answer = await corpus.ask(question);
    const own = ownWords(answer);
    expect(own.match(/[a-z]{3,}/giu)?.length ?? 0).toBeGreaterThan(5);
    const chinese = own.match(/\p{Script=Han}+/gu) ?? [];
    const names = corpus.lexicon.organisations.map(({ name }) => name);
    const known = ["万元", "元", "亿元", "已收录文件中未见", "基本支出", "项目支出", ...names];
    expect(chinese.filter((word) => !known.includes(word))).toEqual([]);
  });

  it("with the names as printed, a gloss, and the value as printed", async () => {
    const { text, figures } = await corpus.ask("how much is 屯留 project spending");
    expect(text).toMatch(/^RMB 2\.9955 million \(299\.55万元\)/u);
    for (const words of ["长治市屯留区医疗保障局", "项目支出 (project expenditure)", "not actual spending"])
      expect(text).toContain(words);
    expect(figures[0]).toMatchObject({ value: "299.55", unit: "万元", derived: false });
  });
});

describe("a question in Traditional characters is answered in them", () => {
  it.each([
    ["屯留項目支出多少"],
    ["朔城區醫保局今年基本支出係幾多？"],
    ["平鄉預算總額比去年多多少"],
    ["四個局今年總支出合計幾多"],
    ["長治市教育局項目支出多少"],
    ["屯留醫保局局長叫什麼名字"],
  ])("%s", async (question) => {
    const names = corpus.lexicon.organisations.map(({ name }) => name);
    const own = names.reduce(
      (text, name) => text.replaceAll(name, " "),
      ownWords(await corpus.ask(question)),
    );
    const simplified = [...own].filter(
      (character) => /\p{Script=Han}/u.test(character) && traditional(character) !== character,
    );
    // Characters that are Traditional in one meaning and Simplified in another.
    expect(simplified.filter((character) => !"于余出干后里系台面表单位只几".includes(character))).toEqual([]);
  });

  it("with lists, whose counts are no figures", async () => {
    const { status, text } = await corpus.ask("平鄉縣醫療保障局基本支出由哪些部分構成");
    expect(status).toBe("answered");
    expect(text).toMatch(/^共2項 /u);
  });

  it("with names as printed", async () => {
    const { text } = await corpus.ask("屯留項目支出多少");
    expect(text).toContain("长治市屯留区医疗保障局");
    expect(text).toMatch(/^299\.55萬元/u);
  });
});

describe("a question in Simplified characters is answered in them", () => {
  it.each([["屯留项目支出多少"], ["长治市教育局项目支出多少"], ["多少钱？"]])("%s", async (question) => {
    const { text } = await corpus.ask(question);
    expect(text).toMatch(/\p{Script=Han}{4}/u);
    expect(text).not.toMatch(/[萬與單總間]/u);
  });
});
