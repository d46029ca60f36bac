import type { BotContext } from "../context.js";
import { inlineResults } from "../inline/index.js";
import { keepAnswer } from "../keeping/index.js";
import { linkTo } from "./links.js";

/** How long Telegram may show the same results for the same words (seconds). */
const CACHE_SECONDS = 60;

/** `@bot` and a question in any chat: results while typing. */
export async function offerResults(ctx: BotContext): Promise<void> {
  const { inlineQuery } = ctx;
  if (!inlineQuery) return;
  const { answering, state, counters } = ctx.workplace;
  const { answerer, index } = answering();
  counters.questions += 1;
  const home = state.homes.read(ctx.chatName);
  const results = await inlineResults(inlineQuery.query, home, {
    answerer,
    figures: index.figures,
    link: (reply) => linkTo(ctx, keepAnswer(ctx, reply, null)),
  });
  ctx.offer(results, { cache_time: CACHE_SECONDS, is_personal: true });
}
