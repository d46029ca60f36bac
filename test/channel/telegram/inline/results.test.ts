import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InlineDeps, inlineResults } from "../../../../src/channel/telegram/inline/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../../../support/corpus-answerer.js";
import { readHtml } from "../read-html.js";

let corpus: CorpusAnswerer;
let deps: InlineDeps;

beforeAll(async () => {
  corpus = await corpusAnswerer();
  deps = {
    answerer: corpus,
    figures: corpus.index.figures,
    link: ({ answer }) => `https://t.me/bot?start=a_${answer.figures.length}`,
  };
});
afterAll(() => corpus.close());

const results = (query: string, home: string | null = null) => inlineResults(query, home, deps);

async function titles(query: string, home: string | null = null): Promise<string[]> {
  return (await results(query, home)).map(({ title }) => title);
}

async function sent(query: string, place = 0): Promise<string> {
  const content = (await results(query))[place]?.input_message_content;
  return content && "message_text" in content ? content.message_text : "";
}

describe("results while typing", () => {
  it("give a question's answer first, then answers to what may be asked next", async () => {
    expect(await titles("屯留项目支出多少")).toEqual([
      "屯留区 项目支出 299.55万元",
      "屯留区 项目支出 增加201.85万元",
      "屯留区 项目支出 273.76万元",
    ]);
  });

  it("send the short form, its source with the printed row, and a way back to the bot", async () => {
    const message = await sent("屯留项目支出多少");
    const { text, parts } = readHtml(message);
    expect(text).toMatch(/^长治市屯留区医疗保障局｜2025年预算｜项目支出 299\.55万元（含上年结转；/u);
    expect(parts.filter(({ tag }) => tag === "b")[0]?.text).toBe("299.55万元");
    expect(parts.find(({ tag }) => tag === "blockquote")?.text).toContain("合计 756.21 456.66 299.55");
    expect(message).toContain('<a href="https://t.me/bot?start=a_2">');
  });

  it("stay in the language of the question, also for what may be asked next", async () => {
    const articles = await results("How big is 平乡's budget?");
    expect(articles.length).toBeGreaterThan(1);
    for (const { description } of articles) expect(description).toMatch(/2025 budget|page \d+|items/u);
    const [, ...traditional] = await results("屯留項目支出多少");
    expect(traditional.map(({ description }) => description).join()).toContain("頁");
  });

  it("give an organisation's figures one by one, and all of them", async () => {
    expect(await titles("屯留")).toEqual([
      "屯留区 支出总计 756.21万元",
      "屯留区 基本支出 456.66万元",
      "屯留区 项目支出 299.55万元",
      "屯留区 三公经费 0万元（2025预算）",
      "屯留区 机关运行经费 17.08万元",
      "屯留区 政府采购预算 187.41万元",
      "屯留区 支出总计等 756.21万元",
    ]);
  });

  it("give a measure of every organisation, of the home body first", async () => {
    const everywhere = await titles("项目支出");
    expect(everywhere.slice(0, 4)).toEqual([
      "平乡县 项目支出 4401.40万元",
      "朔城区 项目支出 68.08万元",
      "屯留区 项目支出 299.55万元",
      "阳泉市 项目支出 452.00万元",
    ]);
    expect((await titles("项目支出", "阳泉市医疗保障局"))[0]).toBe("阳泉市 项目支出 452.00万元");
    expect((await titles("四家谁的总盘子最大", "阳泉市医疗保障局"))[0]).toBe(
      "平乡县 支出总计最大 4981.72万元",
    );
  });

  it("give a list whole, then its items", async () => {
    const [whole, ...items] = await titles("屯留有哪些项目");
    expect(whole).toBe("屯留区 项目支出 273.76万元");
    expect(items).toHaveLength(4);
    expect(readHtml(await sent("屯留有哪些项目")).text).toContain("3. 2025年医保政策宣传 197.68万元[3]");
  });

  it("send a ⚠ along with the figure it is about, and with no other", async () => {
    const articles = await results("三公经费");
    const warned = articles.filter(
      ({ input_message_content: content }) => "message_text" in content && content.message_text.includes("⚠"),
    );
    expect(warned.map(({ title }) => title)).toEqual([
      "朔城区 三公 1.50万元（2025）",
      expect.stringContaining("等"),
    ]);
  });

  it.each([
    ["屯留三", "屯留区 三公经费 0万元（2025预算）"],
    ["平乡 公务接", "平乡县 公务接待费 0万元（2025）"],
    ["项目支", "平乡县 项目支出 4401.40万元"],
    ["屯", "屯留区 支出总计 756.21万元"],
    ["多少钱？", "平乡县 支出总计 4981.72万元"],
  ])("guess the end of what is not yet typed: %s", async (query, first) => {
    expect((await titles(query))[0]).toBe(first);
  });

  it("show examples that hold an answer where nothing is typed", async () => {
    const articles = await results("", "阳泉市医疗保障局");
    expect(articles[0]).toMatchObject({
      title: "阳泉市 项目支出 452.00万元",
      description: "可以这样问：阳泉市项目支出",
    });
    expect(articles.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["长治市教育局项目支出", "已收录文件中未见"],
    ["屯留局长电话", "这个问题不在可答范围"],
    ["今天天气怎么样", "这个问题不在可答范围"],
    ["長治市教育局項目支出", "已收錄文件中未見"],
    ["How much did 屯留 actually spend in 2024?", "Not in the documents"],
  ])("say kindly that there is no answer: %s", async (query, title) => {
    expect(await titles(query)).toEqual([title]);
  });

  it("come fast enough to type along", async () => {
    const queries = ["屯留", "屯留三", "屯留三公", "平乡项目支出多少", "三公经费", "屯留有哪些项目"];
    for (const query of queries) await results(query);
    const started = performance.now();
    for (const query of queries) await results(query);
    expect((performance.now() - started) / queries.length).toBeLessThan(250);
  });
});
