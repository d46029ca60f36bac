import { NOTHING_FOUND, otherReadings, restatements } from "../plan/index.js";
import { type Asking, type Said, valuesOf } from "./restated.js";

/** The same question in the other 口径, and a short name for it: what a button says. */
export interface OtherReading {
  readonly question: string;
  readonly label: string;
}

/** Ways of saying each reading that are tried. */
const TRIES = 2;

/** The question of an answer in another 口径, where that is answered too and comes out otherwise; else null. */
export async function otherReading(answer: Said, { ask, lexicon }: Asking): Promise<OtherReading | null> {
  if (answer.status !== "answered" || answer.plan.op === "several") return null;
  for (const { plan, label, says } of otherReadings(answer.plan))
    for (const question of restatements(plan, NOTHING_FOUND, lexicon).slice(0, TRIES)) {
      const other = await ask(question);
      if (says(other.plan) && isOtherwise(answer, other)) return { question, label };
    }
  return null;
}

/** Answered about the same bodies, with other values. */
function isOtherwise(answer: Said, other: Said): boolean {
  if (other.status !== "answered") return false;
  const [own, others] = [valuesOf(answer), valuesOf(other)];
  return others.length > 0 && JSON.stringify(own) !== JSON.stringify(others);
}
