import type { BotContext } from "./context.js";

const MOST_CHARACTERS = 1_000;

/** Whether an update comes from somebody who may use the bot. */
export function isAllowed({ workplace, from, chat }: BotContext): boolean {
  const { allowed } = workplace.settings;
  return allowed.size === 0 || [from?.id, chat?.id].some((id) => id !== undefined && allowed.has(id));
}

/** Messages of people; not those of channels, of other bots, or sent in the name of a chat. */
export function isFromPerson({ from, chat }: BotContext): boolean {
  return from !== undefined && !from.is_bot && chat?.type !== "channel";
}

export function isTooLong(text: string): boolean {
  return text.length > MOST_CHARACTERS;
}

/** The words of a message that are meant for the bot, below a picture too; null where it was not spoken to. */
export function addressed(ctx: BotContext): string | null {
  const { message, me, botInfo } = ctx;
  const text = message && wordsOf(message);
  if (!message || text === undefined) return null;
  const mention = new RegExp(`@${me}\\b`, "giu");
  const spoken = text.replace(mention, " ").trim();
  if (!ctx.inGroup) return spoken;
  const shown = "reply_to_message" in message ? message.reply_to_message : undefined;
  return shown?.from?.id === botInfo.id || mention.test(text) ? spoken : null;
}

/** What a message says, below a picture too. */
export function wordsOf(message: object): string | undefined {
  const said = "text" in message ? message.text : "caption" in message ? message.caption : undefined;
  return typeof said === "string" ? said : undefined;
}

const THANKS =
  /^(?:好的?[，,]?)?(?:谢谢|多谢|感谢|謝謝|辛苦)(?:你|您|了|啦|啊|哈)*[。！!~～]*$|^(?:thanks?(?: you)?|thx)[.!]*$/iu;
const GREETING =
  /^(?:你好|您好|hi|hello|hey|在吗|在嗎|早上好|下午好|晚上好|帮助|幫助|help)[啊呀。！!？?~～]*$/iu;

/** Courtesies ask nothing: a greeting is met with what can be asked, thanks with a word. */
export function courtesyOf(text: string): "greeting" | "thanks" | null {
  if (THANKS.test(text)) return "thanks";
  return GREETING.test(text) ? "greeting" : null;
}
