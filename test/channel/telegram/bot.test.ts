import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../../support/corpus-answerer.js";
import { type RunningBot, runningBot } from "../../support/running-bot.js";

let answerer: CorpusAnswerer;
let bot: RunningBot;

beforeAll(async () => {
  answerer = await corpusAnswerer();
  bot = await runningBot(answerer);
});

afterAll(async () => {
  await bot.stop();
  answerer.close();
});

describe("a question in a chat", () => {
  it("is answered with the number first and its source folded below", async () => {
    const person = bot.api.person();
    person.says("屯留项目支出多少");
    const card = await bot.api.waitFor(() => bot.api.messagesTo(person)[0]);
    console.log(card.source, card.buttons, bot.logged.slice(-5), bot.api.refused);
    expect(card.text).toMatch(/^299\.55万元/u);
  });
});
