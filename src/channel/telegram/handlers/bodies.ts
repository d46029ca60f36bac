import { actionButton, type KeyboardRow } from "../buttons/index.js";
import type { Answering, BotContext } from "../context.js";

const MOST_OFFERED = 5;

/** The bodies that are held, each once. */
export function bodiesHeld({ index }: Answering): string[] {
  return [...new Set(index.figures.documents().map(({ org }) => org))];
}

/** The bodies that a name may mean: one where it is clear, several where it is not, none where it is not held. */
export async function bodiesNamed(ctx: BotContext, name: string): Promise<readonly string[]> {
  const { answer, turn } = await ctx.workplace.answering().answerer.answer(name, null, { followUps: false });
  if (answer.status === "clarify") return answer.clarify?.options ?? [];
  const { named } = turn.question.bodies;
  return answer.status === "answered" ? named : [];
}

/** Buttons that make a body the chat's own. */
export function bodyButtons(ctx: BotContext, orgs: readonly string[]): KeyboardRow[] {
  return orgs.slice(0, MOST_OFFERED).map((org) => [actionButton(org, "home", ctx.keep("home", org))]);
}
