import { describe, expect, it, vi } from "vitest";
import type { Person } from "../../support/bot-api/index.js";

import type { CorpusAnswerer } from "../../support/corpus-answerer.js";
import type { BotSettings } from "../../support/running-bot.js";
import { ownBots } from "../../support/talk.js";

const scene = ownBots();
const { start } = scene;

const QUESTION = "屯留项目支出多少";
const ANSWER = expect.stringMatching(/^299\.55万元/u);

function said(person: Person): string[] {
  return scene.bot.api.messagesTo(person).map(({ text }) => text);
}

async function hears(person: Person, count: number): Promise<string[]> {
  await scene.bot.api.waitFor(() => said(person).length >= count, 20_000);
  return said(person);
}

const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

function fails(): never {
  throw full;
}

/** An answerer that does something else first. */
function answeringAfter(before: (question: string) => Promise<void>): BotSettings["answering"] {
  const answer: CorpusAnswerer["answer"] = async (text, previous, options) => {
    await before(text);
    return scene.answerer.answer(text, previous, options);
  };
  return () => ({ answerer: { ...scene.answerer, answer }, index: scene.answerer.index });
}

describe("a state that cannot be written", () => {
  it("confirms nothing until updates are stored, and loses none", async () => {
    await start();
    const store = vi.spyOn(scene.bot.state.inbox, "store").mockImplementation(fails);
    const person = scene.bot.api.person();
    person.says(QUESTION);
    await scene.bot.api.waitFor(() => store.mock.calls.length >= 3);
    expect(scene.bot.api.unconfirmed).toBe(1);
    store.mockRestore();
    expect(await hears(person, 1)).toEqual([ANSWER]);
    await scene.bot.api.waitFor(() => scene.bot.api.unconfirmed === 0);
  });

  it("does not keep the bot from stopping, nor the next start from answering", async () => {
    await start();
    const store = vi.spyOn(scene.bot.state.inbox, "store").mockImplementation(fails);
    const person = scene.bot.api.person();
    person.says(QUESTION);
    await scene.bot.api.waitFor(() => store.mock.calls.length >= 1);
    const before = scene.bot.ended;
    await scene.bot.restart();
    await expect(before).resolves.toBeUndefined();
    expect(await hears(person, 1)).toEqual([ANSWER]);
  });

  it("when an answer is to be kept: it is answered later, once", async () => {
    await start();
    const together = vi.spyOn(scene.bot.state, "together").mockImplementation(fails);
    const person = scene.bot.api.person();
    person.says(QUESTION);
    await scene.bot.api.waitFor(() => together.mock.calls.length >= 2);
    together.mockRestore();
    expect(await hears(person, 1)).toEqual([ANSWER]);
    await scene.bot.api.clock.sleep(10_000);
    expect(said(person)).toHaveLength(1);
  });

  it("when a message has been sent: it is not sent again", async () => {
    await start();
    const settled = vi.spyOn(scene.bot.state.outbox, "settled").mockImplementation(fails);
    const person = scene.bot.api.person();
    person.says(QUESTION);
    await scene.bot.api.waitFor(() => settled.mock.calls.length >= 3);
    settled.mockRestore();
    await scene.bot.api.waitFor(() => scene.bot.state.outbox.pending() === 0);
    expect(said(person)).toEqual([ANSWER]);
  });
});

describe("an answer", () => {
  it("that takes long holds up nobody else, and shows that the bot is at work", async () => {
    let finish = () => {};
    const long = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await start({ answering: answeringAfter((text) => (text.includes("慢") ? long : Promise.resolve())) });
    const slow = scene.bot.api.person();
    slow.says("慢慢说，屯留项目支出多少");
    await scene.bot.api.waitFor(() =>
      scene.bot.api.sent.some(({ method, chat }) => method === "sendChatAction" && chat === slow.id),
    );
    const other = scene.bot.api.person();
    other.says(QUESTION);
    expect(await hears(other, 1)).toEqual([ANSWER]);
    expect(said(slow)).toEqual([]);
    finish();
    await hears(slow, 1);
  });

  it("that fails is apologised for, and the bot goes on", async () => {
    const broken = async (text: string) => {
      if (text.includes("坏")) throw new Error(`cannot answer ${text}`);
    };
    await start({ answering: answeringAfter(broken) });
    const person = scene.bot.api.person();
    person.says("坏问题");
    person.says(QUESTION);
    expect(await hears(person, 2)).toEqual([expect.stringContaining("没能答出来"), ANSWER]);
    expect(scene.bot.logged.join("")).toContain("an update could not be handled");
    expect(scene.bot.logged.join("")).not.toContain("坏问题");
  });
});

describe("somebody who floods the bot", () => {
  it("is told so and answered at Telegram's pace, in order; others do not notice", async () => {
    await start();
    const flooding = scene.bot.api.person();
    for (let count = 0; count < 40; count += 1) flooding.says(QUESTION);
    await hears(flooding, 2);
    const other = scene.bot.api.person();
    const asked = scene.bot.api.clock.now();
    other.says(QUESTION);
    await hears(other, 1);
    expect((scene.bot.api.messagesTo(other)[0]?.at ?? 0) - asked).toBeLessThan(10_000);
    const all = await hears(flooding, 41);
    const notices = all.filter((text) => text.includes("排队"));
    expect(notices).toHaveLength(1);
    expect(all.indexOf(notices[0] ?? "")).toBeLessThan(10);
    expect(all.filter((text) => text.startsWith("299.55万元"))).toHaveLength(40);
    expect(scene.bot.api.refused).toEqual([]);
  });
});

describe("a restart", () => {
  it("goes on with what was stored and not answered, and with what was not sent", async () => {
    await start();
    const asking = scene.bot.api.person();
    const waiting = scene.bot.api.person();
    asking.says("/help");
    waiting.says("/help");
    await hears(asking, 1);
    await hears(waiting, 1);
    await scene.bot.api.clock.sleep(2_000);
    storeQuestion(asking);
    post(waiting, "not sent yet");
    await scene.bot.restart();
    expect(await hears(asking, 2)).toEqual([expect.anything(), ANSWER]);
    expect(await hears(waiting, 2)).toEqual([expect.anything(), "not sent yet"]);
  });

  it("repeats once what was being sent", async () => {
    await start();
    const person = scene.bot.api.person();
    person.says("/help");
    await hears(person, 1);
    await scene.bot.api.clock.sleep(2_000);
    post(person, "sent or not");
    scene.bot.state.outbox.sending(lastPosted(person));
    await scene.bot.restart();
    await hears(person, 2);
    await scene.bot.restart();
    await scene.bot.api.clock.sleep(10_000);
    expect(said(person).slice(1)).toEqual(["sent or not"]);
    expect(scene.bot.logged.join("")).toContain('"recovered":1');
  });

  it("finishes what was begun before it ends, and answers the rest after it", async () => {
    await start({ answering: answeringAfter(() => new Promise((resolve) => setTimeout(resolve, 30))) });
    const person = scene.bot.api.person();
    for (let count = 0; count < 4; count += 1) person.says(QUESTION);
    await scene.bot.api.waitFor(() => scene.bot.state.inbox.pending() < 4 && scene.bot.api.unconfirmed === 0);
    const before = scene.bot.ended;
    await scene.bot.restart();
    await expect(before).resolves.toBeUndefined();
    expect(await hears(person, 4)).toEqual([ANSWER, ANSWER, ANSWER, ANSWER]);
    await scene.bot.api.clock.sleep(10_000);
    expect(said(person)).toHaveLength(4);
  });
});

/** As if the program had ended between storing an update and handling it. */
function storeQuestion(person: Person): void {
  const { id, user, chat } = person;
  const message = { message_id: 9_999, date: 1, chat, from: user, text: QUESTION };
  const payload = JSON.stringify({ update_id: 1, message });
  scene.bot.state.inbox.store([
    { updateId: 1, lane: `chat:${id}`, payload, received: scene.bot.clock.now() },
  ]);
}

/** As if the program had ended between answering and sending. */
function post({ id }: Person, text: string): void {
  const payload = JSON.stringify({ chat_id: id, text });
  scene.bot.state.outbox.add(
    { lane: String(id), method: "sendMessage", payload, photo: null },
    scene.bot.clock.now(),
  );
}

function lastPosted({ id }: Person): number {
  const next = scene.bot.state.outbox.next(String(id));
  if (next === null) throw new Error("nothing is posted");
  return next.id;
}

describe("what the bot logs", () => {
  it("holds no words, no names, no ids of people and no token", async () => {
    await start();
    const person = scene.bot.api.person({ name: "王小明", username: "wangxiaoming" });
    scene.bot.api.faults.next("sendMessage", { kind: "cut-before" });
    scene.bot.api.faults.next("sendMessage", { kind: "502" });
    scene.bot.api.faults.next("sendMessage", { kind: "429", retryAfter: 1 });
    scene.bot.api.faults.next("getUpdates", { kind: "cut-before" });
    person.says("秘密问题屯留项目支出多少");
    await hears(person, 1);
    person.says("再问");
    person.blocks();
    await scene.bot.api.waitFor(() => scene.bot.api.refused.some(({ code }) => code === 403), 20_000);
    const log = scene.bot.logged.join("");
    expect(scene.bot.logged.length).toBeGreaterThan(2);
    for (const secret of [
      "秘密",
      "项目支出",
      "再问",
      "王小明",
      "wangxiaoming",
      String(person.id),
      scene.bot.api.token,
    ])
      expect(log).not.toContain(secret);
  });
});
