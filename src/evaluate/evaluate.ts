import type { DocumentNames, GoldItem } from "./gold/index.js";
import { type ItemScore, type ScoredAnswer, scoreItem } from "./score/index.js";

/** Anything that answers the last question of a conversation. */
export type Answering = (question: string, history: readonly string[]) => Promise<ScoredAnswer>;

/** Answers every question of a gold set, in order and one at a time, and scores the answers. */
export async function evaluate(
  gold: readonly GoldItem[],
  answering: Answering,
  names: DocumentNames,
): Promise<readonly ItemScore[]> {
  const scores: ItemScore[] = [];
  for (const item of gold) scores.push(scoreItem(item, await answering(item.question, item.history), names));
  return scores;
}
