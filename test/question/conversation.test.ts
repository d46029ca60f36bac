import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

/** Questions of a conversation; then body, year and measure of the last answer, and its values. */
const DIALOGS: readonly (readonly [questions: string[], org: string, year: number, values: string[]])[] = [
  [["屯留项目支出多少", "那2024年呢"], "屯留", 2024, ["97.70万元"]],
  [["屯留项目支出多少", "去年呢"], "屯留", 2024, ["97.70万元"]],
  [["屯留项目支出多少", "朔城呢"], "朔城", 2025, ["68.08万元"]],
  [["屯留项目支出多少", "基本支出呢"], "屯留", 2025, ["456.66万元"]],
  [["屯留项目支出多少", "不含结转呢"], "屯留", 2025, ["273.76万元"]],
  [["屯留项目支出多少", "换成元"], "屯留", 2025, ["2995500元"]],
  [["屯留项目支出多少", "不对，我问的是平乡"], "平乡", 2025, ["4401.40万元"]],
  [["屯留2024年项目支出多少", "基本支出呢"], "屯留", 2024, ["452.99万元"]],
  [["屯留2024年项目支出多少", "朔城呢"], "朔城", 2025, ["68.08万元"]],
  [["屯留项目支出多少", "那2024年呢", "基本支出呢"], "屯留", 2024, ["452.99万元"]],
  [["屯留项目支出多少", "朔城呢", "基本支出呢"], "朔城", 2025, ["693.27万元"]],
  [["屯留项目支出多少", "换成元", "朔城呢"], "朔城", 2025, ["680800元"]],
  [["屯留項目支出多少", "那2024年呢"], "屯留", 2024, ["97.70万元"]],
  [["how much is 屯留 project spending", "and in 2024?"], "屯留", 2024, ["97.70万元"]],
  [["how much is 屯留 project spending", "what about 朔城?"], "朔城", 2025, ["68.08万元"]],
  [["多少钱？", "屯留项目支出"], "屯留", 2025, ["299.55万元"]],
];

describe("what a question leaves out comes from the one before", () => {
  it.each(DIALOGS)("%j: %s %i %j", async (questions, place, year, values) => {
    const answer = await corpus.ask(...questions);
    expect(answer.status).toBe("answered");
    expect(valuesOf(answer)).toEqual(values);
    for (const figure of answered(answer)) {
      expect(figure.org).toContain(place);
      expect(figure.year).toBe(year);
    }
  });

  it.each<[string[], string[]]>([
    [["屯留项目支出多少", "朔城呢"], ["target"]],
    [["屯留项目支出多少", "基本支出呢"], ["body"]],
    [
      ["屯留2024年项目支出多少", "基本支出呢"],
      ["body", "year"],
    ],
    [["屯留项目支出多少", "平乡基本支出多少"], []],
  ])("%j takes over %j", async (questions, carried) => {
    const taken = (await corpus.read(...questions)).carried;
    expect(taken.filter((one) => ["body", "year", "target"].includes(one)).sort()).toEqual(carried);
  });

  it("占多少 is a share of what was asked before, with its base", async () => {
    const answer = await corpus.ask("屯留项目支出多少", "占多少");
    expect(valuesOf(answer)).toEqual(["39.61%"]);
    for (const base of ["299.55", "756.21", "支出总计"]) expect(answer.text).toContain(base);
  });

  it("为什么 gives the document's own reason", async () => {
    const answer = await corpus.ask("屯留机关运行经费比上年增加多少", "为什么");
    expect(answer.status).toBe("answered");
    expect(answer.text).toContain("残疾保障金");
  });

  it("第二个 is the second of the list shown", async () => {
    const list = answered(await corpus.ask("屯留有哪些项目")).filter(({ label }) => label !== null);
    const second = await corpus.ask("屯留有哪些项目", "第二个多少钱");
    expect(answered(second)[0]).toMatchObject({ row: list[1]?.row, value: list[1]?.value });
    const last = await corpus.ask("屯留有哪些项目", "最后一个多少钱");
    expect(answered(last)[0]).toMatchObject({ row: list.at(-1)?.row });
  });

  it.each([[["第二个多少钱"]], [["那个呢"]], [["换成元"]], [["为什么"]], [["占多少"]]])(
    "%j with nothing before it is asked back",
    async (questions) => {
      const answer = await corpus.ask(...questions);
      expect(["clarify", "not_found", "refused"]).toContain(answer.status);
      expect(answered(answer)).toEqual([]);
    },
  );

  it("another body of an unknown name does not fall back on the one before", async () => {
    const answer = await corpus.ask("屯留项目支出多少", "长治市教育局呢");
    expect(answer).toMatchObject({ status: "not_found", figures: [] });
  });

  it("conversations do not know of each other", async () => {
    await corpus.ask("屯留项目支出多少");
    expect((await corpus.ask("那2024年呢")).status).not.toBe("answered");
  });
});
