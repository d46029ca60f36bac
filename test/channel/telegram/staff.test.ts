import { describe, expect, it } from "vitest";
import { labelsOf, stage } from "../../support/talk.js";

const [ADMIN, STAFF, VISITOR, STRANGER] = [7001, 7002, 7003, 7004];
const GROUP = -7005;
const scene = stage(() => ({
  settings: {
    admins: new Set([ADMIN]),
    staff: new Set([STAFF]),
    allowed: new Set([ADMIN, STAFF, VISITOR, GROUP]),
  },
}));
const people = new Map<number, ReturnType<typeof scene.talk>>();

function person(id: number) {
  const known = people.get(id) ?? scene.talk({ id });
  people.set(id, known);
  return known;
}

describe("who may use the bot", () => {
  it("is who is allowed; others are told so, and get nothing else", async () => {
    expect((await person(VISITOR).asks("屯留项目支出多少")).text).toMatch(/^299\.55万元/u);
    for (const text of ["屯留项目支出多少", "/start", "/start a_0000000000000000", "/sources", "/audit 平乡"])
      expect((await person(STRANGER).asks(text)).text).toBe("这个机器人只供指定人员使用。");
    expect((await scene.talk({ language_code: "en" }).asks("/help")).text).toMatch(/closed circle/u);
  });

  it("is everybody in an allowed group, where others are not disturbed by refusals", async () => {
    const chat = scene.bot.api.group({ id: GROUP });
    const question = `@${scene.bot.api.bot.username} 屯留三公多少`;
    const card = await person(STRANGER).asks(question, { chat });
    expect(card.text).toMatch(/^0万元/u);
    const elsewhere = scene.bot.api.group();
    expect(await person(STRANGER).says(question, { chat: elsewhere })).toEqual([]);
    expect((await person(VISITOR).asks(question, { chat: elsewhere })).text).toMatch(/^0万元/u);
  });

  it("taps and inline queries of others bring nothing", async () => {
    const chat = scene.bot.api.group();
    const card = await person(VISITOR).asks(`@${scene.bot.api.bot.username} 屯留项目支出多少`, { chat });
    const { messages, alert } = await person(STRANGER).taps("原文", card);
    expect(messages).toEqual([]);
    expect(alert).toBe("这个机器人只供指定人员使用。");
    const query = person(STRANGER).person.types("屯留三公");
    const answer = await scene.bot.api.waitFor((api) => api.answerTo(query));
    expect(answer.results).toEqual([]);
  });
});

describe("/audit", () => {
  it("shows the staff what the checks of a body's documents found", async () => {
    const messages = await person(STAFF).says("/audit 平乡");
    const text = messages.map((message) => message.text).join("\n");
    expect(text).toContain("平乡县医疗保障局2025年部门预算信息公开");
    expect(text).toMatch(/两处不一致 \d+项/u);
    expect(text).toContain("54.00万元");
    expect(text).not.toMatch(/自相矛盾|打架|造假/u);
    expect((await person(ADMIN).says("/audit 阳泉"))[0]?.text).toContain("阳泉市医疗保障局");
  });

  it("of a body with two years shows both", async () => {
    const text = (await person(STAFF).says("/audit 屯留")).map((message) => message.text).join("\n");
    expect(text).toContain("2025年度部门预算公开");
    expect(text).toContain("2024年部门预算公开报告");
  });

  it.each([
    ["/audit", /^用法/u],
    ["/audit 火星", /未见，或不止一家/u],
    ["/audit 医疗保障局", /未见，或不止一家/u],
  ])("says what it needs: %s", async (text, said) => {
    expect((await person(STAFF).asks(text)).text).toMatch(said);
  });

  it("is not for others, in groups neither", async () => {
    expect((await person(VISITOR).asks("/audit 平乡")).text).toBe("这个命令只供工作人员使用。");
    expect((await person(VISITOR).asks("/status")).text).toBe("这个命令只供工作人员使用。");
    expect((await person(STAFF).asks("/status")).text).toBe("这个命令只供工作人员使用。");
  });
});

describe("/status", () => {
  it("shows those who run the bot how it is doing, and nothing of anybody", async () => {
    const { text } = await person(ADMIN).asks("/status");
    for (const name of ["运行：", "索引：g-", "问题：", "故障：0", "待发送：0", "数字有误："])
      expect(text).toContain(name);
    expect(text).not.toMatch(/700\d|屯留/u);
  });

  it("counts questions", async () => {
    const count = async () => Number(/问题：(\d+)/u.exec((await person(ADMIN).asks("/status")).text)?.[1]);
    const before = await count();
    await person(VISITOR).asks("屯留三公多少");
    expect(await count()).toBe(before + 1);
  });
});

describe("commands of the staff", () => {
  it("are shown in their own chats only", async () => {
    const scoped = () =>
      scene.bot.api.sent.filter(({ method, given }) => method === "setMyCommands" && given["scope"]);
    await scene.bot.api.waitFor(() => scoped().length >= 2);
    const names = scoped().map(({ given }) => JSON.stringify(given));
    expect(names.find((text) => text.includes(String(STAFF)))).toContain("audit");
    expect(names.find((text) => text.includes(String(STAFF)))).not.toContain("status");
    expect(names.find((text) => text.includes(String(ADMIN)))).toContain("status");
  });

  it("a stranger's answers have no button for the staff", async () => {
    expect(labelsOf(await person(VISITOR).asks("阳泉"))).not.toContain("答复稿");
  });
});
