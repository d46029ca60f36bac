import type { Reply } from "../../../answer.js";
import type { Language, Turn } from "../../../question/index.js";
import { captionOf, chartOf, drawChart, wantsChart } from "../../chart/index.js";
import { type Card, cardOf } from "../../reply/index.js";
import type { KeyboardRow } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import { keepAnswer, reopened } from "../keeping/index.js";
import { cardCaption, cardMessages, escapeHtml } from "../markup/index.js";
import { wordsIn } from "../speech/index.js";
import { buttonsOf } from "./below.js";
import { leaningOn, remember } from "./conversation.js";
import { linkTo } from "./links.js";

/** How a question came to be asked. */
export interface Asking {
  /** The turn it leans on; absent: the conversation of the person in this chat. */
  readonly previous?: Turn | null;
  /** The language to answer in; absent: the question's own. */
  readonly language?: Language;
}

/** Answers a question in the chat it was asked in, with buttons, and remembers what the next one leans on. */
export async function answerQuestion(ctx: BotContext, text: string, asking: Asking = {}): Promise<void> {
  const { answerer } = ctx.workplace.answering();
  ctx.workplace.counters.questions += 1;
  const { previous, language } = asking;
  const before = previous === undefined ? await leaningOn(ctx) : { turn: previous, answerId: null };
  const wish = wantsChart(text);
  if (wish?.text === "" && (await drawBefore(ctx, before.answerId))) return;
  const reply = await answerer.answer(text, before.turn, language === undefined ? {} : { language });
  const id = await showReply(ctx, reply, wish !== null);
  if (id !== null) ctx.workplace.recent.add(ctx.person, id, text);
}

/** 画个图: the answer before, as a picture; false where there is none. */
async function drawBefore(ctx: BotContext, answerId: string | null): Promise<boolean> {
  const reply = await reopened(ctx, answerId);
  if (!reply) return false;
  if (!(await showChart(ctx, reply, answerId))) ctx.say(escapeHtml(ctx.words.noChart));
  return true;
}

/** Shows an answer, as a picture where one is wanted and there is something to draw; returns what it is kept by. */
export async function showReply(ctx: BotContext, reply: Reply, asPicture: boolean): Promise<string | null> {
  const id = await kept(ctx, reply);
  remember(ctx, reply.turn, id);
  if (asPicture && (await showChart(ctx, reply, id))) return id;
  if (asPicture && reply.answer.status === "answered") ctx.say(escapeHtml(ctx.words.noChart));
  const keyboard = await buttonsOf(ctx, reply, { id, drawn: false });
  sayAll(ctx, cardMessages(linked(ctx, cardOf(reply), id, reply.said.language)), keyboard);
  return id;
}

/** The address of an answer stands with its sources, so that what is forwarded keeps its proof. */
function linked(ctx: BotContext, card: Card, id: string | null, language: Language): Card {
  const { sources } = card;
  if (id === null || sources === null) return card;
  const remarks = [...sources.remarks, `${wordsIn(language).openAnswer}${linkTo(ctx, id)}`];
  return { ...card, sources: { ...sources, remarks } };
}

async function kept(ctx: BotContext, reply: Reply): Promise<string | null> {
  if (reply.answer.status !== "answered") return null;
  const restated = await ctx.workplace.answering().answerer.restated(reply);
  return keepAnswer(ctx, reply, restated);
}

/** Draws an answer, told in words below the picture; false where there is nothing to draw. */
export async function showChart(ctx: BotContext, reply: Reply, id: string | null): Promise<boolean> {
  const { answer, said } = reply;
  const chart = chartOf(answer);
  if (chart === null) return false;
  const caption = cardCaption(linked(ctx, cardOf(reply), id, said.language));
  const keyboard = await buttonsOf(ctx, reply, { id, drawn: true });
  ctx.show(await drawChart(chart), caption ?? escapeHtml(captionOf(chart, answer)), keyboard);
  return true;
}

/** Several messages in a row, the buttons below the last. */
export function sayAll(ctx: BotContext, messages: readonly string[], keyboard: readonly KeyboardRow[]): void {
  messages.forEach((html, index) => {
    ctx.say(html, index === messages.length - 1 ? keyboard : []);
  });
}
