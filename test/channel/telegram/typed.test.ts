import { describe, expect, it } from "vitest";
import type { InlineResult, Sent } from "../../support/bot-api/index.js";
import { partsOf, stage, type Talk } from "../../support/talk.js";

/** The clock does not run faster than the machine's here: what is typed on need not be answered any more. */
const scene = stage(() => ({ factor: 1 }));
const { talk } = scene;

async function answered(someone: Talk, query: string): Promise<Sent> {
  const id = someone.person.types(query);
  return scene.bot.api.waitFor((api) => api.answerTo(id), 20_000);
}

async function resultsOf(query: string, someone: Talk = talk()): Promise<readonly InlineResult[]> {
  return (await answered(someone, query)).results;
}

describe("what is typed behind the bot's name", () => {
  it("gives the number in the title, whose and 口径 below, and the short form with its source when sent", async () => {
    const [first] = await resultsOf("屯留项目支出");
    expect(first?.title).toBe("屯留区 项目支出 299.55万元");
    expect(first?.description).toContain("含上年结转");
    expect(first?.description).toContain("长治市屯留区医疗保障局");
    expect(first?.text).toMatch(/^长治市屯留区医疗保障局｜2025年预算｜项目支出 299\.55万元/u);
    expect(first && partsOf(first, "bold")).toContain("299.55万元");
    expect(first && partsOf(first, "expandable_blockquote")[0]).toContain("表");
  });

  it("opens the whole answer by its link, for whoever receives it", async () => {
    const [first] = await resultsOf("屯留项目支出");
    const link = first?.entities.find(({ type }) => type === "text_link")?.url ?? "";
    const parameter = new URL(link).searchParams.get("start") ?? "";
    expect(parameter).toMatch(/^a_[\w-]{1,62}$/u);
    const receiver = talk();
    const [opened] = await receiver.does(() => receiver.person.starts(parameter));
    expect(opened?.text).toMatch(/^299\.55万元/u);
  });

  it("shows examples where nothing is typed yet, the own body's first", async () => {
    const someone = talk();
    const before = await resultsOf("", someone);
    expect(before.length).toBeGreaterThan(2);
    for (const { title } of before) expect(title).toMatch(/\d/u);
    await someone.says("/home 阳泉");
    const after = await resultsOf("", someone);
    expect(after[0]?.title).toMatch(/^阳泉市/u);
  });

  it("answers a measure of the own body first, then of the others", async () => {
    const someone = talk();
    await someone.says("/home 阳泉");
    const titles = (await resultsOf("项目支出", someone)).map(({ title }) => title);
    expect(titles[0]).toBe("阳泉市 项目支出 452.00万元");
    expect(titles.join()).toContain("299.55万元");
  });

  it("a body alone gives its overview, a measure alone a line a body", async () => {
    const overview = (await resultsOf("屯留")).map(({ title }) => title);
    for (const number of ["756.21", "456.66", "299.55", "17.08"]) expect(overview.join()).toContain(number);
    const measure = (await resultsOf("项目支出")).map(({ title }) => title);
    for (const place of ["平乡县", "朔城区", "屯留区", "阳泉市"]) expect(measure.join()).toContain(place);
  });

  it.each(["平", "屯", "屯留三", "平乡 项目支", "阳泉机关运", "pingxiang", "屯留 三公 2024"])(
    "is of use before it is typed to its end: %s",
    async (query) => {
      const results = await resultsOf(query);
      expect(results.length).toBeGreaterThan(0);
      expect(results[0]?.title).toMatch(/\d/u);
    },
  );

  it.each([
    "今天天气",
    "长治市教育局三公",
    "李局长电话",
    "<b>&",
    "\u202E屯留",
    "屯留".repeat(128),
    "🏛️".repeat(80),
    "?",
    "'; --",
  ])("is taken by Telegram whatever it is: %s", async (query) => {
    const results = await resultsOf(query.slice(0, 256));
    expect(results.length).toBeLessThanOrEqual(50);
    for (const { title, text } of results) {
      expect([...title].length).toBeLessThanOrEqual(20);
      expect(text).not.toMatch(/(?<!\d)1\d{10}(?!\d)/u);
    }
  });

  it("is kept by Telegram for a while, for this person only", async () => {
    const { given } = await answered(talk(), "屯留三公");
    expect(given).toMatchObject({ is_personal: true });
    expect(Number(given["cache_time"])).toBeGreaterThan(0);
    expect(Number(given["cache_time"])).toBeLessThanOrEqual(300);
  });

  it("does not wait for who types something else, nor change the conversation", async () => {
    const someone = talk();
    await someone.asks("屯留项目支出多少");
    await Promise.all(["阳", "阳泉", "阳泉三", "阳泉三公"].map((query) => answered(someone, query)));
    expect((await someone.asks("那2024年呢")).text).toMatch(/^97\.70万元/u);
  });

  it("was refused nothing", () => {
    expect(scene.bot.api.refused).toEqual([]);
  });
});
