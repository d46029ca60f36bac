import { describe, expect, it } from "vitest";
import type { Shown } from "../../support/bot-api/index.js";
import { labelsOf, partsOf, stage } from "../../support/talk.js";

const DAY_MS = 86_400_000;
const scene = stage();
const { talk } = scene;

describe("buttons below an answer", () => {
  it("are at most five, and what they send back is short and says nothing of the question", async () => {
    const someone = talk();
    for (const question of ["屯留项目支出多少", "四家谁的总盘子最大", "屯留有哪些项目", "阳泉"]) {
      const buttons = (await someone.asks(question)).buttons.flat();
      expect(buttons.length, question).toBeLessThanOrEqual(5);
      for (const { callback_data: data } of buttons)
        if (data !== undefined) expect(data, question).toMatch(/^[a-z]+:[\w-]{16}$/u);
    }
  });

  it("原文 shows the cited rows among their neighbours, each marked with its number", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const { messages, alert } = await someone.taps("原文", card);
    expect(alert).toBeNull();
    const text = messages.map((message) => message.text).join("\n");
    expect(text).toContain("▶ [1] 合计 | 756.21 | 456.66 | 299.55");
    expect(text).toContain("▶ [2] 合计 | 730.42 | 456.66 | 273.76");
    expect(text).toContain("208 | 社会保障和就业支出 | 47.53 | 47.53");
    expect(text.match(/▶/gu)).toHaveLength(2);
  });

  it("另一口径 asks the same in the other reading, and back", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const [other] = (await someone.taps("不含结转", card)).messages;
    expect(other?.text).toMatch(/^273\.76万元.*\n.*\n口径：不含上年结转；含结转为299\.55万元/u);
    const [again] = (await someone.taps("含结转", other as Shown)).messages;
    expect(again?.text).toMatch(/^299\.55万元/u);
  });

  it("follow-ups are answered, and the conversation goes on from there", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const [change] = (await someone.taps("项目支出比2024年增减", card)).messages;
    expect(change?.text).toMatch(/^(?:比2024年)?增加[\d.]+万元/u);
    expect((await someone.asks("三公经费呢")).text).toContain("三公经费");
  });

  it("every button that asks leads to an answer", async () => {
    const someone = talk();
    for (const question of ["屯留三公经费多少", "平乡有哪些项目", "四家谁的总盘子最大", "阳泉"]) {
      const card = await someone.asks(question);
      const asking = card.buttons.flat().filter(({ callback_data: data }) => data?.startsWith("ask:"));
      for (const { text } of asking) {
        const { messages, alert } = await someone.taps(text, card);
        expect(alert, text).toBeNull();
        expect(partsOf(messages[0] as Shown, "expandable_blockquote"), `${question} ${text}`).toHaveLength(1);
      }
    }
  });

  it("图表 draws what was answered, with a caption in words", async () => {
    const someone = talk();
    const card = await someone.asks("屯留有哪些项目");
    const [picture] = (await someone.taps("图表", card)).messages;
    expect(picture?.photo?.length).toBeGreaterThan(10_000);
    expect(picture?.text).toContain("197.68万元");
    expect(picture?.text).toContain("出处");
  });

  it.each([
    "屯留项目支出多少",
    "四家谁的总盘子最大",
    "屯留有哪些项目",
    "平乡医疗救助安排多少",
    "阳泉三公占多少",
  ])("复制 holds number, 口径 and source of: %s", async (question) => {
    const card = await talk().asks(question);
    const copied = card.buttons.flat().find(({ text }) => text === "复制")?.copy_text?.text ?? "";
    expect(copied.length).toBeLessThanOrEqual(256);
    expect(copied).not.toContain("\n");
    expect(copied).toContain(partsOf(card, "bold")[0]);
    expect(copied).toMatch(/医疗保障局.*2025年预算/u);
    expect(copied).toMatch(/（.*(?:›|《).*）/u);
    expect(copied.includes("⚠")).toBe(card.text.includes("⚠"));
  });
});

describe("a question asked back", () => {
  const GOAL = /整体绩效目标.*“2025年编报单位无整体绩效目标/u;

  it("offers what may be meant as buttons, and the choice keeps the question", async () => {
    const someone = talk();
    const card = await someone.asks("绩效目标是什么");
    expect(card.text).toMatch(/^请问是哪个单位？/u);
    expect(labelsOf(card)).toHaveLength(4);
    const [chosen] = (await someone.taps("长治市屯留区医疗保障局", card)).messages;
    expect(chosen?.text).toMatch(GOAL);
    expect((await someone.asks("三公经费呢")).text).toContain("长治市屯留区医疗保障局");
  });

  it("can be answered by typing too", async () => {
    const someone = talk();
    await someone.asks("绩效目标是什么");
    expect((await someone.asks("屯留")).text).toMatch(GOAL);
  });

  it("keeps its question though other things were asked meanwhile", async () => {
    const someone = talk();
    const card = await someone.asks("绩效目标是什么");
    await someone.asks("阳泉三公经费多少");
    const [chosen] = (await someone.taps("长治市屯留区医疗保障局", card)).messages;
    expect(chosen?.text).toMatch(GOAL);
  });
});

describe("a button", () => {
  it("tapped twice at once ends the waiting twice and breaks nothing", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const [first, second] = [someone.person.presses("原文", card), someone.person.presses("原文", card)];
    await scene.bot.api.waitFor((api) => api.answerTo(first) && api.answerTo(second));
    await scene.quiet();
    const after = scene.bot.api.messagesTo(someone.person).slice(1);
    expect(after.length).toBeGreaterThanOrEqual(1);
    for (const { text } of after) expect(text).toContain("▶ [1]");
  });

  it("can be tapped by somebody else in the group", async () => {
    const [one, another] = [talk(), talk()];
    const group = scene.bot.api.group();
    const card = await one.asks(`@${scene.bot.api.bot.username} 屯留项目支出多少`, { chat: group });
    const { messages, alert } = await another.taps("原文", card);
    expect(alert).toBeNull();
    expect(messages[0]?.text).toContain("▶ [1]");
    expect(messages[0]?.replyTo).toBe(card.messageId);
  });

  it.each(["", ":", "src:", "src", "ask:none", "opt:x:y", "home:unknown", "drop table:1", "yes:%00", "🙂:1"])(
    "that nobody made says that it has expired: %j",
    async (data) => {
      const someone = talk();
      const card = await someone.asks("屯留三公经费多少");
      const query = someone.person.presses({ text: "?", callback_data: data }, card);
      const answer = await scene.bot.api.waitFor((api) => api.answerTo(query));
      expect(answer.given).toMatchObject({ text: expect.stringContaining("已过期"), show_alert: true });
      await scene.quiet();
      expect(scene.bot.api.messagesTo(someone.person)).toHaveLength(1);
    },
  );

  it("does not take the id of one thing for another", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const asking = card.buttons.flat().find(({ callback_data: data }) => data?.startsWith("ask:"));
    const id = asking?.callback_data?.slice(4);
    for (const action of ["src", "pic", "bad", "yes", "opt", "home"]) {
      const { alert, messages } = await someone.taps("原文", {
        ...card,
        buttons: [[{ text: "原文", callback_data: `${action}:${id}` }]],
      });
      expect(alert, action).toContain("已过期");
      expect(messages, action).toEqual([]);
    }
  });

  it("works after a restart, and days later", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const open = await talk().asks("绩效目标是什么");
    await scene.bot.restart();
    expect((await someone.taps("原文", card)).messages[0]?.text).toContain("▶ [1]");
    scene.bot.leap(30 * DAY_MS);
    await scene.bot.restart();
    expect((await someone.taps("不含结转", card)).messages[0]?.text).toMatch(/^273\.76万元/u);
    expect((await someone.taps("原文", card)).messages[0]?.text).toContain("▶ [1]");
    const [chosen] = (await someone.taps("阳泉市医疗保障局", open)).messages;
    expect(chosen?.text).toContain("阳泉市医疗保障局");
  });

  it("whose answer is no longer kept says so kindly", async () => {
    const someone = talk();
    const card = await someone.asks("朔城项目支出多少");
    scene.bot.leap(400 * DAY_MS);
    await scene.bot.restart();
    for (const label of ["原文", "数字有误"]) {
      const { alert, messages } = await someone.taps(label, card);
      expect(alert).toBe("这个按钮已过期，请把问题重发一遍。");
      expect(messages).toEqual([]);
    }
  });
});
