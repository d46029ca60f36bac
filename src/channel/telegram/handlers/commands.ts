import type { Composer } from "telegraf";
import { clipped } from "../../reply/index.js";
import { actionButton, type KeyboardRow } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import { escapeHtml } from "../markup/index.js";
import { answerQuestion, sayAll } from "./answering.js";
import { asking } from "./below.js";
import { bodiesHeld, bodiesNamed, bodyButtons } from "./bodies.js";
import { exampleQuestions } from "./examples.js";
import { replyCommand } from "./letters.js";
import { linkToBody, startPayload } from "./links.js";
import { openLink } from "./reopening.js";
import { sourceMessages } from "./sources.js";
import { audit, status } from "./staff.js";

/** The commands that everybody sees, and those of the staff. */
export function addCommands(bot: Composer<BotContext>): void {
  bot.start((ctx) => start(ctx, ctx.payload.trim()));
  bot.help((ctx) => ctx.say(ctx.words.help(ctx.me)));
  bot.command("sources", (ctx) => sources(ctx, ctx.payload.trim()));
  bot.command("home", (ctx) => home(ctx, ctx.payload.trim()));
  bot.command("forget", forget);
  bot.command("privacy", (ctx) => ctx.say(ctx.words.privacy));
  bot.command("audit", (ctx) => audit(ctx, ctx.payload.trim()));
  bot.command("reply", (ctx) => replyCommand(ctx, ctx.payload.trim()));
  bot.command("status", status);
}

async function start(ctx: BotContext, payload: string): Promise<void> {
  const target = startPayload(payload, bodiesHeld(ctx.workplace.answering()));
  if (target.kind === "answer") return openLink(ctx, target.id);
  if (target.kind === "body") return settle(ctx, target.org);
  const [named, ...others] = target.kind === "words" ? await bodiesNamed(ctx, target.text) : [];
  if (named !== undefined && others.length === 0) return settle(ctx, named);
  return greet(ctx);
}

export async function greet(ctx: BotContext): Promise<void> {
  const { state, answering } = ctx.workplace;
  const held = state.homes.read(ctx.chatName);
  const questions = await exampleQuestions(answering(), held);
  const keyboard = questions.map((question) => [asking(ctx, question, question)]);
  const count = answering().index.figures.documents().length;
  ctx.say(ctx.words.start(count, held === null ? null : escapeHtml(held)), keyboard);
}

export function sources(ctx: BotContext, filter: string): void {
  sayAll(ctx, sourceMessages(ctx.workplace.answering().index.figures.documents(), filter, ctx.words), []);
}

const LONGEST_NAME = 60;

/** `/home 名称` sets the body of the chat; alone it tells which one it is. */
async function home(ctx: BotContext, name: string): Promise<void> {
  if (name === "") return tellHome(ctx);
  const found = await bodiesNamed(ctx, name);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return settle(ctx, only);
  const offered = found.length > 0 ? found : bodiesHeld(ctx.workplace.answering());
  ctx.say(ctx.words.homeUnknown(escapeHtml(clipped(name, LONGEST_NAME))), bodyButtons(ctx, offered));
}

function tellHome(ctx: BotContext): void {
  const held = ctx.workplace.state.homes.read(ctx.chatName);
  if (held === null) ctx.say(ctx.words.homeIsNot, bodyButtons(ctx, bodiesHeld(ctx.workplace.answering())));
  else ctx.say(ctx.words.homeIs(escapeHtml(held), linkToBody(ctx, held)), unset(ctx));
}

function unset(ctx: BotContext): KeyboardRow[] {
  return [[actionButton(ctx.words.homeForget, "home", NO_BODY)]];
}

/** In place of a body's id: the chat is about none. */
export const NO_BODY = "-";

/** Makes a body the chat's own and shows its overview. */
export async function settle(ctx: BotContext, org: string): Promise<void> {
  const { state } = ctx.workplace;
  const { chatName } = ctx;
  ctx.writes.push(() => state.homes.write(chatName, org));
  ctx.say(ctx.words.homeIs(escapeHtml(org), linkToBody(ctx, org)), unset(ctx));
  await answerQuestion(ctx, org, { previous: null, language: ctx.language });
}

function forget(ctx: BotContext): void {
  const { state } = ctx.workplace;
  const { person } = ctx;
  ctx.writes.push(() => {
    state.conversations.forget(person);
    state.feedback.forget(person);
  });
  ctx.say(ctx.words.forgotten);
}
