import {
  type Asking,
  createFollowUps,
  isUsual,
  type OtherReading,
  otherReading,
  restated,
  withOffered,
} from "./anew/index.js";
import type { Figure } from "./budget/index.js";
import {
  type Answer,
  type Arrangeable,
  type Arrangement,
  arrangedAnswer,
  arrangedBy,
  type Composed,
  type ComposeOptions,
  compose,
  type ModelPart,
  type Said,
} from "./compose/index.js";
import { compareFigures, type Evidence, execute, type TextSources, warningsIn } from "./execute/index.js";
import type { LanguageModel } from "./model/index.js";
import {
  type FigurePlan,
  nextQuestions,
  type Outcome,
  type Plan,
  planFor,
  severalPlans,
} from "./plan/index.js";
import {
  createLexicon,
  type Language,
  type Question,
  questionsIn,
  type Target,
  type Turn,
  targetId,
  understand,
} from "./question/index.js";
import { createReader, type Reader, type Reread } from "./reading/index.js";
import type { Index } from "./store/index.js";

/** An answer, its lines, and the turn that the next question of the conversation is read against. */
export interface Reply {
  readonly answer: Answer;
  readonly turn: Turn;
  /** What the answer's text says, line by line. */
  readonly said: Said;
}

export interface Answerer {
  /** Answers one question; `previous` is the turn before it in the same conversation. */
  answer(question: string, previous: Turn | null, options?: AskOptions): Promise<Reply>;
  /** Answers the last of several questions of one conversation, oldest first. */
  converse(questions: readonly string[]): Promise<Reply>;
  /** The question of a reply in our own words, which asked by itself gives the same answer; null where none is found. */
  restated(reply: Reply): Promise<string | null>;
  /** The question of a reply in the other 口径, where that is answered and comes out otherwise. */
  otherReading(reply: Reply): Promise<OtherReading | null>;
  /** How a language model would order and join clauses; null without one, or where what it says is not usable. */
  arrangement(asked: Arrangeable): Promise<Arrangement | null>;
}

export interface AskOptions {
  /** The language to reply in; the question's own where none is given. */
  readonly language?: Language;
  /** False where nobody is going to see what may be asked next: finding that costs as much as the answer. */
  readonly followUps?: boolean;
  /** False where nobody can wait for a language model: while somebody is typing. */
  readonly model?: boolean;
  /** False where code goes on to read the lines: a language model arranges none of them. */
  readonly arranged?: boolean;
}

export interface AnswererOptions extends Pick<ComposeOptions, "inquiryContact"> {
  /** Told of every answer that was withheld because a number failed its check. */
  readonly onWithheld: (question: string, strays: Composed["strays"]) => void;
  /** Helps to read what is not surely understood, and arranges clauses; everything works without one. */
  readonly model?: LanguageModel | null;
}

/** A question with what is to be done. */
interface PlannedQuestion {
  readonly question: Question;
  readonly plan: Plan;
}

/** A question with all that was made of it. */
interface ReadQuestion extends PlannedQuestion {
  readonly evidence: Evidence;
  readonly turn: Turn;
}

const MOST_QUESTIONS = 4;
const NO_ANSWER = new Set<Evidence["kind"]>(["missing", "declined", "clarify"]);

/** Question → understood → planned → carried out → worded and checked. */
export function createAnswerer(index: Index, options: AnswererOptions): Answerer {
  const { onWithheld, model = null } = options;
  const lexicon = createLexicon(index);
  const sources = { figures: index.figures, passages: index.passages, lexicon };
  const worder = createWorder(sources, options);
  const followUpsOf = createFollowUps((question) => plannedAs(question, null, sources).plan, sources);

  async function answer(text: string, previous: Turn | null, options: AskOptions = {}): Promise<Reply> {
    const started = performance.now();
    const { answer: composed, said, strays, last, turn } = await worder.leaving(text, previous, options);
    if (strays.length > 0) onWithheld(text, strays);
    const wanted =
      composed.status === "answered" && options.followUps !== false && isUsual(last.question, lexicon);
    const next = wanted ? nextQuestions(last.plan, outcomeOf(turn), lexicon) : [];
    const followUps = withOffered(await followUpsOf(next, last.plan), composed.plan.model);
    const elapsedMs = Math.round((performance.now() - started) * 1000) / 1000;
    return { answer: { ...composed, followUps, elapsedMs }, turn, said };
  }

  async function converse(questions: readonly string[]): Promise<Reply> {
    let turn: Turn | null = null;
    let reply: Reply | null = null;
    for (const [place, question] of questions.entries()) {
      reply = await answer(question, turn, { arranged: place === questions.length - 1 });
      turn = reply.turn;
    }
    return reply ?? answer("", null);
  }

  return {
    answer,
    converse,
    restated: (reply) => restated(reply.answer, worder.askingLike(reply)),
    otherReading: (reply) => otherReading(reply.answer, worder.askingLike(reply)),
    arrangement: async (asked) => (model === null ? null : arrangedBy(model, asked)),
  };
}

/** Puts messages into words: by the program alone, and with a model where one may take part. */
function createWorder(sources: TextSources, { model = null, ...options }: AnswererOptions) {
  const { figures, lexicon } = sources;
  const wording = { ...options, ...warningsIn(figures) };
  const reader = model ? createReader(model, lexicon) : null;

  function wordedAs({ whole, read, last }: ReadMessage, { language }: AskOptions, model: ModelPart | null) {
    const composed = compose(spokenIn(whole, language), read, figures, { ...wording, model });
    return { ...composed, last, turn: { ...last.turn, question: spokenIn(last.turn.question, language) } };
  }

  async function worded(text: string, previous: Turn | null, options: AskOptions) {
    return wordedAs(await readMessage(text, previous, sources), options, null);
  }

  /** The same, read once more with a model where our own reading is unsure; what fails its check is ours again. */
  async function wordedWithModel(text: string, previous: Turn | null, options: AskOptions, by: Reader) {
    const own = await readMessage(text, previous, sources);
    const again = (said: string) => carriedOut(plannedAs(said, previous, sources), previous, sources);
    const reread = own.read.length === 1 ? await by.reread(own.last, previous, again) : null;
    if (!reread) return wordedAs(own, options, null);
    const part = { name: by.model, reading: [], offered: null, wording: false };
    const reading = reread.kind === "understood" ? [...reread.mappings] : [];
    const other = wordedAs(asAsked(reread, own.whole), options, { ...part, reading });
    if (other.strays.length > 0) return wordedAs(own, options, null);
    if (reread.kind === "understood") return other;
    const offered = await restated(other.answer, askingLike(other));
    return wordedAs(own, options, offered === null ? null : { ...part, offered });
  }

  /** Asks in the language of a reply, so that the answers can be set beside each other; no model takes part. */
  function askingLike({ turn }: Pick<Reply, "turn">): Asking {
    const { language } = turn.question.utterance;
    return { lexicon, ask: async (question) => (await worded(question, null, { language })).answer };
  }

  /** As it leaves: where a model may take part, read again and arranged. */
  async function leaving(text: string, previous: Turn | null, options: AskOptions) {
    if (!model || !reader || options.model === false) return worded(text, previous, options);
    const own = await wordedWithModel(text, previous, options, reader);
    return options.arranged === false ? own : { ...own, ...(await arrangedAnswer(own, model)) };
  }

  return { leaving, askingLike };
}

/** The question as if put in another language: the answer is worded in that one. */
function spokenIn(question: Question, language: Language | undefined): Question {
  return language ? { ...question, utterance: { ...question.utterance, language } } : question;
}

/** A question read anew, in the words and the language that it was asked in. */
function asAsked({ read }: Reread<ReadQuestion>, { utterance }: Question): ReadMessage {
  const { original, language } = utterance;
  const said = (question: Question) => ({
    ...question,
    utterance: { ...question.utterance, original, language },
  });
  const question = said(read.question);
  const last = { ...read, question, turn: { ...read.turn, question: said(read.turn.question) } };
  return { whole: question, read: [last], last };
}

/** What of an answer the next question may be about. */
function outcomeOf({ focus, extremes }: Turn): Outcome {
  return { leader: focus, largest: extremes?.most.target ?? null };
}

/** A message as read whole, its questions as they are answered, and the one that the next message leans on. */
interface ReadMessage {
  readonly whole: Question;
  readonly read: readonly ReadQuestion[];
  readonly last: ReadQuestion;
}

async function readMessage(text: string, previous: Turn | null, sources: TextSources): Promise<ReadMessage> {
  const whole = plannedAs(text, previous, sources);
  const several =
    (await severalOf(text, whole, previous, sources)) ?? (await bodyByBody(whole, previous, sources));
  if (!several) {
    const only = await carriedOut(whole, previous, sources);
    return { whole: whole.question, read: [only], last: only };
  }
  const [first, ...others] = several;
  const last = several.findLast(({ evidence }) => !NO_ANSWER.has(evidence.kind)) ?? others.at(-1) ?? first;
  return { whole: whole.question, read: several, last };
}

function plannedAs(text: string, previous: Turn | null, { lexicon }: TextSources): PlannedQuestion {
  const read = understand(text, previous, lexicon);
  const open = previous && choosesBody(read, previous) ? previous.question.utterance.original : null;
  const question = open === null ? read : understand(`${text} ${open}`, null, lexicon);
  const asked = { ...question, utterance: { ...question.utterance, original: read.utterance.original } };
  return { question: asked, plan: planFor(asked, lexicon.on(asked.shelf)) };
}

/** A body and nothing else, said when it was asked whose: the question before is now asked of that body. */
function choosesBody({ bodies, targets, operations, carried, unexplained }: Question, { question }: Turn) {
  const silent =
    (targets.length === 0 || carried.includes("target")) &&
    (operations.length === 0 || carried.includes("operation")) &&
    unexplained.length === 0;
  const asked = question.orgs.length === 0 && question.utterance.original !== "";
  return asked && silent && bodies.named.length > 0;
}

async function carriedOut(
  { question, plan }: PlannedQuestion,
  previous: Turn | null,
  sources: TextSources,
): Promise<ReadQuestion> {
  const evidence = await execute(plan, { ...sources, lexicon: sources.lexicon.on(question.shelf) });
  return { question, plan, evidence, turn: turnAfter(question, plan, evidence, previous) };
}

/** The questions of a message that one plan does not answer, each read after the one before; null for one. */
async function severalOf(
  text: string,
  whole: PlannedQuestion,
  previous: Turn | null,
  sources: TextSources,
): Promise<readonly [ReadQuestion, ...ReadQuestion[]] | null> {
  const texts = questionsIn(text);
  if (texts.length < 2 || texts.length > MOST_QUESTIONS) return null;
  const read: ReadQuestion[] = [];
  for (const part of texts) {
    const asked = read.length === 0 ? withBody(part, whole.question, sources) : part;
    const before = read.at(-1)?.turn ?? previous;
    read.push(await carriedOut(plannedAs(asked, before, sources), before, sources));
  }
  const [first, ...others] = read;
  const plans = read.map(({ plan }) => plan);
  return first && severalPlans(whole.plan, plans) ? [first, ...others] : null;
}

/** 四家都有哪些项目: a list of each body's own, one after the other; null where it is not several bodies' lists. */
async function bodyByBody(
  { question, plan }: PlannedQuestion,
  previous: Turn | null,
  sources: TextSources,
): Promise<readonly [ReadQuestion, ...ReadQuestion[]] | null> {
  if (plan.op !== "list" || plan.of === "bodies" || plan.orgs.length < 2) return null;
  const read: ReadQuestion[] = [];
  for (const org of plan.orgs.slice(0, MOST_QUESTIONS)) {
    const own = { question: { ...question, orgs: [org] }, plan: { ...plan, orgs: [org] } };
    read.push(await carriedOut(own, previous, sources));
  }
  const [first, ...others] = read;
  return first ? [first, ...others] : null;
}

/** 三公多少，为什么 …, the body named at the end: the first question is about it too. */
function withBody(part: string, { bodies }: Question, { lexicon }: TextSources): string {
  const [only, ...others] = bodies.named;
  const silent = lexicon.bodies.find(part).bodies.named.length === 0;
  return silent && only && others.length === 0 ? `${only}${part}` : part;
}

/** What the next question of the conversation is read against. */
function turnAfter(question: Question, plan: Plan, evidence: Evidence, previous: Turn | null): Turn {
  const settledQuestion = settled(question, plan, evidence);
  const ranked = evidence.kind === "ranking" && evidence.of === "bodies" ? evidence.items : [];
  const first = ranked.find(({ role }) => role === "answer");
  return {
    ...recentOf(settledQuestion, previous),
    ...listAfter(question, evidence, previous),
    question: settledQuestion,
    focus: first?.figure.org ?? null,
  };
}

/** Bodies, years and targets of the last turns, as far as these differ in only one of the three. */
function recentOf(
  question: Question,
  previous: Turn | null,
): Pick<Turn, "recent" | "recentYears" | "recentTargets"> {
  const { orgs, targets } = question;
  const same = previous !== null && sameTargets(previous.question, question);
  const ofBody = previous !== null && previous.question.orgs.join() === orgs.join();
  const years = question.years.length > 0 ? question.years : [LATEST];
  const sameYears = differentYears([...(previous?.recentYears ?? []), ...years]).length === 1;
  return {
    recent: same ? [...new Set([...previous.recent, ...orgs])] : orgs,
    recentYears: same && ofBody ? differentYears([...previous.recentYears, ...years]) : years,
    recentTargets: ofBody && sameYears ? differentTargets([...previous.recentTargets, ...targets]) : targets,
  };
}

/** The items that 第二个 means: those just listed, or those listed before the one just asked for. */
function listAfter(
  question: Question,
  evidence: Evidence,
  previous: Turn | null,
): Pick<Turn, "listed" | "ranked" | "extremes"> {
  const shown = listedIn(evidence);
  const listed = shown.map(({ target, org }) => ({ target, org }));
  if (listed.length > 1 || !previous || question.ordinal === null)
    return { listed, ranked: evidence.kind === "ranking", extremes: extremesOf(shown) };
  const { ranked, extremes } = previous;
  return { listed: previous.listed, ranked, extremes };
}

function differentTargets(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [targetId(target), target])).values()];
}

const LATEST: Turn["recentYears"][number] = { kind: "relative", offset: 0, word: "今年" };

function differentYears(years: Turn["recentYears"]): Turn["recentYears"] {
  return [...new Map(years.map((year) => [JSON.stringify(year), year])).values()];
}

function sameTargets(a: Question, b: Question): boolean {
  return a.targets.map(targetId).join() === b.targets.map(targetId).join();
}

/** The question with what its plan decided, so that the next one can lean on it. */
function settled(question: Question, plan: ReturnType<typeof planFor>, evidence: Evidence): Question {
  if (!("targets" in plan)) return question;
  const targets = topOf(evidence, plan.targets).map((target) => ({
    ...target,
    span: { start: 0, end: 0 },
    score: 1,
  }));
  return { ...question, orgs: plan.orgs, targets, years: plan.years };
}

/** 最大的项目: what is spoken of next is the item that came out first. */
function topOf(evidence: Evidence, targets: FigurePlan["targets"]): FigurePlan["targets"] {
  const ranked = evidence.kind === "ranking" && evidence.of === "items" ? evidence.items : [];
  const first = ranked.find(({ role }) => role === "answer");
  return first ? [first.target] : targets;
}

type Shown = Turn["listed"][number] & { readonly figure: Figure };

function listedIn(evidence: Evidence): Shown[] {
  if (evidence.kind === "list" || evidence.kind === "ranking")
    return evidence.items.map(({ target, figure }) => ({ target, org: figure.org, figure }));
  return evidence.kind === "values"
    ? evidence.found.map(({ target, record, figures: [figure] }) => ({ target, org: record.org, figure }))
    : [];
}

function extremesOf(shown: readonly Shown[]): Turn["extremes"] {
  const sorted = shown.toSorted((a, b) => compareFigures(b.figure, a.figure));
  const [most, ...others] = sorted;
  const least = others.at(-1);
  const bare = ({ target, org }: Shown): Turn["listed"][number] => ({ target, org });
  return most && least ? { most: bare(most), least: bare(least) } : null;
}
