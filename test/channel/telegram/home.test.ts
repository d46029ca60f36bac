import { describe, expect, it } from "vitest";
import { labelsOf, partsOf, stage } from "../../support/talk.js";

const scene = stage();
const { talk } = scene;
const BODIES = ["平乡县医疗保障局", "朔州市朔城区医疗保障局", "长治市屯留区医疗保障局", "阳泉市医疗保障局"];

describe("/home", () => {
  it("makes a body the one that questions are about", async () => {
    const someone = talk();
    const [home, overview, ...more] = await someone.says("/home 屯留");
    expect(more).toEqual([]);
    expect(home && partsOf(home, "bold")).toEqual(["长治市屯留区医疗保障局"]);
    expect(overview?.text).toMatch(/^756\.21万元/u);
    expect((await someone.asks("三公多少")).text).toMatch(/^0万元/u);
    expect((await someone.asks("阳泉三公多少")).text).toMatch(/^0\.80万元/u);
  });

  it("lasts beyond the conversation and a restart", async () => {
    const someone = talk();
    await someone.says("/home 平乡");
    await someone.says("/forget");
    await scene.bot.restart();
    expect((await someone.asks("机关运行经费")).text).toMatch(/^23\.92万元/u);
    const told = await someone.asks("/home");
    expect(told.text).toContain("平乡县医疗保障局");
    expect(labelsOf(told)).toEqual(["取消默认单位"]);
  });

  it("can be unset", async () => {
    const someone = talk();
    const [home] = await someone.says("/home 平乡");
    const { messages, alert } = await someone.taps("取消默认单位", home ?? (await someone.asks("/home")));
    expect(alert).toBeNull();
    expect(messages[0]?.text).toBe("已取消默认单位。");
    await someone.says("/forget");
    expect((await someone.asks("项目支出多少")).text).toContain("阳泉市医疗保障局");
  });

  it("alone offers the bodies that are held", async () => {
    const someone = talk();
    const card = await someone.asks("/home");
    expect(labelsOf(card)).toEqual(BODIES);
    const { messages } = await someone.taps("阳泉市医疗保障局", card);
    expect(messages.map(({ text }) => text).join("\n")).toContain("644.59万元");
    expect((await someone.asks("三公多少")).text).toMatch(/^0\.80万元/u);
  });

  it.each(["火星", "医疗保障局", "<b>x</b>&", "💰", "a".repeat(900)])(
    "of a name that fits none, or several, offers them: %s",
    async (name) => {
      const someone = talk();
      const card = await someone.asks(`/home ${name}`);
      expect(labelsOf(card)).toEqual(BODIES);
      expect(card.text).toContain(name.slice(0, 20));
      expect(card.text).not.toMatch(/未见|不存在/u);
      expect((await someone.asks("项目支出多少")).text).toContain("平乡县医疗保障局");
    },
  );

  it("belongs to the chat: a group's is that of all its people, and of none of their own chats", async () => {
    const [one, another] = [talk(), talk()];
    const chat = scene.bot.api.group();
    await one.says(`/home@${scene.bot.api.bot.username} 阳泉`, { chat });
    const card = await another.asks(`@${scene.bot.api.bot.username} 三公多少`, { chat });
    expect(card.text).toMatch(/^0\.80万元/u);
    expect((await another.asks("三公多少")).text).toContain("平乡县医疗保障局");
  });

  it("is told about in the person's language", async () => {
    const [home] = await talk({ language_code: "en" }).says("/home 屯留");
    expect(home?.text).toMatch(/^This chat is about 长治市屯留区医疗保障局/u);
    const [told] = await talk({ language_code: "zh-hant" }).says("/home 屯留");
    expect(told?.text).toMatch(/^本對話默認問的是：长治市屯留区医疗保障局/u);
  });
});
