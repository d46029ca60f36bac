import type { Evidence } from "../execute/index.js";
import type { Plan } from "../plan/index.js";
import type { Question } from "../question/index.js";

/** A question as it was understood, and what came of it. */
export interface Understood {
  readonly question: Question;
  readonly plan: Plan;
  readonly evidence: Evidence;
}

/** Words of a question, and the name that a model says they mean. */
export interface Mapping {
  readonly words: string;
  readonly name: string;
}

const NO_ANSWER = new Set<Evidence["kind"]>(["missing", "declined", "clarify"]);

export function isAnswered({ evidence }: Understood): boolean {
  return !NO_ANSWER.has(evidence.kind);
}
