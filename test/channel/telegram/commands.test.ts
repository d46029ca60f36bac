import { describe, expect, it } from "vitest";
import { labelsOf, partsOf, stage } from "../../support/talk.js";

const scene = stage();
const { talk } = scene;

describe("/start", () => {
  it.each([
    ["zh-hans", /已收录 5 份政府部门预算公开文件/u],
    ["zh-hant", /已收錄 5 份政府部門預算公開文件/u],
    ["en", /5 government budget disclosures/u],
    [undefined, /已收录 5 份政府部门预算公开文件/u],
  ])("shows three questions that are all answered (%s)", async (language_code, greeting) => {
    const someone = talk(language_code === undefined ? {} : { language_code });
    const card = await someone.asks("/start");
    expect(card.text).toMatch(greeting);
    const questions = labelsOf(card);
    expect(questions).toHaveLength(3);
    for (const question of questions) {
      const { messages, alert } = await someone.taps(question, card);
      expect(alert).toBeNull();
      expect(
        messages.flatMap((message) => partsOf(message, "expandable_blockquote")),
        question,
      ).toHaveLength(1);
    }
  });

  it("in English its questions are answered in English", async () => {
    const someone = talk({ language_code: "en-GB" });
    const card = await someone.asks("/start");
    const { messages } = await someone.taps(labelsOf(card)[0] ?? "", card);
    expect(messages[0]?.text).toMatch(/^RMB /u);
  });

  it("is about the chat's own body where it has one", async () => {
    const someone = talk();
    await someone.says("/home 阳泉");
    const card = await someone.asks("/start");
    expect(card.text).toContain("本对话默认问的是：阳泉市医疗保障局");
    for (const question of labelsOf(card)) expect(question).toContain("阳泉");
  });
});

describe("/help, /privacy and what is no command", () => {
  it.each([
    ["zh-hans", "怎么问", "保存什么"],
    ["zh-hant", "怎麼問", "保存什麼"],
    ["en", "How to ask", "What is kept"],
  ])("speak %s", async (language_code, help, privacy) => {
    const someone = talk({ language_code });
    expect(partsOf(await someone.asks("/help"), "bold")).toEqual([help]);
    expect(partsOf(await someone.asks("/privacy"), "bold")).toEqual([privacy]);
    expect(partsOf(await someone.asks("/unknown"), "bold")).toEqual([help]);
  });

  it("/help names every command that is registered", async () => {
    const { text } = await talk().asks("/help");
    await scene.bot.api.waitFor((api) => api.sent.some(({ method }) => method === "setMyCommands"));
    for (const command of ["sources", "home", "forget", "privacy"]) expect(text).toContain(`/${command} `);
    expect(text).toContain(`@${scene.bot.api.bot.username}`);
  });
});

describe("/sources", () => {
  it("tells what is held by place and year", async () => {
    const card = await talk().asks("/sources");
    expect(partsOf(card, "bold")[0]).toBe("已收录 5 份公开文件");
    expect(card.text).toContain("· 长治市屯留区医疗保障局：2025年部门预算、2024年部门预算");
    expect(card.text).toContain("· 阳泉市医疗保障局：2025年单位预算");
  });

  it("of a place tells that place only", async () => {
    const card = await talk().asks("/sources 阳泉");
    expect(card.text).toContain("阳泉市医疗保障局");
    expect(card.text).not.toContain("平乡");
    expect((await talk().asks("/sources 山西")).text).toContain("朔州市朔城区医疗保障局");
  });

  it("of a place that is not held says so", async () => {
    expect((await talk().asks("/sources 火星<x>")).text).toBe(
      "已收录文件中未见“火星<x>”。发 /sources 看收录了哪些。",
    );
  });
});

describe("/forget", () => {
  it("forgets what the next question would lean on", async () => {
    const someone = talk();
    await someone.asks("屯留项目支出多少");
    expect((await someone.asks("/forget")).text).toBe("已忘记前面的对话。");
    expect((await someone.asks("那2024年呢")).text).not.toContain("97.70");
  });
});

describe("what Telegram shows of the bot", () => {
  const LANGUAGES = ["", "zh", "en"];

  it("commands and descriptions are set for everybody, in Chinese and in English, within Telegram's limits", async () => {
    await scene.bot.api.waitFor(
      (api) =>
        api.sent.filter(({ method }) => method === "setMyShortDescription").length === LANGUAGES.length,
    );
    const set = (method: string) => scene.bot.api.sent.filter((sent) => sent.method === method);
    for (const method of ["setMyCommands", "setMyDescription", "setMyShortDescription"])
      expect(
        set(method).map(({ given }) => given["language_code"] ?? ""),
        method,
      ).toEqual(LANGUAGES);
    for (const { given } of set("setMyDescription"))
      expect(String(given["description"]).length).toBeLessThanOrEqual(512);
    for (const { given } of set("setMyShortDescription"))
      expect(String(given["short_description"]).length).toBeLessThanOrEqual(120);
    expect(scene.bot.api.refused).toEqual([]);
  });

  it("is not set again at the next start", async () => {
    const settings = () => scene.bot.api.sent.filter(({ method }) => method.startsWith("setMy")).length;
    const before = settings();
    await scene.bot.restart();
    await talk().asks("/help");
    expect(settings()).toBe(before);
  });
});
