import type { Composer } from "telegraf";
import type { BotContext } from "../context.js";
import { addressed, courtesyOf, isAllowed, isFromPerson, isTooLong, wordsOf } from "../gate.js";
import { answerQuestion } from "./answering.js";
import { addCommands, greet } from "./commands.js";
import { hearFile } from "./files.js";
import { letterOnLast, letterWished } from "./letters.js";
import { addTaps } from "./taps.js";
import { offerResults } from "./typed.js";

/** What the bot does with each kind of update; what is none of these is passed over. */
export function addHandlers(bot: Composer<BotContext>): void {
  bot.use(async (ctx, next) => {
    if (!isFromPerson(ctx)) return;
    if (isAllowed(ctx)) await next();
    else turnAway(ctx);
  });
  bot.on("inline_query", offerResults);
  addTaps(bot);
  addCommands(bot);
  bot.on("message", hear);
}

/** Somebody who may not use the bot is told so where nobody else is disturbed by it. */
function turnAway(ctx: BotContext): void {
  if (ctx.callbackQuery) ctx.tapped(ctx.words.notAllowed);
  else if (ctx.inlineQuery) ctx.offer([], { cache_time: 0, is_personal: true });
  else if (ctx.message && !ctx.inGroup) ctx.say(ctx.words.notAllowed);
}

/** Kinds of messages that people send instead of words. */
const NOT_TEXT = [
  "photo",
  "sticker",
  "voice",
  "video",
  "video_note",
  "audio",
  "animation",
  "document",
  "location",
  "contact",
  "poll",
  "dice",
];

async function hear(ctx: BotContext): Promise<void> {
  const { message } = ctx;
  if (!message) return;
  if ("document" in message && takesFile(ctx)) return hearFile(ctx, message.document, wordsOf(message) ?? "");
  if ("text" in message || "caption" in message) return hearText(ctx);
  if (!ctx.inGroup && NOT_TEXT.some((kind) => kind in message)) ctx.say(ctx.words.onlyText);
}

/** Files of those who may take documents in, in groups where the bot is spoken to; of others those without words. */
function takesFile(ctx: BotContext): boolean {
  const words = addressed(ctx);
  if (ctx.isAdmin) return !ctx.inGroup || words !== null;
  return !ctx.inGroup && words === null;
}

async function hearText(ctx: BotContext): Promise<void> {
  const text = addressed(ctx);
  if (text === null) return;
  if (isTooLong(text)) return ctx.say(ctx.words.tooLong);
  if (text === "" || text.startsWith("/"))
    return ctx.inGroup && text !== "" ? undefined : ctx.say(ctx.words.help(ctx.me));
  const form = ctx.isStaff ? letterWished(text) : null;
  const courtesy = courtesyOf(text);
  if (form !== null) await letterOnLast(ctx, form);
  else if (courtesy === "thanks") ctx.say(ctx.words.welcome);
  else if (courtesy === "greeting") await greet(ctx);
  else await answerQuestion(ctx, text);
}
