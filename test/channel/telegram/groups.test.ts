import { describe, expect, it } from "vitest";
import type { Place } from "../../support/bot-api/index.js";
import { stage } from "../../support/talk.js";

const scene = stage();
const { talk } = scene;

const group = (): Place => scene.bot.api.group({ title: "讨论" });
const mention = () => `@${scene.bot.api.bot.username}`;

describe("in a group", () => {
  it("what is not said to the bot is passed over", async () => {
    const [one, another] = [talk(), talk()];
    const chat = group();
    expect(await one.says("屯留项目支出多少", { chat })).toEqual([]);
    const message = one.person.says("大家看看三公经费", { chat });
    expect(await another.says("屯留三公经费多少", { chat, replyTo: message })).toEqual([]);
    expect(await one.says("@somebody 屯留项目支出多少", { chat })).toEqual([]);
    expect(await one.says(`${mention()}x 屯留项目支出多少`, { chat })).toEqual([]);
    expect(await one.does(() => one.person.sendsSticker({ chat }), chat)).toEqual([]);
    expect(await one.does(() => one.person.sendsPhoto("屯留三公", { chat }), chat)).toEqual([]);
  });

  it.each([
    ["before the question", (name: string) => `${name} 屯留项目支出多少`],
    ["behind it", (name: string) => `屯留项目支出多少 ${name}`],
    ["within it", (name: string) => `屯留 ${name.toUpperCase()} 项目支出多少`],
  ])("a mention %s is answered, as a reply", async (_, text) => {
    const someone = talk();
    const chat = group();
    const asked = { id: 0 };
    const [card, ...more] = await someone.does(() => {
      asked.id = someone.person.says(text(mention()), { chat }).message_id;
    }, chat);
    expect(more).toEqual([]);
    expect(card?.text).toMatch(/^299\.55万元/u);
    expect(card?.replyTo).toBe(asked.id);
  });

  it("a mention alone tells how to ask", async () => {
    expect((await talk().asks(mention(), { chat: group() })).text).toMatch(/^怎么问/u);
  });

  it("a reply to an answer goes on from that answer, whoever asked for it", async () => {
    const [one, another] = [talk(), talk()];
    const chat = group();
    const card = await one.asks(`${mention()} 屯留项目支出多少`, { chat });
    await one.asks(`${mention()} 阳泉三公经费多少`, { chat });
    const next = await another.asks("那2024年呢", { chat, replyTo: card });
    expect(next.text).toMatch(/^97\.70万元/u);
  });

  it("conversations of people are not mixed", async () => {
    const [one, another] = [talk(), talk()];
    const chat = group();
    await one.asks(`${mention()} 屯留项目支出多少`, { chat });
    await another.asks(`${mention()} 阳泉三公经费多少`, { chat });
    expect((await one.asks(`${mention()} 那2024年呢`, { chat })).text).toMatch(/^97\.70万元/u);
    const [third, elsewhere] = [talk(), group()];
    expect((await third.asks(`${mention()} 那2024年呢`, { chat })).text).not.toContain("97.70");
    expect((await one.asks(`${mention()} 那2024年呢`, { chat: elsewhere })).text).not.toContain("97.70");
  });

  it("commands are for the bot unless they name another", async () => {
    const someone = talk();
    const chat = group();
    expect((await someone.asks("/sources", { chat })).text).toContain("已收录 5 份");
    expect((await someone.asks(`/privacy${mention()}`, { chat })).text).toMatch(/^保存什么/u);
    expect(await someone.says("/sources@other_bot", { chat })).toEqual([]);
    expect(await someone.says("/unknown", { chat })).toEqual([]);
    expect(await someone.says(`/unknown${mention()}`, { chat })).toEqual([]);
    const card = await someone.asks(`${mention()} 屯留项目支出多少`, { chat });
    expect(await someone.says("/ban@other_bot", { chat, replyTo: card })).toEqual([]);
  });

  it("service messages and posts of channels are passed over", async () => {
    const someone = talk();
    const chat = group();
    const join = () => chat.happens({ new_chat_members: [someone.person.user] }, someone.person);
    expect(await someone.does(join, chat)).toEqual([]);
    const rename = () => chat.happens({ new_chat_title: `${mention()} 屯留三公` }, someone.person);
    expect(await someone.does(rename, chat)).toEqual([]);
    const channel = scene.bot.api.channel();
    const post = () => channel.posts(`${mention()} 屯留项目支出多少`);
    expect(await someone.does(post, channel)).toEqual([]);
  });

  it("a group that became a supergroup is answered there", async () => {
    const someone = talk();
    const old = group();
    await someone.asks(`${mention()} 屯留项目支出多少`, { chat: old });
    const chat = old.upgrades(someone.person);
    await scene.quiet();
    expect((await someone.asks(`${mention()} 屯留三公多少`, { chat })).text).toMatch(/^0万元/u);
  });
});

describe("in a forum", () => {
  it("answers, pictures and what buttons bring stay in the topic", async () => {
    const someone = talk();
    const chat = scene.bot.api.group({ forum: true });
    const thread = chat.topic("预算", someone.person);
    const card = await someone.asks(`${mention()} 屯留有哪些项目`, { chat, thread });
    expect(card.thread).toBe(thread);
    const { messages } = await someone.taps("图表", card);
    expect(messages.map((message) => message.thread)).toEqual([thread]);
    const [general] = await someone.says(`${mention()} 屯留三公多少`, { chat });
    expect(general?.thread).toBeNull();
  });
});
