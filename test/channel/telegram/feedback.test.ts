import { describe, expect, it } from "vitest";
import type { Shown } from "../../support/bot-api/index.js";
import { commandLine } from "../../support/command-line.js";
import { labelsOf, stage, type Talk } from "../../support/talk.js";

const scene = stage();
const { talk } = scene;
const { run } = commandLine();

interface Reported {
  readonly question: string | null;
  readonly plan: { readonly op: string };
  readonly figures: readonly string[];
}

function reported(): Reported[] {
  return scene.bot.state.feedback.all().map(({ content }) => JSON.parse(content) as Reported);
}

async function consentAsked(someone: Talk, card: Shown): Promise<Shown> {
  const [asked] = (await someone.taps("数字有误", card)).messages;
  if (!asked) throw new Error("nobody asked for consent");
  return asked;
}

describe("数字有误", () => {
  it("asks for consent and keeps nothing until it is given", async () => {
    const someone = talk();
    const card = await someone.asks("屯留的项目支出到底是多少哇");
    const asked = await consentAsked(someone, card);
    expect(asked.text).toContain("不保存您的姓名和用户编号");
    expect(labelsOf(asked)).toEqual(["同意，请核对", "不用了"]);
    expect(reported()).toEqual([]);
    const { messages, alert } = await someone.taps("不用了", asked);
    expect(alert).toBeNull();
    expect(messages[0]?.text).toBe("好的，什么都没有保存。");
    expect(reported()).toEqual([]);
  });

  it("with consent keeps the question, how it was read and the figures, which the staff can list", async () => {
    const someone = talk({ id: 88_001 });
    const question = "屯留的项目支出到底是多少呀";
    const card = await someone.asks(question);
    const { messages } = await someone.taps("同意，请核对", await consentAsked(someone, card));
    expect(messages[0]?.text).toMatch(/^谢谢，已记下/u);
    expect(reported()).toMatchObject([{ question, plan: { op: "lookup" } }]);
    const figures = reported()[0]?.figures ?? [];
    const { answer } = await scene.answerer.answer(question, null);
    expect(figures).toEqual(answer.figures.flatMap(({ id }) => id ?? []));
    const listed = await run(["feedback", "--state", scene.bot.folder]);
    expect(listed).toMatchObject({ code: 0, stderr: "" });
    expect(listed.stdout).toContain(question);
    expect(listed.stdout).toContain(figures[0]);
    const [line, ...more] = (await run(["feedback", "--json", "--state", scene.bot.folder])).stdout
      .trim()
      .split("\n");
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? "")).toMatchObject({ question, figures, plan: { op: "lookup" } });
    expect(line).not.toContain("88001");
    await someone.says("/forget");
  });

  it("is kept once, however often it is agreed to, and can be taken back", async () => {
    const someone = talk();
    const asked = await consentAsked(someone, await someone.asks("阳泉三公经费多少"));
    await someone.taps("同意，请核对", asked);
    await someone.taps("同意，请核对", asked);
    expect(reported()).toHaveLength(1);
    await someone.taps("不用了", asked);
    expect(reported()).toEqual([]);
    await someone.taps("同意，请核对", asked);
    await someone.says("/forget");
    expect(reported()).toEqual([]);
    expect((await run(["feedback", "--state", scene.bot.folder])).stdout).toBe("还没有人报告数字有误。\n");
  });

  it("one person's consent does not hand over another's words", async () => {
    const [one, another] = [talk(), talk()];
    const chat = scene.bot.api.group();
    const card = await one.asks(`@${scene.bot.api.bot.username} 帮我查查屯留项目支出多少谢谢`, { chat });
    await another.taps("同意，请核对", await consentAsked(another, card));
    expect(reported()).toHaveLength(1);
    expect(reported()[0]?.question ?? "").not.toContain("帮我查查");
    await another.says("/forget", { chat });
    expect(reported()).toEqual([]);
  });

  it("after a restart hands over the question in the bot's own words", async () => {
    const someone = talk();
    const card = await someone.asks("麻烦问一下屯留项目支出多少");
    await scene.bot.restart();
    await someone.taps("同意，请核对", await consentAsked(someone, card));
    expect(reported()[0]?.question).toMatch(/屯留.*项目支出/u);
    expect(reported()[0]?.question).not.toContain("麻烦");
    await someone.says("/forget");
  });
});
