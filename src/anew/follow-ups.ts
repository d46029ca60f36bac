import type { ModelPart } from "../compose/index.js";
import { isAnswered, type TextSources } from "../execute/index.js";
import { type Plan, sameMeaning } from "../plan/index.js";
import type { Lexicon, Question } from "../question/index.js";

const SHOWN = 2;
const TRIED = 3;
/** Questions whose outcome is remembered; they are our own words and come up over and over. */
const REMEMBERED = 4_096;

interface Tried {
  readonly plan: Plan;
  readonly answered: boolean;
}

/** Of questions that may come next the first ones that are answered; each is carried out before it is shown. */
export function createFollowUps(
  planOf: (question: string) => Plan,
  sources: TextSources,
): (questions: readonly string[], asked: Plan) => Promise<string[]> {
  const known = new Map<string, Tried>();
  const tried = async (question: string): Promise<Tried> => {
    const before = known.get(question);
    if (before) return before;
    const plan = planOf(question);
    const own = { plan, answered: await isAnswered(plan, sources) };
    if (known.size >= REMEMBERED) known.clear();
    known.set(question, own);
    return own;
  };
  return async (questions, asked) => {
    const kept: string[] = [];
    for (const question of questions.slice(0, TRIED)) {
      if (kept.length === SHOWN) break;
      const { plan, answered } = await tried(question);
      if (answered && !sameMeaning(plan, asked, sources.lexicon)) kept.push(question);
    }
    return kept;
  };
}

/** A follow-up says nothing of which disclosure is meant: it is read against the usual ones. */
export function isUsual({ orgs, shelf }: Question, lexicon: Lexicon): boolean {
  const filesOn = (on: Lexicon) => orgs.flatMap((org) => on.documentsOf(org).map(({ file }) => file));
  return filesOn(lexicon.on(shelf)).join() === filesOn(lexicon).join();
}

const MOST_FOLLOW_UPS = 3;

/** What may be meant instead comes first among what may be asked next. */
export function withOffered(followUps: readonly string[], model: ModelPart | null): string[] {
  return [...(model?.offered ? [model.offered] : []), ...followUps].slice(0, MOST_FOLLOW_UPS);
}
