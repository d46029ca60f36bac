import type { BotCommand } from "telegraf/types";

/** What Telegram shows beside the input field and on the bot's page, by language code; "" is for all others. */
export interface Introduction {
  readonly languageCode: "" | "zh" | "en";
  readonly commands: readonly BotCommand[];
  readonly description: string;
  readonly shortDescription: string;
}

const CHINESE: readonly BotCommand[] = [
  { command: "start", description: "开始：可以问什么" },
  { command: "help", description: "怎么问" },
  { command: "sources", description: "收录了哪些公开文件" },
  { command: "home", description: "设定默认单位" },
  { command: "forget", description: "忘记前面的对话" },
  { command: "privacy", description: "保存什么、不保存什么" },
];

const ENGLISH: readonly BotCommand[] = [
  { command: "start", description: "What can be asked" },
  { command: "help", description: "How to ask" },
  { command: "sources", description: "Which disclosures are held" },
  { command: "home", description: "Set the body that questions are about" },
  { command: "forget", description: "Forget this conversation" },
  { command: "privacy", description: "What is kept and what is not" },
];

const CHINESE_TEXTS = {
  description:
    "用平常话问政府部门预算公开文件：三公经费、项目支出、机关运行经费、政府采购……每个数字都注明文件、页码、表格和行列，同一文件两处不一致的会提醒。数字为年初预算，不是实际支出。点“开始”试试。",
  shortDescription: "问部门预算公开：数字准确，处处有出处。",
};

const ENGLISH_TEXTS = {
  description:
    "Ask Chinese government budget disclosures in plain words: every number comes with its document, page, table, row and column, and with a warning where a document disagrees with itself. Initial budgets, not actual spending. Press Start.",
  shortDescription: "Exact figures from government budget disclosures, each with its source.",
};

/** Chinese for whoever has no language of their own here. */
export const INTRODUCTIONS: readonly Introduction[] = [
  { languageCode: "", commands: CHINESE, ...CHINESE_TEXTS },
  { languageCode: "zh", commands: CHINESE, ...CHINESE_TEXTS },
  { languageCode: "en", commands: ENGLISH, ...ENGLISH_TEXTS },
];

/** Commands of the staff and of those who run the bot, shown in their own chats only. */
export const STAFF_COMMANDS: readonly BotCommand[] = [
  { command: "reply", description: "起草答复：12345、留言板、依申请公开" },
  { command: "audit", description: "核对一个单位：两处不一致" },
];
export const ADMIN_COMMANDS: readonly BotCommand[] = [{ command: "status", description: "运行状况" }];
/** All commands in Chinese, for lists of one's own. */
export const COMMANDS = CHINESE;
