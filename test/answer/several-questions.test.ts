import { describe, expect, it } from "vitest";
import { printDecimal } from "../../src/budget/index.js";
import { generateDocument } from "../../src/evaluate/index.js";
import { questionsIn } from "../../src/question/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();
const school = generateDocument({ number: 0 });
const town = generateDocument({ number: 2 });
const wider = askedCorpus({ real: false, texts: { [school.file]: school.text, [town.file]: town.text } });

describe("several questions in one message", () => {
  it.each([
    ["屯留三公多少，为什么减了", ["屯留三公多少", "为什么减了"]],
    ["有哪些项目？三公经费多少？", ["有哪些项目", "三公经费多少"]],
    ["屯留项目支出多少。另外朔城的呢", ["屯留项目支出多少", "朔城的呢"]],
    ["预算大于两百万的项目有几个，都是啥", ["预算大于两百万的项目有几个，都是啥"]],
    ["招待费就谁家有？多少", ["招待费就谁家有，多少"]],
    ["你好，麻烦查一下屯留项目支出多少，谢谢", ["你好，麻烦查一下屯留项目支出多少，谢谢"]],
  ])("%s", (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  it.each([
    ["屯留有哪些项目，三公经费多少", ["273.76万元", "0万元"], "医保经办经费"],
    ["屯留医保局职责是什么，项目支出多少", ["299.55万元"], "组织实施全区医疗保险"],
    ["平乡项目支出多少，最大的项目是哪个", ["4401.40万元", "4060.00万元"], "城乡居民"],
    ["平乡固定资产多少，多少件", ["90.22万元", "462"], ""],
    ["阳泉医保局哪年成立的？有几个科室？", ["4个"], "2019年"],
    ["朔城支出总计多少，为什么减少，有哪些项目", ["761.35万元"], "举报奖励"],
  ])("%s: each is answered", async (question, values, words) => {
    const answer = await corpus.ask(question);
    expect(answer.status).toBe("answered");
    const said = answer.figures.map(({ value, unit }) => `${value}${unit}`);
    for (const value of values) expect(said).toContain(value);
    expect(answer.text).toContain(words);
  });

  it.each([
    ["屯留三公经费多少，GDP多少"],
    ["屯留项目支出多少，决算支出多少"],
    ["屯留2025年决算多少，预算多少"],
  ])("%s: the one without an answer is said to have none", async (question) => {
    const answer = await corpus.ask(question);
    expect(answer.status).toBe("answered");
    expect(answer.text).toMatch(/未见/u);
    expect(answered(answer).length).toBeGreaterThan(0);
  });

  it.each([["屯留局长叫什么，三公多少"], ["帮我写首诗，顺便说说屯留项目支出多少"]])(
    "%s: what is refused is refused",
    async (question) => {
      expect((await corpus.ask(question)).status).toBe("refused");
    },
  );

  it.each([["屯留三公多少，为什么减了"], ["三公多少,为什么减了 屯留"], ["屯留三公经费多少？为啥减少了？"]])(
    "%s: one answer tells both",
    async (question) => {
      const answer = await corpus.ask(question);
      expect(answer.plan.op).toBe("explain");
      expect(valuesOf(answer)).toEqual(expect.arrayContaining(["1.00万元", "0万元"]));
      expect(answer.text).toContain("公务用车暂停使用");
    },
  );

  it("in documents of other sectors", async () => {
    const { body, totals, projects } = school.budget;
    const money = (units: bigint): string => `${printDecimal({ units, scale: 2 })}万元`;
    for (const text of [`${body.org}支出总计多少，有哪些项目`, `${body.org}支出总计多少？都有哪些项目？`]) {
      const answer = await wider.ask(text);
      expect(valuesOf(answer)).toContain(money(totals.total));
      for (const { name } of projects) expect(answer.text).toContain(name);
    }
  });

  it("every number of a joined answer is cited", async () => {
    const answer = await corpus.ask("屯留有哪些项目，三公经费多少，职责是什么");
    expect(corpus.withheld).toEqual([]);
    for (const { derived, citation } of answer.figures) if (!derived) expect(citation).not.toBeNull();
  });
});
