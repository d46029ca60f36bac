import type { BotContext } from "../context.js";
import { keptAnswer, reopened } from "../keeping/index.js";
import { showReply } from "./answering.js";

/** Shows the answer that a link was made for. */
export async function openLink(ctx: BotContext, id: string): Promise<void> {
  const kept = keptAnswer(ctx, id);
  const { answerer, index } = ctx.workplace.answering();
  const reply = kept && (await reopened(kept, answerer, index.figures));
  if (reply) await showReply(ctx, reply, false);
  else ctx.say(kept ? ctx.words.changed : ctx.words.staleLink);
}
