import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../../support/corpus-answerer.js";
import { lastingScratch } from "../../support/scratch-corpus.js";
import { labelsOf, partsOf, stage, startParameterIn } from "../../support/talk.js";

const DAY_MS = 86_400_000;
const changed = lastingScratch();
let later: CorpusAnswerer;
/** Whether the documents have changed since the answers were given. */
let isLater = false;

const scene = stage((answerer) => ({
  answering: () => {
    const current = isLater ? later : answerer;
    return { answerer: current, index: current.index };
  },
}));
const { talk } = scene;

beforeAll(async () => {
  cpSync("corpus", changed.corpus, { recursive: true });
  const file = join(changed.corpus, "长治市屯留区医疗保障局2025年部门预算.txt");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replaceAll("299.55", "300.55").replaceAll("756.21", "757.21"),
  );
  later = await corpusAnswerer(changed.corpus);
});
afterAll(() => later.close());

describe("a link to an answer", () => {
  it("is one that Telegram takes", async () => {
    const card = await talk().asks("屯留项目支出多少");
    const [link] = /https:\S+/u.exec(card.text) ?? [];
    expect(link).toMatch(
      new RegExp(`^https://t\\.me/${scene.bot.api.bot.username}\\?start=[\\w-]{1,64}$`, "u"),
    );
  });

  it("opens the same answer for whoever follows it", async () => {
    const card = await talk().asks("屯留项目支出多少");
    const another = talk();
    const [opened] = await another.does(() => another.person.starts(startParameterIn(card)));
    expect(opened?.text.split("\n").slice(0, 3)).toEqual(card.text.split("\n").slice(0, 3));
    expect(labelsOf(card)).toEqual(opened && labelsOf(opened));
    expect((await another.asks("那2024年呢")).text).toMatch(/^97\.70万元/u);
  });

  it("leads to the same link again", async () => {
    const card = await talk().asks("屯留项目支出多少");
    const another = talk();
    const [opened] = await another.does(() => another.person.starts(startParameterIn(card)));
    expect(opened && startParameterIn(opened)).toBe(startParameterIn(card));
  });

  it("opens the answer in its own language, whoever follows it", async () => {
    const card = await talk({ language_code: "en" }).asks("How much is 屯留 project spending?");
    const another = talk({ language_code: "zh-hans" });
    const [opened] = await another.does(() => another.person.starts(startParameterIn(card)));
    expect(opened?.text).toMatch(/^RMB 2\.9955 million/u);
    expect(opened?.text).toContain("initial budget");
  });

  it("works in a group, after a restart and a month later", async () => {
    const card = await talk().asks("阳泉三公经费多少");
    scene.bot.leap(31 * DAY_MS);
    await scene.bot.restart();
    const group = scene.bot.api.group();
    const someone = talk();
    const text = `/start@${scene.bot.api.bot.username} ${startParameterIn(card)}`;
    expect((await someone.asks(text, { chat: group })).text).toMatch(/^0\.80万元/u);
  });

  it.each(["a_", "a_0000000000000000", `a_${"x".repeat(60)}`])(
    "that leads nowhere says so kindly: %s",
    async (parameter) => {
      const someone = talk();
      const [card] = await someone.does(() => someone.person.starts(parameter));
      expect(card?.text).toMatch(/已不再保存|已收录 5 份/u);
    },
  );
});

describe("a link to a body", () => {
  it("makes it the chat's own, shows its overview, and is what /home gives", async () => {
    const one = talk();
    const [told] = await one.says("/home 屯留");
    const parameter = told ? startParameterIn(told) : "";
    expect(parameter).toMatch(/^b_[\w-]{16}$/u);
    const another = talk();
    const [home, overview] = await another.does(() => another.person.starts(parameter));
    expect(home && partsOf(home, "bold")).toEqual(["长治市屯留区医疗保障局"]);
    expect(overview?.text).toMatch(/^756\.21万元/u);
    expect((await another.asks("三公多少")).text).toContain("长治市屯留区医疗保障局");
  });

  it.each([
    ["its name", "阳泉"],
    ["its name in base64url", Buffer.from("阳泉市医疗保障局").toString("base64url")],
    ["its name in pinyin", "yangquan"],
  ])("may be made by hand of %s", async (_, parameter) => {
    const someone = talk();
    const [home] = await someone.does(() => someone.person.starts(parameter));
    expect(home?.text).toContain("阳泉市医疗保障局");
    expect((await someone.asks("三公多少")).text).toMatch(/^0\.80万元/u);
  });

  it.each(["b_unknown", "b_", "Zm9v", Buffer.from("火星市教育局").toString("base64url"), "<b>x</b>", "--"])(
    "to none that is held shows what can be asked: %s",
    async (parameter) => {
      const someone = talk();
      const [card, ...more] = await someone.does(() => someone.person.starts(parameter));
      expect(card?.text).toContain("已收录 5 份");
      expect(more).toEqual([]);
    },
  );
});

describe("after the documents have changed", () => {
  it("an answer is given as they are now, never as they were", async () => {
    const someone = talk();
    const card = await someone.asks("屯留项目支出多少");
    const untouched = await someone.asks("阳泉三公经费多少");
    isLater = true;
    try {
      const [opened] = await someone.does(() => someone.person.starts(startParameterIn(card)));
      expect(opened?.text).toMatch(/^300\.55万元/u);
      expect(opened?.text).not.toContain("299.55");
      const { messages } = await someone.taps("原文", card);
      expect(messages.map(({ text }) => text).join("\n")).not.toContain("299.55");
      const [same] = await someone.does(() => someone.person.starts(startParameterIn(untouched)));
      expect(same?.text).toMatch(/^0\.80万元/u);
    } finally {
      isLater = false;
    }
  });
});
