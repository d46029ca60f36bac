import type { BotCommand } from "telegraf/types";
import { editMessageReplyMarkup, editMessageText } from "./edits.js";
import { type Given, isFields, textsOf } from "./given.js";
import { inlineResults } from "./inline-results.js";
import { deleteMessage, sendChatAction, sendMessage, sendPhoto } from "./messages.js";
import { pathOf } from "./pictures.js";
import type { ProfileText } from "./profile.js";
import { badRequest } from "./refusal.js";
import type { Call, Outcome } from "./state.js";

/** What a method does. */
export type Method = (call: Call) => Outcome | Promise<Outcome>;

const METHODS: readonly (readonly [name: string, method: Method])[] = [
  ["getMe", ({ state }) => read(state.bot)],
  ["getUpdates", getUpdates],
  ["setWebhook", setWebhook],
  ["deleteWebhook", deleteWebhook],
  ["getWebhookInfo", ({ webhook }) => read(webhook.info())],
  ["sendMessage", sendMessage],
  ["sendPhoto", sendPhoto],
  ["editMessageText", editMessageText],
  ["editMessageReplyMarkup", editMessageReplyMarkup],
  ["deleteMessage", deleteMessage],
  ["sendChatAction", sendChatAction],
  ["answerCallbackQuery", answerCallbackQuery],
  ["answerInlineQuery", answerInlineQuery],
  ["setMyCommands", change(({ given, state }) => state.profile.setCommands(given))],
  ["deleteMyCommands", change(({ given, state }) => state.profile.deleteCommands(given))],
  ["getMyCommands", ({ given, state }): Outcome => read<BotCommand[]>(state.profile.commands(given))],
  ["setMyName", setProfile("name")],
  ["getMyName", getProfile("name")],
  ["setMyDescription", setProfile("description")],
  ["getMyDescription", getProfile("description")],
  ["setMyShortDescription", setProfile("short_description")],
  ["getMyShortDescription", getProfile("short_description")],
  ["getChat", ({ given, state }) => read(state.chats.named(given.value("chat_id")).chat)],
  ["getFile", getFile],
];

const BY_NAME = new Map(METHODS.map((entry) => [entry[0].toLowerCase(), entry] as const));

/** The method of this name, whatever its capitals; undefined where there is none. */
export function methodNamed(name: string): readonly [name: string, method: Method] | undefined {
  return BY_NAME.get(name.toLowerCase());
}

function read<Result>(result: Result): Outcome {
  return { result, told: {} };
}

/** A method that changes something, and answers that it did. */
function change(act: (call: Call) => void): Method {
  return (call) => {
    act(call);
    return { result: true, told: {} };
  };
}

async function getUpdates({ given, state, gone }: Call): Promise<Outcome> {
  state.records.polls += 1;
  state.records.changed();
  const asked = {
    offset: given.integer("offset") ?? 0,
    limit: Math.min(100, Math.max(1, given.integer("limit") ?? 100)),
    timeoutSeconds: Math.min(50, Math.max(0, given.integer("timeout") ?? 0)),
    allowed: textsOf(given.json("allowed_updates"), "allowed_updates"),
  };
  return { result: await state.updates.poll(asked, gone), told: null };
}

function setWebhook({ given, state, webhook }: Call): Outcome {
  const url = given.text("url") ?? "";
  const secret = given.text("secret_token");
  if (secret !== null && !/^[\w-]{1,256}$/u.test(secret)) {
    throw badRequest("secret token contains unallowed characters");
  }
  if (url !== "") checkHook(url);
  const allowed = textsOf(given.json("allowed_updates"), "allowed_updates");
  if (allowed !== null) state.updates.allowed = allowed.length > 0 ? allowed : null;
  if (given.flag("drop_pending_updates")) state.updates.forget();
  const maxConnections = Math.min(100, Math.max(1, given.integer("max_connections") ?? 40));
  webhook.set(url === "" ? null : { url, secret, maxConnections });
  return { result: true, told: { text: url } };
}

/** A webhook has to be served over HTTPS; on the own machine HTTP will do, as a server of one's own allows. */
function checkHook(url: string): void {
  const target = URL.canParse(url) ? new URL(url) : null;
  const near = target?.protocol === "http:" && /^(?:127\.0\.0\.1|localhost|\[::1\])$/u.test(target.hostname);
  if (target?.protocol === "https:" || near) return;
  throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
}

function deleteWebhook({ given, state, webhook }: Call): Outcome {
  if (given.flag("drop_pending_updates")) state.updates.forget();
  webhook.set(null);
  return { result: true, told: {} };
}

function answerCallbackQuery({ given, state }: Call): Outcome {
  const query = given.required("callback_query_id");
  const text = given.text("text") ?? "";
  if (text.length > 200) throw badRequest("MESSAGE_TOO_LONG");
  given.flag("show_alert");
  given.integer("cache_time");
  state.queries.check("callback", query);
  return { result: true, told: { query, text } };
}

function answerInlineQuery({ given, state }: Call): Outcome {
  const query = given.required("inline_query_id");
  const results = inlineResults(given);
  if ((given.integer("cache_time") ?? 0) < 0) throw badRequest("CACHE_TIME_INVALID");
  given.flag("is_personal");
  if (Buffer.byteLength(given.text("next_offset") ?? "") > 64) throw badRequest("NEXT_OFFSET_INVALID");
  checkInlineButton(given);
  state.queries.check("inline", query);
  return { result: true, told: { query, results } };
}

/** The button over the results: its text, and what is started by it. */
function checkInlineButton(given: Given): void {
  const button = given.fields("button");
  if (button === null) return;
  const { text, start_parameter: start, web_app: app } = button;
  if (typeof text !== "string" || text === "") {
    throw badRequest("can't parse inline query results button: Can't find field \"text\"");
  }
  const starts = typeof start === "string" && /^[\w-]{1,64}$/u.test(start);
  if (!starts && !isFields(app)) throw badRequest("START_PARAM_INVALID");
}

function setProfile(kind: ProfileText): Method {
  return change(({ given, state }) => state.profile.setText(kind, given));
}

function getProfile(kind: ProfileText): Method {
  return ({ given, state }) => read({ [kind]: state.profile.text(kind, given) });
}

function getFile({ given, state }: Call): Outcome {
  const id = given.required("file_id", "invalid file_id");
  const document = state.documents.file(id);
  if (document) return read(document);
  const picture = state.pictures.find(id);
  if (!picture) throw badRequest("invalid file_id");
  const { file_id, file_unique_id, file_size } = picture.size;
  return read({ file_id, file_unique_id, file_size, file_path: pathOf(picture.size) });
}
