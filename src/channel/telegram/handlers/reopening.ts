import type { BotContext } from "../context.js";
import { keptAnswer, reopened } from "../keeping/index.js";
import { showReply } from "./answering.js";

/** Shows the answer that a link was made for. */
export async function openLink(ctx: BotContext, id: string): Promise<void> {
  const reply = await reopened(ctx, id);
  if (reply) await showReply(ctx, reply, false);
  else ctx.say(keptAnswer(ctx, id) ? ctx.words.changed : ctx.words.staleLink);
}
