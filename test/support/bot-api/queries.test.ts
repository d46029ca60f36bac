import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, refusal } from "./calling.js";
import { type BotApi, botApi, handClock, type Person } from "./index.js";

const clock = handClock();
let api: BotApi;
let person: Person;

beforeAll(async () => {
  api = await botApi({ clock, limits: null });
  person = api.person();
});
afterAll(() => api.close());

describe("answers to queries", () => {
  const article = { type: "article", id: "1", title: "题", input_message_content: { message_text: "文" } };

  /** What is said of these results. */
  function results(...values: unknown[]): Promise<string | null> {
    return refusal(api, "answerInlineQuery", { inline_query_id: person.types("屯留"), results: values });
  }

  it.each([
    [{ id: "" }, "RESULT_ID_INVALID"],
    [{ id: "元".repeat(22) }, "RESULT_ID_INVALID"],
    [{ id: 1 }, 'can\'t parse inline query result: Field "id" must be of type String'],
    [{ title: undefined }, "can't parse inline query result: Can't find field \"title\""],
    [{ title: " " }, "ARTICLE_TITLE_EMPTY"],
    [
      { input_message_content: undefined },
      "can't parse inline query result: Input message content is not specified",
    ],
    [{ input_message_content: { message_text: "" } }, "message text is empty"],
    [{ input_message_content: { message_text: "中".repeat(4097) } }, "message is too long"],
    [
      { input_message_content: { message_text: "<u>x", parse_mode: "HTML" } },
      `can't parse entities: Can't find end tag corresponding to start tag "u"`,
    ],
    [{ reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "" }]] } }, "BUTTON_DATA_INVALID"],
  ])("with a result like %j are refused", async (wrong, why) => {
    expect(await results({ ...article, ...wrong })).toBe(`Bad Request: ${why}`);
  });

  it("have at most 50 results, each with an id of its own", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, id) => ({ ...article, id: String(id) }));
    expect(await results(...many(50))).toBeNull();
    expect(api.sent.at(-1)?.results).toHaveLength(50);
    expect(await results(...many(51))).toBe("Bad Request: RESULTS_TOO_MUCH");
    expect(await results(article, article)).toBe("Bad Request: RESULT_ID_DUPLICATE");
  });

  it("come in time, to a query that was made", async () => {
    const why = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    expect(await refusal(api, "answerInlineQuery", { inline_query_id: "1", results: [] })).toBe(why);
    expect(await refusal(api, "answerCallbackQuery", { callback_query_id: "1" })).toBe(why);
    const late = person.types("x");
    clock.pass(10_001);
    expect(await refusal(api, "answerInlineQuery", { inline_query_id: late, results: [] })).toBe(why);
  });

  it("have a button that starts the bot with a word Telegram allows", async () => {
    const answer = (start_parameter: string) =>
      refusal(api, "answerInlineQuery", {
        inline_query_id: person.types("x"),
        results: [],
        button: { text: "更多", start_parameter },
      });
    expect(await answer("屯留")).toBe("Bad Request: START_PARAM_INVALID");
    expect(await answer("home-1_a")).toBeNull();
  });
});

describe("what the bot says of itself", () => {
  const command = { command: "start", description: "开始" };

  it.each([
    [{ ...command, command: "Start" }, "BOT_COMMAND_INVALID"],
    [{ ...command, command: "a".repeat(33) }, "BOT_COMMAND_INVALID"],
    [{ ...command, command: "" }, "BOT_COMMAND_INVALID"],
    [{ ...command, description: "" }, "command description must be non-empty"],
    [{ ...command, description: "中".repeat(257) }, "BOT_COMMAND_DESCRIPTION_INVALID"],
    [{ command: "start" }, "can't parse BotCommand: Can't find field \"description\""],
  ])("has no command like %j", async (wrong, why) => {
    expect(await refusal(api, "setMyCommands", { commands: [wrong] })).toBe(`Bad Request: ${why}`);
  });

  it("has at most 100 commands, by language", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...command, command: `c${at}` }));
    expect(await refusal(api, "setMyCommands", { commands: many(101) })).toBe(
      "Bad Request: BOT_COMMANDS_TOO_MUCH",
    );
    expect(await refusal(api, "setMyCommands", { commands: [command], language_code: "zh" })).toBeNull();
    expect(await refusal(api, "setMyCommands", { commands: [command], language_code: "zh-hans" })).toBe(
      "Bad Request: invalid language code specified",
    );
    expect((await call(api, "getMyCommands", { language_code: "zh" })).body).toMatchObject({
      result: [command],
    });
    expect((await call(api, "getMyCommands")).body).toMatchObject({ result: [] });
  });

  it("has descriptions of at most 512 and 120 characters", async () => {
    expect(await refusal(api, "setMyDescription", { description: "中".repeat(513) })).toBe(
      "Bad Request: DESCRIPTION_TOO_LONG",
    );
    expect(await refusal(api, "setMyShortDescription", { short_description: "中".repeat(121) })).toBe(
      "Bad Request: ABOUT_TOO_LONG",
    );
    expect(await refusal(api, "setMyDescription", { description: "中".repeat(512) })).toBeNull();
    expect(await refusal(api, "setMyName", { name: "预算问答" })).toBeNull();
    expect((await call(api, "getMyName", { language_code: "en" })).body).toMatchObject({
      result: { name: "预算问答" },
    });
  });
});
