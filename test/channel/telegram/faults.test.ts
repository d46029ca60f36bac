import { describe, expect, it } from "vitest";
import type { Fault, Person, Shown } from "../../support/bot-api/index.js";

import { ownBots } from "../../support/talk.js";

const scene = ownBots();
const { start } = scene;

const QUESTION = "屯留项目支出多少";
const ANSWER = /^299\.55万元/u;
/** Questions with the beginnings of their answers. */
const EACH: readonly (readonly [question: string, answer: RegExp])[] = [
  [QUESTION, ANSWER],
  ["那2024年呢", /^97\.70万元/u],
  ["平乡支出总计", /^4981\.72万元/u],
  ["屯留医保局二十五年度本年收入合计是多少", /^730\.42万元/u],
];

function said(person: Person): string[] {
  return scene.bot.api.messagesTo(person).map(({ text }) => text);
}

/** Waits for so many messages to a person. */
function messages(person: Person, count: number, ms = 15_000): Promise<Shown[]> {
  return scene.bot.api.waitFor(() => {
    const found = scene.bot.api.messagesTo(person);
    return found.length >= count ? found : null;
  }, ms);
}

/** Lets the emulated time pass. */
async function pass(ms: number): Promise<void> {
  await scene.bot.api.clock.sleep(ms);
}

async function asks(person: Person): Promise<Shown | undefined> {
  person.says(QUESTION);
  const [card] = await messages(person, 1);
  return card;
}

describe("sending that fails", () => {
  it("waits as long as Telegram asks it to", async () => {
    await start();
    scene.bot.api.faults.next("sendMessage", { kind: "429", retryAfter: 6 });
    const person = scene.bot.api.person();
    const card = await asks(person);
    const [fault] = scene.bot.api.faults.happened;
    expect(card?.text).toMatch(ANSWER);
    expect((card?.at ?? 0) - (fault?.at ?? 0)).toBeGreaterThanOrEqual(6_000);
  });

  it.each<[Fault["kind"], number]>([
    ["502", 3],
    ["cut-before", 1],
    ["hang", 1],
  ])("is tried again until it arrives, once: %s", async (kind, times) => {
    await start();
    scene.bot.api.faults.next("sendMessage", { kind } as Fault, times);
    const person = scene.bot.api.person();
    expect((await asks(person))?.text).toMatch(ANSWER);
    await pass(30_000);
    expect(said(person)).toHaveLength(1);
  });

  it.each<Fault["kind"]>(["cut-after", "hang-after"])(
    "is repeated once where nobody knows whether it arrived: %s",
    async (kind) => {
      await start();
      scene.bot.api.faults.next("sendMessage", { kind } as Fault);
      const person = scene.bot.api.person();
      await asks(person);
      await messages(person, 2);
      await pass(70_000);
      expect(said(person)).toEqual([expect.stringMatching(ANSWER), expect.stringMatching(ANSWER)]);
      expect(scene.bot.state.outbox.pending()).toBe(0);
    },
  );

  it("to somebody who blocked the bot is given up, and others do not notice", async () => {
    await start();
    const blocking = scene.bot.api.person();
    const other = scene.bot.api.person();
    await asks(blocking);
    blocking.says(QUESTION);
    blocking.blocks();
    expect((await asks(other))?.text).toMatch(ANSWER);
    await scene.bot.api.waitFor(() => scene.bot.state.outbox.pending() === 0, 10_000);
    expect(scene.bot.api.refused.map(({ code }) => code)).toEqual([403]);
    blocking.unblocks();
    blocking.says("平乡支出总计");
    expect((await messages(blocking, 2))[1]?.text).toMatch(/^4981\.72万元/u);
  });

  it("holds up nobody else", async () => {
    await start();
    scene.bot.api.faults.next("sendMessage", { kind: "429", retryAfter: 120 });
    const waiting = scene.bot.api.person();
    waiting.says(QUESTION);
    await scene.bot.api.waitFor(() => scene.bot.api.faults.waiting === 0);
    const card = await asks(scene.bot.api.person());
    expect(card?.text).toMatch(ANSWER);
    expect(said(waiting)).toEqual([]);
  });

  it("is tried again for a tapped button and a typed query, too", async () => {
    await start({ factor: 5 });
    const person = scene.bot.api.person();
    const card = await asks(person);
    if (!card) throw new Error("no answer");
    scene.bot.api.faults.next("answerCallbackQuery", { kind: "502" });
    scene.bot.api.faults.next("answerInlineQuery", { kind: "cut-before" });
    const tap = person.presses("原文", card);
    await scene.bot.api.waitFor(() => scene.bot.api.answerTo(tap));
    const typed = person.types("屯留三公");
    expect((await scene.bot.api.waitFor(() => scene.bot.api.answerTo(typed))).results).not.toEqual([]);
  });
});

describe("fetching that fails", () => {
  it.each<Fault["kind"]>(["502", "502-after", "cut-before", "cut-after", "hang", "hang-after"])(
    "is tried again, and nothing is lost or answered twice: %s",
    async (kind) => {
      await start();
      const person = scene.bot.api.person();
      await asks(person);
      scene.bot.api.faults.next("getUpdates", { kind } as Fault, 2);
      person.says("/help");
      await scene.bot.api.waitFor(() => scene.bot.api.faults.waiting < 2);
      for (const [question] of EACH) person.says(question);
      const all = await messages(person, 2 + EACH.length);
      await pass(20_000);
      const expected = EACH.map(([, text]) => expect.stringMatching(text));
      expect(all.slice(2).map(({ text }) => text)).toEqual(expected);
      expect(said(person)).toHaveLength(2 + EACH.length);
      expect(scene.bot.api.faults.waiting).toBe(0);
    },
  );

  it("leaves every chat its order, and answers nothing twice, when updates come again and mixed up", async () => {
    await start({ factor: 10 });
    const faults: Fault[] = [{ kind: "repeat" }, { kind: "reorder" }];
    scene.bot.api.faults.random({ seed: 5, share: 0.5, methods: ["getUpdates"], faults });
    const people = Array.from({ length: 6 }, () => scene.bot.api.person());
    for (const [question] of EACH) {
      for (const person of people) person.says(question);
      await pass(300);
    }
    for (const person of people) await messages(person, EACH.length);
    await pass(5_000);
    for (const person of people)
      expect(said(person)).toEqual(EACH.map(([, text]) => expect.stringMatching(text)));
    expect(new Set(scene.bot.api.faults.happened.map(({ fault }) => fault.kind)).size).toBeGreaterThan(0);
  });

  it("because of another program with the same token is explained, and ends the bot if it goes on", async () => {
    await start({ factor: 40 });
    await scene.bot.api.waitFor(() => scene.bot.api.polled);
    const ended = expect(scene.bot.ended).rejects.toThrow(/TELEGRAM_BOT_TOKEN.*409/u);
    const stop = new AbortController();
    void otherProgram(stop.signal);
    await scene.bot.api.waitFor(
      () => scene.bot.announced.some((sentence) => sentence.includes("409")),
      10_000,
    );
    await ended;
    stop.abort();
  });

  it("because the token is wrong ends the bot with a sentence that does not hold it", async () => {
    await start({ token: "123:wrong" });
    await expect(scene.bot.ended).rejects.toThrow(/^Telegram 不认这个 TELEGRAM_BOT_TOKEN[^0-9]*$/u);
  });
});

/** Somebody else who fetches updates all the time. */
async function otherProgram(signal: AbortSignal): Promise<void> {
  const { root, token } = scene.bot.api;
  while (!signal.aborted) {
    const url = `${root}/bot${token}/getUpdates?timeout=25`;
    await fetch(url, { signal }).then(
      (response) => response.text(),
      () => null,
    );
  }
}
