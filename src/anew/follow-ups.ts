import { isAnswered, type TextSources } from "../execute/index.js";
import type { Plan } from "../plan/index.js";

const SHOWN = 2;
const TRIED = 3;
/** Questions whose outcome is remembered; they are our own words and come up over and over. */
const REMEMBERED = 4_096;

/** Of questions that may come next the first ones that are answered; each is carried out before it is shown. */
export function createFollowUps(
  planOf: (question: string) => Plan,
  sources: TextSources,
): (questions: readonly string[]) => Promise<string[]> {
  const known = new Map<string, boolean>();
  const hasAnswer = async (question: string): Promise<boolean> => {
    const own = known.get(question) ?? (await isAnswered(planOf(question), sources));
    if (known.size >= REMEMBERED) known.clear();
    known.set(question, own);
    return own;
  };
  return async (questions) => {
    const kept: string[] = [];
    for (const question of questions.slice(0, TRIED))
      if (kept.length < SHOWN && (await hasAnswer(question))) kept.push(question);
    return kept;
  };
}
