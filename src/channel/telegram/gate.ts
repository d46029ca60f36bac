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

/** The words of a message that are meant for the bot; null where it was not spoken to. */
export function addressed(ctx: BotContext): string | null {
  const { message, me, botInfo } = ctx;
  if (!message || !("text" in message)) return null;
  const mention = new RegExp(`@${me}\\b`, "giu");
  const spoken = message.text.replace(mention, " ").trim();
  if (!ctx.inGroup) return spoken;
  const repliedTo = message.reply_to_message?.from?.id === botInfo.id;
  const mentioned = mention.test(message.text);
  return repliedTo || mentioned ? spoken : null;
}
