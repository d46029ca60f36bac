import type { Composer } from "telegraf";
import { z } from "zod/v4";
import { turnFromJson } from "../../../question/index.js";
import type { ReplyForm } from "../../letter/index.js";
import { type Action, actionButton, actionOf } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import { keptAnswer, reopened } from "../keeping/index.js";
import { answerQuestion, showChart } from "./answering.js";
import { NO_BODY, settle, sources } from "./commands.js";
import { decide } from "./files.js";
import { sendLetterOn } from "./letters.js";
import { showOriginal } from "./original.js";

const language = z.enum(["zh", "zh-Hant", "en"]);
const questionSchema = z.object({ question: z.string(), language });
const optionSchema = z.object({ option: z.string(), turn: z.string(), language });

/** What a tapped button does; false where what it needs is not kept any more, words where they say why nothing is done. */
type Tap = (ctx: BotContext, id: string) => Promise<boolean | string>;

const TAPS: Readonly<Record<Action, Tap>> = {
  ask: askAgain,
  opt: choose,
  src: original,
  take: decide("take"),
  drop: decide("drop"),
  pic: showPicture,
  bad: askConsent,
  yes: keepFeedback,
  no: takeBack,
  home: changeHome,
  hot: draft("12345"),
  brd: draft("board"),
  dis: draft("disclosure"),
  all: async (ctx) => {
    sources(ctx, "");
    return true;
  },
};

/** Buttons: those that have expired say so. */
export function addTaps(bot: Composer<BotContext>): void {
  bot.on("callback_query", async (ctx) => {
    const data = "data" in ctx.callbackQuery ? ctx.callbackQuery.data : "";
    const tapped = actionOf(data);
    const done = tapped !== null && (await TAPS[tapped.action](ctx, tapped.id));
    if (done === true) ctx.tapped();
    else ctx.tapped(done === false ? ctx.words.stale : done);
  });
}

async function askAgain(ctx: BotContext, id: string): Promise<boolean> {
  const kept = keptAs(ctx, "question", id, questionSchema);
  if (!kept) return false;
  await answerQuestion(ctx, kept.question, { previous: null, language: kept.language });
  return true;
}

async function choose(ctx: BotContext, id: string): Promise<boolean> {
  const kept = keptAs(ctx, "option", id, optionSchema);
  if (!kept) return false;
  await answerQuestion(ctx, kept.option, { previous: turnFromJson(kept.turn), language: kept.language });
  return true;
}

async function original(ctx: BotContext, id: string): Promise<boolean> {
  const reply = await reopened(ctx, id);
  if (reply) await showOriginal(ctx, reply);
  return reply !== null;
}

async function showPicture(ctx: BotContext, id: string): Promise<boolean> {
  const reply = await reopened(ctx, id);
  if (!reply) return false;
  if (!(await showChart(ctx, reply, id))) ctx.say(ctx.words.noChart);
  return true;
}

/** 答复稿: a letter that says what the answer says, for the staff. */
function draft(form: ReplyForm): Tap {
  return async (ctx, id) => {
    const reply = await reopened(ctx, id);
    if (!reply) return false;
    if (ctx.isStaff) await sendLetterOn(ctx, reply, form, id);
    else ctx.say(ctx.words.forStaff);
    return true;
  };
}

async function askConsent(ctx: BotContext, id: string): Promise<boolean> {
  if (!keptAnswer(ctx, id)) return false;
  const { words } = ctx;
  ctx.say(words.consent, [[actionButton(words.agree, "yes", id), actionButton(words.decline, "no", id)]]);
  return true;
}

async function keepFeedback(ctx: BotContext, id: string): Promise<boolean> {
  const kept = keptAnswer(ctx, id);
  if (!kept) return false;
  const { state, clock } = ctx.workplace;
  const { person } = ctx;
  const { plan, figures } = kept.answer;
  const content = JSON.stringify({
    question: ctx.workplace.recent.questionOf(person, id) ?? kept.restated,
    plan,
    figures: figures.flatMap((figure) => figure.id ?? []),
  });
  ctx.writes.push(() => state.feedback.add({ person, about: id, content, received: clock.now() }));
  ctx.say(ctx.words.thanks);
  return true;
}

/** Who declines after having agreed takes it back. */
async function takeBack(ctx: BotContext, id: string): Promise<boolean> {
  const { state } = ctx.workplace;
  const { person } = ctx;
  ctx.writes.push(() => void state.feedback.forget(person, id));
  ctx.say(ctx.words.notKept);
  return true;
}

async function changeHome(ctx: BotContext, id: string): Promise<boolean> {
  const { state, clock } = ctx.workplace;
  const { chatName } = ctx;
  if (id === NO_BODY) {
    ctx.writes.push(() => state.homes.forget(chatName));
    ctx.say(ctx.words.homeForgotten);
    return true;
  }
  const org = state.kept.find("home", id, clock.now());
  if (org === null) return false;
  await settle(ctx, org);
  return true;
}

function keptAs<Kept>(ctx: BotContext, kind: string, id: string, schema: z.ZodType<Kept>): Kept | null {
  const { state, clock } = ctx.workplace;
  const content = state.kept.find(kind, id, clock.now());
  return content === null ? null : (schema.safeParse(JSON.parse(content)).data ?? null);
}
