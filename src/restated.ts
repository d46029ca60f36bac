import type { Answer } from "./compose/index.js";
import { type Found, restatements } from "./plan/index.js";
import type { Lexicon } from "./question/index.js";

/** Asks a question by itself, without any conversation. */
export type Ask = (question: string) => Promise<Answer>;

/** Ways of saying it that are tried before giving up. */
const TRIES = 40;

/** The question of an answer in our own words: made anew from the plan and asked to see that the same comes out. */
export async function restated(answer: Answer, ask: Ask, lexicon: Lexicon): Promise<string | null> {
  if (answer.status !== "answered") return null;
  const questions = restatements(answer.plan, foundIn(answer), lexicon);
  for (const question of questions.slice(0, TRIES))
    if (sameAnswer(answer, await ask(question))) return question;
  return null;
}

/** What an answer found, as far as a question can be made of it. */
function foundIn(answer: Answer): Found {
  const sectionOf = (n: number | null) =>
    answer.citations.find((citation) => citation.n === n)?.section ?? "";
  const figures = compared(answer).map((figure) => ({ ...figure, section: sectionOf(figure.citation) }));
  const places = quotedIn(answer).map(({ words, n }) => ({ words, section: sectionOf(n) }));
  return { figures, places };
}

/** The figures that an answer stands for: those asked for, and all that are compared where numbers are checked. */
function compared({ figures, plan }: Answer): Answer["figures"] {
  return plan.op === "audit" ? figures : figures.filter(({ role }) => role === "answer");
}

/** Words of documents that an answer quotes, with the citation behind them. */
function quotedIn({ text }: Answer): { readonly words: string; readonly n: number }[] {
  return [...text.matchAll(/“(.+?)”\[(\d+)\]/gsu)].map(([, words = "", n]) => ({ words, n: Number(n) }));
}

/** Whether two answers say the same: the same figures from the same places and the same words quoted, in order. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return one.status === "answered" && other.status === "answered" && essence(one) === essence(other);
}

function essence(answer: Answer): string {
  const place = (n: number | null) => placeOf(answer.citations.find((citation) => citation.n === n));
  const figures = compared(answer).map(
    ({ value, unit, org, year, measure, derived, formula, direction, role, citation }) => [
      ...[value, unit, org, year, measure, derived, formula, direction, role],
      place(citation),
    ],
  );
  const quoted = quotedIn(answer).map(({ words, n }) => [words, place(n)]);
  return JSON.stringify([figures, quoted]);
}

function placeOf(citation: Answer["citations"][number] | undefined): string {
  if (!citation) return "";
  const { document, lines, page } = citation;
  return [document, ...(lines ?? [page])].join("|");
}
