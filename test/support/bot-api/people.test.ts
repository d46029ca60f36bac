import type { Update } from "telegraf/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, refusal } from "./calling.js";
import { type BotApi, botApi, handClock, type Person, typedEntities } from "./index.js";

let api: BotApi;
let person: Person;

beforeEach(async () => {
  api = await botApi({ clock: handClock(), limits: null, username: "yusuan_bot" });
  person = api.person({ id: 42, name: "李", language_code: "zh-hans" });
});
afterEach(() => api.close());

/** All updates that came. */
async function updates(): Promise<Update[]> {
  const { body } = await call(api, "getUpdates");
  return (body.ok ? body.result : []) as Update[];
}

describe("what people type", () => {
  it("holds commands and mentions where Telegram finds them", () => {
    const found = (text: string) =>
      typedEntities(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(found("/start@yusuan_bot abc")).toEqual([["bot_command", "/start@yusuan_bot"]]);
    expect(found("@yusuan_bot 屯留三公")).toEqual([["mention", "@yusuan_bot"]]);
    expect(found("，@yusuan_bot：屯留 /help。")).toEqual([
      ["mention", "@yusuan_bot"],
      ["bot_command", "/help"],
    ]);
    expect(found("屯留@yusuan_bot三公 /help屯留 a/b </x>")).toEqual([]);
    expect(found("看 https://t.me/yusuan_bot?start=a 吧")).toEqual([
      ["url", "https://t.me/yusuan_bot?start=a"],
    ]);
  });

  it("reaches the bot with who said it, where and in reply to what", async () => {
    const first = person.says("/start abc");
    person.says("为什么", { replyTo: first });
    expect(await updates()).toMatchObject([
      {
        message: {
          from: { id: 42, is_bot: false, first_name: "李", language_code: "zh-hans" },
          chat: { id: 42, type: "private" },
          text: "/start abc",
          entities: [{ type: "bot_command", offset: 0, length: 6 }],
        },
      },
      { message: { message_id: first.message_id + 1, reply_to_message: { text: "/start abc" } } },
    ]);
  });

  it("can be changed afterwards", async () => {
    const message = person.says("屯留三公");
    person.edits(message, "平乡三公");
    const [, edited] = await updates();
    expect(edited).toMatchObject({ edited_message: { message_id: message.message_id, text: "平乡三公" } });
  });
});

describe("what people send besides", () => {
  it("is stickers, pictures, files, voices, places and polls", async () => {
    person.sendsSticker();
    person.sendsPhoto("@yusuan_bot 图");
    person.sendsDocument();
    person.sendsVoice();
    person.sendsLocation();
    person.sendsPoll("哪家?");
    const kinds = ["sticker", "photo", "document", "voice", "location", "poll"];
    const found = await updates();
    expect(
      found.map((update) => kinds.find((kind) => "message" in update && kind in update.message)),
    ).toEqual(kinds);
  });

  it("comes from other bots, too", async () => {
    const group = api.group();
    api.person({ is_bot: true, username: "other_bot" }).says("hi", { chat: group });
    expect(await updates()).toMatchObject([{ message: { from: { is_bot: true }, chat: { type: "group" } } }]);
  });

  it("is that they block the bot", async () => {
    person.says("/start");
    person.blocks();
    expect(() => person.says("x")).toThrow("the bot was blocked");
    person.unblocks();
    expect(await updates()).toMatchObject([
      {},
      { my_chat_member: { new_chat_member: { status: "kicked" } } },
      { my_chat_member: { new_chat_member: { status: "member" } } },
    ]);
  });
});

describe("groups and channels", () => {
  it("have topics, in which answers stay", async () => {
    const group = api.group({ title: "局里", forum: true });
    const thread = group.topic("预算", person);
    const asked = person.says("@yusuan_bot 屯留三公", { chat: group, thread });
    const reply_parameters = { message_id: asked.message_id };
    await call(api, "sendMessage", { chat_id: group.id, text: "答", reply_parameters });
    expect(api.messagesTo(group)).toMatchObject([{ text: "答", thread, replyTo: asked.message_id }]);
    expect(await refusal(api, "sendMessage", { chat_id: group.id, text: "x", message_thread_id: 99 })).toBe(
      "Bad Request: message thread not found",
    );
    const [created, question] = await updates();
    expect(created).toMatchObject({ message: { forum_topic_created: { name: "预算" } } });
    expect(question).toMatchObject({
      message: { message_thread_id: thread, is_topic_message: true, chat: { is_forum: true } },
    });
  });

  it("have service messages and posts", async () => {
    const channel = api.channel();
    const post = channel.posts("公告");
    channel.editsPost(post, "新公告");
    api.group().happens({ new_chat_title: "新名" }, person);
    expect(await updates()).toMatchObject([
      { channel_post: { text: "公告", sender_chat: { type: "channel" } } },
      { edited_channel_post: { text: "新公告" } },
      { message: { new_chat_title: "新名" } },
    ]);
  });
});

describe("buttons", () => {
  const inline_keyboard = [
    [
      { text: "原文", callback_data: "o:1" },
      { text: "复制", copy_text: { text: "x" } },
    ],
  ];

  it("are pressed under a message, and the press is answered", async () => {
    person.says("x");
    await call(api, "sendMessage", { chat_id: 42, text: "答", reply_markup: { inline_keyboard } });
    const [shown] = api.messagesTo(person);
    if (!shown) throw new Error("nothing was sent");
    const query = person.presses("原文", shown);
    expect((await updates()).at(-1)).toMatchObject({
      callback_query: { id: query, data: "o:1", message: { text: "答", message_id: shown.messageId } },
    });
    await call(api, "answerCallbackQuery", { callback_query_id: query, text: "好" });
    expect(api.answerTo(query)?.text).toBe("好");
    expect(() => person.presses("复制", shown)).toThrow("calls nobody back");
    expect(() => person.presses("图表", shown)).toThrow("no button 图表 among 原文, 复制");
  });

  it("are pressed under a result that was sent, which then can be edited", async () => {
    const query = person.types("屯留");
    const input_message_content = { message_text: "<b>1</b>", parse_mode: "HTML" };
    const results = [
      { type: "article", id: "a", title: "题", input_message_content, reply_markup: { inline_keyboard } },
    ];
    expect(await refusal(api, "answerInlineQuery", { inline_query_id: query, results })).toBeNull();
    const [result] = api.answerTo(query)?.results ?? [];
    if (!result) throw new Error("no result");
    expect(result).toMatchObject({ title: "题", text: "1", entities: [{ type: "bold" }] });
    const chosen = person.chooses(result, "屯留");
    person.presses("原文", chosen);
    const inline_message_id = chosen.inlineMessageId;
    expect((await updates()).slice(-2)).toMatchObject([
      { chosen_inline_result: { result_id: "a", inline_message_id } },
      { callback_query: { data: "o:1", inline_message_id } },
    ]);
    expect(await refusal(api, "editMessageText", { inline_message_id, text: "2" })).toBeNull();
    expect(await refusal(api, "editMessageText", { inline_message_id: "no", text: "2" })).toBe(
      "Bad Request: MESSAGE_ID_INVALID",
    );
  });
});

describe("waiting", () => {
  it("sees what comes, and says what came instead", async () => {
    person.says("x");
    const seen = api.waitFor(() => api.messagesTo(person)[0]);
    await call(api, "sendMessage", { chat_id: 42, text: "答" });
    expect((await seen).text).toBe("答");
    await expect(api.waitFor(() => api.sent[1], 20)).rejects.toThrow(
      "not seen within 20 ms; last calls: sendMessage 42: 答; last refused: none",
    );
  });
});
