import type { Answer } from "../compose/index.js";
import { type Found, restatements } from "../plan/index.js";
import type { Lexicon } from "../question/index.js";

/** What an answer says. */
export type Said = Pick<Answer, "status" | "text" | "figures" | "citations" | "plan">;

/** What questions are made of, and how they are tried. */
export interface Asking {
  /** The answer to a question asked by itself, without any conversation. */
  ask(question: string): Promise<Said>;
  readonly lexicon: Lexicon;
}

/** Ways of saying it that are tried before giving up. */
const TRIES = 40;

/** The question of an answer in our own words: made anew from the plan and asked to see that the same comes out. */
export async function restated(answer: Said, { ask, lexicon }: Asking): Promise<string | null> {
  if (answer.status !== "answered") return null;
  const questions = restatements(answer.plan, foundIn(answer), lexicon);
  for (const question of questions.slice(0, TRIES))
    if (sameAnswer(answer, await ask(question))) return question;
  return null;
}

/** What an answer found, as far as a question can be made of it. */
function foundIn(answer: Said): Found {
  const sectionOf = (n: number | null) =>
    answer.citations.find((citation) => citation.n === n)?.section ?? "";
  const figures = compared(answer).map((figure) => ({ ...figure, section: sectionOf(figure.citation) }));
  const places = quotedIn(answer).map(({ words, n }) => ({ words, section: sectionOf(n) }));
  return { figures, places };
}

/** The figures that an answer stands for: those asked for, and all that are compared where numbers are checked. */
function compared({ figures, plan }: Said): Answer["figures"] {
  return plan.op === "audit" ? figures : figures.filter(({ role }) => role === "answer");
}

/** Values of the figures asked for, in order. */
export function valuesOf(answer: Said): string[] {
  return answer.figures.filter(({ role }) => role === "answer").map(({ value, unit }) => `${value}${unit}`);
}

/** Words of documents that an answer quotes, with the citation behind them. */
function quotedIn({ text }: Said): { readonly words: string; readonly n: number }[] {
  return [...text.matchAll(/“(.+?)”\[(\d+)\]/gsu)].map(([, words = "", n]) => ({ words, n: Number(n) }));
}

/** Whether two answers say the same: the same figures from the same places in order, and the same words quoted. */
export function sameAnswer(one: Said, other: Said): boolean {
  return one.status === "answered" && other.status === "answered" && essence(one) === essence(other);
}

function essence(answer: Said): string {
  const place = (n: number | null) => placeOf(answer.citations.find((citation) => citation.n === n));
  const figures = compared(answer).map(
    ({ value, unit, org, year, measure, derived, formula, direction, role, citation }) => [
      ...[value, unit, org, year, measure, derived, formula, direction, role],
      place(citation),
    ],
  );
  const quoted = quotedIn(answer)
    .map(({ words, n }) => `${words}|${place(n)}`)
    .sort();
  return JSON.stringify([figures, quoted]);
}

function placeOf(citation: Answer["citations"][number] | undefined): string {
  if (!citation) return "";
  const { document, lines, page } = citation;
  return [document, ...(lines ?? [page])].join("|");
}
