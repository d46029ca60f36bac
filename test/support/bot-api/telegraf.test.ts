import { Telegraf } from "telegraf";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DOT } from "./calling.js";
import { type BotApi, botApi, fasterClock, type Person } from "./index.js";

let api: BotApi;
let bot: Telegraf;
let person: Person;

beforeEach(async () => {
  api = await botApi({ clock: fasterClock(20), limits: null });
  bot = new Telegraf(api.token, { telegram: { apiRoot: api.root } });
  person = api.person();
  person.says("/start");
});
afterEach(() => api.close());

describe("telegraf", () => {
  it("calls methods, and hears refusals in Telegram's words", async () => {
    expect(await bot.telegram.getMe()).toEqual(api.bot);
    const sent = await bot.telegram.sendMessage(person.id, "<b>1</b>", {
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: [[{ text: "键", callback_data: "k" }]] },
    });
    expect(sent).toMatchObject({ text: "1", entities: [{ type: "bold" }] });
    await expect(bot.telegram.sendMessage(person.id, "<p>", { parse_mode: "HTML" })).rejects.toMatchObject({
      code: 400,
      description: `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 0`,
    });
    await bot.telegram.setMyCommands([{ command: "help", description: "帮助" }]);
    expect(await bot.telegram.getMyCommands()).toEqual([{ command: "help", description: "帮助" }]);
  });

  it("uploads pictures, with buttons under them", async () => {
    const reply_markup = { inline_keyboard: [[{ text: "键", callback_data: "k" }]] };
    await bot.telegram.sendPhoto(person.id, { source: DOT }, { caption: "图", reply_markup });
    const [shown] = api.messagesTo(person);
    expect(shown).toMatchObject({ text: "图", buttons: [[{ text: "键", callback_data: "k" }]] });
    expect(shown?.photo?.equals(DOT)).toBe(true);
  });

  it("hears how long to wait", async () => {
    api.faults.next("sendMessage", { kind: "429", retryAfter: 3 });
    await expect(bot.telegram.sendMessage(person.id, "x")).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 3 },
    });
  });

  it("polls for updates, and answers them", async () => {
    bot.start((context) => context.reply("欢迎"));
    bot.on("callback_query", (context) => context.answerCbQuery("好"));
    bot.on("inline_query", (context) => context.answerInlineQuery([]));
    const running = bot.launch();
    expect((await api.waitFor(() => api.messagesTo(person)[0])).text).toBe("欢迎");
    const query = person.types("屯留");
    expect((await api.waitFor(() => api.answerTo(query))).results).toEqual([]);
    bot.stop();
    await running;
    expect(api.refused).toEqual([]);
  });
});
