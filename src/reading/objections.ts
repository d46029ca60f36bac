import { contentGrams, normalise, type Question, targetId } from "../question/index.js";
import { isAnswered, type Mapping, type Understood } from "./understood.js";

/** Why a reading is not taken. */
export type Objection =
  /** The words do not stand in the question, or more than once. */
  | "not-said"
  /** The name is none of those that were given. */
  | "not-a-name"
  /** The words hold a number: it would be dropped. */
  | "number"
  /** The words hold a 不 or 除: it would be dropped. */
  | "negation"
  /** Another body, or none, would be asked about. */
  | "body"
  /** Another year, or another disclosure of it. */
  | "year"
  /** Something else would be done, in another unit, order or 口径. */
  | "operation"
  /** Something that the question names exactly would no longer be asked for, or something besides the name. */
  | "target"
  /** Words would remain that nothing explains. */
  | "left-over"
  /** The question would still have no answer. */
  | "not-answered";

const NEGATION = /[不没未非无勿别除免]|\b(?:not?|without|except|excluding|other)\b/iu;
const NUMBER = /\p{N}|[〇零一二两三四五六七八九十百千]+(?:[万亿]|元|块|个|人|家|月|年|号|成|倍|分)/u;

/** What stands against a reading before anything is read anew. */
export function objectionToWords(
  { words, name }: Mapping,
  text: string,
  names: readonly string[],
): Objection | null {
  if (words.trim() === "" || text.split(words).length !== 2) return "not-said";
  if (!names.includes(name)) return "not-a-name";
  if (NUMBER.test(words)) return "number";
  return NEGATION.test(words) ? "negation" : null;
}

/** What stands against the question as read with the name in the place of the words. */
export function objectionToOutcome(
  before: Understood,
  after: Understood,
  words: readonly string[],
): Objection | null {
  const { question: was } = before;
  const { question: is } = after;
  if (!alike(bodiesOf(was), bodiesOf(is))) return "body";
  if (!alike([was.years, was.against, was.shelf], [is.years, is.against, is.shelf])) return "year";
  if (!alike(taskOf(was), taskOf(is)) || !isSameTask(before, after)) return "operation";
  if (!keepsTargets(was, is, words)) return "target";
  if (contentGrams(is.unexplained.join("|")).size > 0) return "left-over";
  return isAnswered(after) ? null : "not-answered";
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function bodiesOf({ orgs, everyBody, bodies }: Question): unknown {
  return [orgs, everyBody, bodies];
}

function taskOf(question: Question): unknown {
  const { operations, unit, order, threshold, ordinal, refusal, finalAccounts, scope } = question;
  return [[...operations].sort(), unit, order, threshold, ordinal, refusal, finalAccounts, scope];
}

/** What was looked for among sentences, for want of a name, may now be looked up; nothing else changes its kind. */
function isSameTask({ plan: was }: Understood, { plan: is }: Understood): boolean {
  return was.op === is.op || (was.op === "explain" && is.op === "lookup");
}

type Named = Question["targets"][number];

/** What was named exactly still is, and what is asked for besides is named exactly now. */
function keepsTargets(was: Question, is: Question, words: readonly string[]): boolean {
  const before = was.targets.filter((target) => isNamed(target, was, words)).map(targetId);
  const now = is.targets.map(targetId);
  const added = is.targets.filter((target) => !before.includes(targetId(target)));
  return (
    before.every((id) => now.includes(id)) && added.length > 0 && added.every(({ score }) => score === 1)
  );
}

/** Named for certain; a part of a longer name within words that nothing explains names nothing for certain. */
function isNamed(target: Named, { utterance }: Question, words: readonly string[]): boolean {
  if (target.score < 1) return false;
  const said = utterance.text.slice(target.span.start, target.span.end);
  const isPart = target.kind === "label" && said.length < target.name.length;
  return !(isPart && words.some((one) => one.length > said.length && normalise(one).text.includes(said)));
}
