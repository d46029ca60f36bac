import { z } from "zod/v4";
import { type Turn, turnFromJson, turnToJson } from "../../../question/index.js";
import type { BotContext } from "../context.js";
import { wordsOf } from "../gate.js";
import { keptAnswer } from "../keeping/index.js";
import { answerLinkedIn } from "./links.js";

/** How long a conversation goes on without a word (ms). */
const CONVERSATION_MS = 24 * 3_600_000;

const rememberedSchema = z.object({ turn: z.string(), answerId: z.string().nullable() });

/** What a question leans on. */
export interface LeantOn {
  readonly turn: Turn | null;
  /** What the answer before is kept by; null where there was none. */
  readonly answerId: string | null;
}

/** The answer that is replied to, else what this person said before here, else the body that the chat is about. */
export async function leaningOn(ctx: BotContext): Promise<LeantOn> {
  return answerRepliedTo(ctx) ?? saidBefore(ctx) ?? { turn: await homeTurn(ctx), answerId: null };
}

/** Remembers a turn for the next question of this person here. */
export function remember(ctx: BotContext, turn: Turn, answerId: string | null): void {
  const { state, clock } = ctx.workplace;
  const { person } = ctx;
  const content = JSON.stringify({ turn: turnToJson(turn), answerId });
  ctx.workplace.recent.addTurn(person, content, turn);
  ctx.writes.push(() => state.conversations.write(person, content, clock.now()));
}

/** A reply to an answer leans on that answer, whoever asked for it and however long ago. */
function answerRepliedTo(ctx: BotContext): LeantOn | null {
  const { message, botInfo } = ctx;
  const shown = message && "reply_to_message" in message ? message.reply_to_message : undefined;
  if (shown?.from?.id !== botInfo.id) return null;
  const answerId = answerLinkedIn(wordsOf(shown) ?? "");
  const kept = answerId === null ? null : keptAnswer(ctx, answerId);
  return kept && { turn: turnFromJson(kept.turn), answerId };
}

function saidBefore(ctx: BotContext): LeantOn | null {
  const { state, clock } = ctx.workplace;
  const content = state.conversations.read(ctx.person, clock.now() - CONVERSATION_MS);
  const remembered = content === null ? null : rememberedSchema.safeParse(JSON.parse(content)).data;
  if (content === null || !remembered) return null;
  const turn = ctx.workplace.recent.turnOf(ctx.person, content) ?? turnFromJson(remembered.turn);
  return { turn, answerId: remembered.answerId };
}

/** As if the home body had just been asked about. */
async function homeTurn(ctx: BotContext): Promise<Turn | null> {
  const home = ctx.workplace.state.homes.read(ctx.chatName);
  if (home === null) return null;
  const { turn } = await ctx.workplace.answering().answerer.answer(home, null, { followUps: false });
  return turn;
}
