import type { BotCommand } from "telegraf/types";
import { type Given, isFields, requiredText } from "./given.js";
import { badRequest } from "./refusal.js";

/** The texts a bot says of itself, and how long they may be. */
const TEXTS = {
  name: { most: 64, refusal: "BOT_TITLE_INVALID" },
  description: { most: 512, refusal: "DESCRIPTION_TOO_LONG" },
  short_description: { most: 120, refusal: "ABOUT_TOO_LONG" },
} as const;

/** The kind of a text. */
export type ProfileText = keyof typeof TEXTS;

const SCOPES = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];
const CHAT_SCOPES = ["chat", "chat_administrators", "chat_member"];

/** What a bot says of itself, by language. */
export class Profile {
  readonly #texts = new Map<string, string>();
  readonly #commands = new Map<string, BotCommand[]>();

  setText(kind: ProfileText, given: Given): void {
    const { most, refusal } = TEXTS[kind];
    const text = given.text(kind) ?? "";
    if (text.length > most) throw badRequest(refusal);
    this.#texts.set(`${kind} ${languageOf(given)}`, text);
  }

  text(kind: ProfileText, given: Given): string {
    return this.#texts.get(`${kind} ${languageOf(given)}`) ?? this.#texts.get(`${kind} `) ?? "";
  }

  setCommands(given: Given): void {
    const commands = commandsOf(given);
    this.#commands.set(`${scopeOf(given)} ${languageOf(given)}`, commands);
  }

  deleteCommands(given: Given): void {
    this.#commands.delete(`${scopeOf(given)} ${languageOf(given)}`);
  }

  commands(given: Given): BotCommand[] {
    return this.#commands.get(`${scopeOf(given)} ${languageOf(given)}`) ?? [];
  }
}

function languageOf(given: Given): string {
  const language = given.text("language_code") ?? "";
  if (language !== "" && !/^[a-z]{2}$/u.test(language)) throw badRequest("invalid language code specified");
  return language;
}

function scopeOf(given: Given): string {
  const scope = given.fields("scope");
  if (scope === null) return "default";
  const type = requiredText(scope, "type", "can't parse BotCommandScope");
  if (SCOPES.includes(type)) return type;
  if (!CHAT_SCOPES.includes(type))
    throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const chat = scope["chat_id"] ?? null;
  if (chat === null) throw badRequest("can't parse BotCommandScope: Can't find field \"chat_id\"");
  return `${type} ${String(chat)} ${String(scope["user_id"] ?? "")}`;
}

function commandsOf(given: Given): BotCommand[] {
  const commands = given.json("commands");
  if (!Array.isArray(commands)) throw badRequest("expected an Array of BotCommand");
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  return commands.map(commandOf);
}

function commandOf(value: unknown): BotCommand {
  const where = "can't parse BotCommand";
  if (!isFields(value)) throw badRequest(`${where}: expected an Object`);
  const command = requiredText(value, "command", where);
  const description = requiredText(value, "description", where).trim();
  if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (description === "") throw badRequest("command description must be non-empty");
  if (description.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  return { command, description };
}
