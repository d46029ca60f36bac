import { describe, expect, it } from "vitest";
import { generateDocument } from "../../src/evaluate/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();
const school = generateDocument({ number: 0 });
const second = school.text.replaceAll("砚溪市榆坞县", "长治市屯留区");
const wider = askedCorpus({ texts: { [school.file]: school.text, "又一份.txt": second } });

describe("what a conversation keeps", () => {
  it.each([
    ["教育局", "长治市屯留区教育局"],
    ["医保局", "长治市屯留区医疗保障局"],
  ])("%s answers the question which body is meant", async (reply, org) => {
    expect(answered(await wider.ask("屯留项目支出多少", reply))).toMatchObject([
      { org, measure: "项目支出" },
    ]);
  });

  it.each([
    [["有哪些项目", "屯留"], 4],
    [["支出按科目列出来", "屯留"], 8],
    [["项目支出多少", "屯留区医保局"], 1],
  ])("%j: who is asked back need not say again what was asked", async (said, items) => {
    const figures = answered(await corpus.ask(...said));
    expect(new Set(figures.map(({ org }) => org))).toEqual(new Set(["长治市屯留区医疗保障局"]));
    expect(figures.filter(({ derived }) => !derived).length).toBeGreaterThanOrEqual(items);
  });

  it.each(["四家都有哪些项目", "平乡有哪些项目？屯留有哪些项目？", "屯留、平乡有哪些项目"])(
    "%s: the list of every body that is asked about",
    async (question) => {
      const orgs = new Set(answered(await corpus.ask(question)).map(({ org }) => org));
      expect(orgs.size).toBe(question.startsWith("四家") ? 4 : 2);
    },
  );

  it("reads a name through characters that show nothing", async () => {
    expect(valuesOf(await corpus.ask("屯\u200b留项\u2060目支出多少"))).toContain("299.55万元");
  });

  it.each([
    ["How big is 平乡's budget?", "4981.72"],
    ["How large is the budget of 平乡?", "4981.72"],
    ["平乡预算多少", "4981.72"],
    ["屯留预算一共是多少钱？", "756.21"],
    ["那屯留的预算是多少", "17.08"],
    ["屯留的呢", "17.08"],
  ])("%s after a measure of its own: the whole budget where nothing leans back", async (question, value) => {
    const [first] = answered(await corpus.ask("平乡机关运行经费多少", question));
    expect(first?.value).toBe(value);
  });

  it("goes on in the script it began in", async () => {
    expect((await corpus.ask("屯留項目支出多少", "去年的呢？")).text).toContain("萬元");
  });

  it("takes the difference between the years just asked about", async () => {
    const values = valuesOf(await corpus.ask("屯留2025年政府采购预算多少", "2024年的呢", "差多少？"));
    expect(values).toContain("173.91万元");
  });

  it("answers an English question in English without a body in it", async () => {
    expect((await corpus.ask("How much?")).text).toMatch(/[a-z]{3,} [a-z]{2,}/u);
  });
});

describe("口径 and tables in the words of a question", () => {
  it.each([
    ["屯留含结转的项目支出多少", "299.55万元"],
    ["朔城收支总表里支出总计的上年结转安排", "27.44万元"],
    ["屯留收支总表里支出总计的当年预算安排", "730.42万元"],
    ["阳泉基本支出经济科目表里合计的人员经费", "168.98万元"],
    ["屯留政采货物多少", "182.41万元"],
    ["朔城医保基金监管工作经费项目实施期单位自筹是多少", "0元"],
  ])("%s", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toEqual([value]);
  });

  it("claims no carry-over where the document has none", async () => {
    expect((await wider.ask("榆坞县教育局项目支出多少")).text).not.toContain("含上年结转（");
  });

  it("knows that a county's government and the national bureau are other bodies", async () => {
    for (const name of ["平乡县人民政府", "国家医疗保障局"])
      expect((await corpus.ask(`${name}2025年项目支出多少`)).status).toBe("not_found");
  });
});
