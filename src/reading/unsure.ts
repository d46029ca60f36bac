import { readsAsName } from "../budget/index.js";
import type { Evidence } from "../execute/index.js";
import type { Plan } from "../plan/index.js";
import { contentGrams, type Question } from "../question/index.js";
import { isAnswered, type Understood } from "./understood.js";

/** Plans that ask for something by a name. */
const BY_NAME = new Set<Plan["op"]>(["lookup", "change", "compute", "rank", "list", "explain"]);
const MOST_BODIES = 4;

/** Words that a name was only likened to, below which our own reading is unsure. */
const SURE = 0.62;

/**
 * The words that a model is asked about: those that nothing explains where no answer was found, those that a name was
 * only likened to. None where the question is understood, or where it is not for a model to decide: what is refused,
 * which body and which year are meant, what final accounts hold, and whatever may be about a person.
 */
export function openWords(understood: Understood): readonly string[] {
  const { question, plan } = understood;
  if (!BY_NAME.has(plan.op) || isOurs(question) || onlyYearIsMissing(understood.evidence)) return [];
  const answered = isAnswered(understood);
  const likened = likenedWords(question, answered ? SURE : 1);
  const open = answered && !isOnlyQuoted(understood) ? likened : [...question.unexplained, ...likened];
  const telling = open.filter((words) => contentGrams(words).size > 0);
  return telling.some(maySpeakOfPerson) ? [] : telling;
}

/** 出门办事的补贴多少: a number was asked for, and sentences that share some words were found. */
function isOnlyQuoted({ question, plan, evidence }: Understood): boolean {
  const quoted = plan.op === "explain" && plan.targets.length === 0 && evidence.kind === "texts";
  return quoted && /多少|几|how (?:much|many)/u.test(question.utterance.text);
}

function isOurs({ refusal, finalAccounts, bodies, orgs }: Question): boolean {
  const body = bodies.unknown !== null || bodies.ambiguous.length > 0;
  return refusal !== null || finalAccounts || body || orgs.length === 0 || orgs.length > MOST_BODIES;
}

/** The name is understood, and the body has not disclosed that year. */
function onlyYearIsMissing(evidence: Evidence): boolean {
  return evidence.kind === "missing" && evidence.missing.some(({ reason }) => reason === "year");
}

function likenedWords({ targets, utterance }: Question, sure: number): string[] {
  return targets
    .filter(({ score, span }) => score < sure && span.end > span.start)
    .map(({ span }) => utterance.text.slice(span.start, span.end));
}

/** A family name where a word begins: what may be a name stays here. */
function maySpeakOfPerson(words: string): boolean {
  const runs = words.match(/\p{Script=Han}+/gu) ?? [];
  return runs.some((run) => [2, 3].some((length) => run.length >= length && isWholeName(run, length)));
}

function isWholeName(run: string, length: number): boolean {
  return readsAsName(run.slice(0, length)) && /^(?:$|[的在是领拿家一有])/u.test(run.slice(length));
}
