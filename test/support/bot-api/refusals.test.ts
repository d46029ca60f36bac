import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, callWithForm, DOT, refusal } from "./calling.js";
import { type BotApi, botApi, handClock, type Person } from "./index.js";

let api: BotApi;
let person: Person;
let chat_id: number;

beforeAll(async () => {
  api = await botApi({ clock: handClock(), limits: null });
  person = api.person({ id: 42 });
  person.says("你好");
  chat_id = person.id;
});
afterAll(() => api.close());

/** What is said of a message with this keyboard. */
function keyboard(...rows: unknown[]): Promise<string | null> {
  return refusal(api, "sendMessage", { chat_id, text: "x", reply_markup: { inline_keyboard: rows } });
}

/** What is said of a message with this one button. */
function button(action: object, text: unknown = "键"): Promise<string | null> {
  return keyboard([{ text, ...action }]);
}

describe("who calls and what", () => {
  it("has to have the token and name a method, whatever its capitals", async () => {
    const wrong = await fetch(`${api.root}/bot1:wrong/getMe`);
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: "Unauthorized" },
    ]);
    expect(await call(api, "sendNothing")).toMatchObject({ status: 404, body: { description: "Not Found" } });
    expect(await call(api, "GETME")).toMatchObject({ status: 200, body: { result: { id: api.bot.id } } });
  });

  it("may give parameters in the query, in JSON, in a form and in parts", async () => {
    const query = await fetch(`${api.root}/bot${api.token}/sendMessage?chat_id=${chat_id}&text=a`);
    expect(await query.json()).toMatchObject({ ok: true, result: { text: "a" } });
    const parts = new FormData();
    parts.set("chat_id", String(chat_id));
    parts.set("text", "中\r\n文");
    expect((await callWithForm(api, "sendMessage", parts)).body).toMatchObject({
      result: { text: "中\r\n文" },
    });
    const form = new URLSearchParams({
      chat_id: String(chat_id),
      text: "c",
      reply_markup: '{"inline_keyboard":',
    });
    expect((await callWithForm(api, "sendMessage", form)).body).toMatchObject({
      description: "Bad Request: can't parse reply markup JSON object",
    });
  });

  it("has to give what a method needs, in the right types", async () => {
    expect(await refusal(api, "sendMessage", { text: "x" })).toBe("Bad Request: chat_id is empty");
    expect(await refusal(api, "sendMessage", { chat_id })).toBe("Bad Request: message text is empty");
    expect(await refusal(api, "sendMessage", { chat_id, text: 5 })).toBe(
      'Bad Request: field "text" must be of type String',
    );
    expect(await refusal(api, "editMessageText", { chat_id, message_id: "one", text: "x" })).toBe(
      'Bad Request: field "message_id" must be of type Number',
    );
    expect(await refusal(api, "editMessageText", { chat_id, text: "x" })).toBe(
      "Bad Request: message identifier is not specified",
    );
    expect(await refusal(api, "answerCallbackQuery", { callback_query_id: "1", show_alert: "perhaps" })).toBe(
      'Bad Request: field "show_alert" must be of type Boolean',
    );
  });
});

describe("texts", () => {
  it.each([
    [{ text: "" }, "message text is empty"],
    [{ text: " \n " }, "message text is empty"],
    [{ text: "<b> </b>", parse_mode: "HTML" }, "message text is empty"],
    [{ text: "中".repeat(4097) }, "message is too long"],
    [
      { text: "<b>x", parse_mode: "HTML" },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [{ text: "x", parse_mode: "Word" }, "unsupported parse_mode"],
    [{ text: "<b>x</b>".repeat(101), parse_mode: "HTML" }, "ENTITIES_TOO_LONG"],
    [{ text: "\ud800" }, "strings must be encoded in UTF-8"],
  ])("like %j are refused", async (given, why) => {
    expect(await refusal(api, "sendMessage", { chat_id, ...given })).toBe(`Bad Request: ${why}`);
  });

  it("are measured without their tags", async () => {
    const text = `<b>${"&amp;".repeat(4096)}</b>`;
    expect(await refusal(api, "sendMessage", { chat_id, text, parse_mode: "html" })).toBeNull();
    expect(api.sent.at(-1)).toMatchObject({
      text: "&".repeat(4096),
      entities: [{ type: "bold", length: 4096 }],
    });
  });
});

describe("chats", () => {
  it("have to exist, to have begun, and to let the bot write", async () => {
    const send = (id: number | string) => call(api, "sendMessage", { chat_id: id, text: "x" });
    expect((await send(77)).body).toMatchObject({
      error_code: 400,
      description: "Bad Request: chat not found",
    });
    expect((await send("@nobody")).body).toMatchObject({ description: "Bad Request: chat not found" });
    const shy = api.person();
    expect((await send(shy.id)).body).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    shy.says("/start");
    shy.blocks();
    expect(await send(shy.id)).toMatchObject({
      status: 403,
      body: { error_code: 403, description: "Forbidden: bot was blocked by the user" },
    });
    shy.unblocks();
    expect((await send(shy.id)).body.ok).toBe(true);
  });

  it("of many put the bot out, and move", async () => {
    const group = api.group({ title: "办公室" });
    group.removesBot(person);
    expect(await refusal(api, "sendMessage", { chat_id: group.id, text: "x" })).toBe(
      "Forbidden: bot was kicked from the group chat",
    );
    group.addsBot(person);
    const upgraded = group.upgrades(person);
    expect((await call(api, "sendMessage", { chat_id: group.id, text: "x" })).body).toMatchObject({
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: upgraded.id },
    });
    expect(await refusal(api, "sendMessage", { chat_id: upgraded.id, text: "x" })).toBeNull();
  });

  it("hold the message that is replied to, and the thread", async () => {
    const send = (given: object) => refusal(api, "sendMessage", { chat_id, text: "x", ...given });
    expect(await send({ reply_parameters: { message_id: 1 } })).toBe(
      "Bad Request: message to be replied not found",
    );
    expect(await send({ reply_to_message_id: 1 })).toBe("Bad Request: message to be replied not found");
    expect(await send({ reply_parameters: { message_id: 1, allow_sending_without_reply: true } })).toBeNull();
    expect(await send({ message_thread_id: 1 })).toBe("Bad Request: message thread not found");
  });
});

describe("buttons", () => {
  it.each([
    [{ callback_data: "" }, "BUTTON_DATA_INVALID"],
    [{ callback_data: "元".repeat(22) }, "BUTTON_DATA_INVALID"],
    [{ copy_text: { text: "" } }, "BUTTON_COPY_TEXT_INVALID"],
    [{ copy_text: { text: "元".repeat(257) } }, "BUTTON_COPY_TEXT_INVALID"],
    [{}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [
      { callback_data: "a", copy_text: { text: "b" } },
      "can't parse inline keyboard button: Exactly one action of the button must be specified",
    ],
    [{ url: "t.me" }, "inline keyboard button URL 't.me' is invalid: Wrong HTTP URL"],
    [
      { callback_data: 1 },
      'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
    ],
  ])("like %j are refused", async (action, why) => {
    expect(await button(action)).toBe(`Bad Request: ${why}`);
  });

  it("have a text, and stand in rows", async () => {
    expect(await button({ callback_data: "a" }, "")).toMatch(/Text of the button must be non-empty/u);
    expect(await button({ callback_data: "a" }, 5)).toMatch(/Field "text" must be of type String/u);
    expect(await keyboard({ text: "a", callback_data: "a" })).toMatch(/must be an Array of Arrays/u);
    expect(await refusal(api, "sendMessage", { chat_id, text: "x", reply_markup: {} })).toBe(
      "Bad Request: object expected as reply markup",
    );
  });

  it("are at most 8 in a row and 100 in all", async () => {
    const row = (count: number) => Array(count).fill({ text: "a", callback_data: "a" });
    expect(await keyboard(row(9))).toBe("Bad Request: REPLY_MARKUP_INVALID");
    expect(await keyboard(...Array(12).fill(row(8)), row(5))).toBe("Bad Request: reply markup is too long");
    expect(await keyboard(...Array(12).fill(row(8)), row(4))).toBeNull();
  });

  it("at the edge of what they may hold are accepted", async () => {
    expect(await button({ callback_data: "元".repeat(21) })).toBeNull();
    expect(await button({ copy_text: { text: "元".repeat(256) } })).toBeNull();
    expect(await button({ url: "https://t.me/bot?start=x" })).toBeNull();
    expect(await button({ switch_inline_query_current_chat: "" })).toBeNull();
  });
});

describe("pictures", () => {
  /** What is said of a picture sent like this. */
  async function photo(
    bytes: Buffer | string | null,
    given: Record<string, string> = {},
  ): Promise<string | null> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ chat_id: String(chat_id), ...given })) form.set(name, value);
    if (typeof bytes === "string") form.set("photo", bytes);
    else if (bytes) form.set("photo", new Blob([new Uint8Array(bytes)]), "图.png");
    const { body } = await callWithForm(api, "sendPhoto", form);
    return body.ok ? null : body.description;
  }

  it("are uploaded, kept, and can be fetched and sent again", async () => {
    expect(await photo(DOT, { caption: "<b>图</b>", parse_mode: "HTML" })).toBeNull();
    const sent = api.messagesTo(person).at(-1);
    expect(sent).toMatchObject({ text: "图", entities: [{ type: "bold" }] });
    expect(sent?.photo?.equals(DOT)).toBe(true);
    const again = await call(api, "sendPhoto", { chat_id, photo: await lastFileId() });
    expect(again.body).toMatchObject({ ok: true, result: { photo: [{ width: 1, height: 1 }] } });
  });

  /** The id of the last picture, after its file was fetched by it. */
  async function lastFileId(): Promise<string> {
    const form = new FormData();
    form.set("chat_id", String(chat_id));
    form.set("photo", "attach://chart");
    form.set("chart", new Blob([new Uint8Array(DOT)]), "chart.png");
    const { body } = await callWithForm(api, "sendPhoto", form);
    const message = body.ok ? body.result : null;
    const [{ file_id }] = (message as { photo: [{ file_id: string }] }).photo;
    const file = await call(api, "getFile", { file_id });
    const { file_path } = (file.body as unknown as { result: { file_path: string } }).result;
    const fetched = await fetch(`${api.root}/file/bot${api.token}/${file_path}`);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(DOT)).toBe(true);
    return file_id;
  }

  it("have to be pictures, of a size Telegram shows", async () => {
    const wide = Buffer.from(DOT);
    wide.writeUInt32BE(2100, 16);
    wide.writeUInt32BE(100, 20);
    expect(await photo(null)).toBe("Bad Request: there is no photo in the request");
    expect(await photo(Buffer.alloc(0))).toBe("Bad Request: file must be non-empty");
    expect(await photo(Buffer.from("<svg/>"))).toBe("Bad Request: IMAGE_PROCESS_FAILED");
    expect(await photo(wide)).toBe("Bad Request: PHOTO_INVALID_DIMENSIONS");
    expect(await photo("AgAC-unknown")).toBe("Bad Request: wrong file identifier/HTTP URL specified");
    expect(await refusal(api, "getFile", { file_id: "no" })).toBe("Bad Request: invalid file_id");
  });

  it("have captions of at most 1024 characters", async () => {
    expect(await photo(DOT, { caption: "中".repeat(1024) })).toBeNull();
    expect(await photo(DOT, { caption: "中".repeat(1025) })).toBe("Bad Request: message caption is too long");
  });
});

describe("edits and deletions", () => {
  /** A message of the bot. */
  async function sent(): Promise<number> {
    await call(api, "sendMessage", { chat_id, text: "旧" });
    return api.messagesTo(person).at(-1)?.messageId ?? 0;
  }

  it("change messages of the bot, and nothing else", async () => {
    const message_id = await sent();
    const edit = (given: object) => refusal(api, "editMessageText", { chat_id, message_id, ...given });
    expect(await edit({ text: "<b>新</b>", parse_mode: "HTML" })).toBeNull();
    expect(api.messagesTo(person).at(-1)).toMatchObject({ messageId: message_id, text: "新" });
    expect(await edit({ text: "<b>新</b>", parse_mode: "HTML" })).toMatch(
      /^Bad Request: message is not modified/u,
    );
    expect(await edit({ text: "" })).toBe("Bad Request: message text is empty");
    expect(await edit({ text: "x", message_id: 1 })).toBe("Bad Request: message to edit not found");
    const own = person.says("我的").message_id;
    expect(await edit({ text: "x", message_id: own })).toBe("Bad Request: message can't be edited");
  });

  it("change buttons alone", async () => {
    const message_id = await sent();
    const reply_markup = { inline_keyboard: [[{ text: "a", callback_data: "a" }]] };
    expect(await refusal(api, "editMessageReplyMarkup", { chat_id, message_id, reply_markup })).toBeNull();
    expect(api.messagesTo(person).at(-1)).toMatchObject({ text: "旧", buttons: [[{ text: "a" }]] });
    expect(await refusal(api, "editMessageReplyMarkup", { chat_id, message_id, reply_markup })).toMatch(
      /message is not modified/u,
    );
  });

  it("take messages away", async () => {
    const message_id = await sent();
    expect(await refusal(api, "deleteMessage", { chat_id, message_id })).toBeNull();
    expect(api.messagesTo(person).map((shown) => shown.messageId)).not.toContain(message_id);
    expect(await refusal(api, "deleteMessage", { chat_id, message_id })).toBe(
      "Bad Request: message to delete not found",
    );
    const group = api.group();
    const said = person.says("hi", { chat: group });
    expect(await refusal(api, "deleteMessage", { chat_id: group.id, message_id: said.message_id })).toBe(
      "Bad Request: message can't be deleted",
    );
  });
});

describe("chat actions", () => {
  it("are those Telegram knows", async () => {
    expect(await refusal(api, "sendChatAction", { chat_id, action: "thinking" })).toBe(
      "Bad Request: wrong parameter action in request",
    );
    expect(await refusal(api, "sendChatAction", { chat_id, action: "typing" })).toBeNull();
  });
});

describe("refused calls", () => {
  it("are kept with their reason", async () => {
    await call(api, "sendMessage", { chat_id, text: "" });
    expect(api.refused.at(-1)).toMatchObject({
      method: "sendMessage",
      code: 400,
      description: "Bad Request: message text is empty",
      given: { chat_id },
    });
  });
});
