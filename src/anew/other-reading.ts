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
  for (const { plan, label, ofSameMeasures, says } of otherReadings(answer.plan))
    for (const question of restatements(plan, NOTHING_FOUND, lexicon).slice(0, TRIES)) {
      const other = await ask(question);
      if (says(other.plan) && isOtherwise(answer, other, ofSameMeasures)) return { question, label };
    }
  return null;
}

/** Answered of the same bodies and years, and of the same measures where these stay, with other values. */
function isOtherwise(answer: Said, other: Said, ofSameMeasures: boolean): boolean {
  const of = (said: Said) => askedOf(said, ofSameMeasures);
  return (
    other.status === "answered" &&
    of(answer) === of(other) &&
    valuesOf(answer).join() !== valuesOf(other).join()
  );
}

/** Whose figures of which years, and what they measure. */
function askedOf({ figures }: Said, withMeasures: boolean): string {
  const asked = figures.filter(({ role }) => role === "answer");
  return [...new Set(asked.map(({ org, year, measure }) => `${org}|${year}|${withMeasures ? measure : ""}`))]
    .sort()
    .join();
}
