import { projectKey } from "../labels/index.js";
import type { DocumentRecord } from "../store/index.js";
import { type NamedCell, namedCell } from "./cells/index.js";
import { compact, masked, originalSpan } from "./compact.js";
import type { Lexicon } from "./lexicon.js";
import { linkTargets } from "./link.js";
import { isScriptNeutral, normalise } from "./normalise.js";
import {
  asksFinalAccounts,
  findOperations,
  findOrder,
  findOrdinal,
  findRefusal,
  findThreshold,
  findUnit,
  leans,
} from "./operations.js";
import { findScope, scopeSpans } from "./scope.js";
import type { Bodies, Links, Span, Target, TargetsFound, Utterance } from "./types.js";
import { findYears } from "./years.js";

/** What a question means after the conversation has filled in what it leaves out. */
export interface Question extends Links {
  /** Bodies asked about, by printed name; all of the corpus where `everyBody`. */
  readonly orgs: readonly string[];
  readonly everyBody: boolean;
  /** What was taken over from the question before: body, year, target, operation. */
  readonly carried: readonly ("body" | "year" | "target" | "operation" | "scope")[];
  /** Targets of the question before, for 占多少, 差多少 and 它. */
  readonly before: readonly Target[];
}

/** What a conversation remembers: the last question as understood, and the items its answer listed. */
export interface Turn {
  readonly question: Question;
  /** The body that came out first in a ranking: what 它 means next. */
  readonly focus: string | null;
  /** Bodies of the last turns that asked for the same thing. */
  readonly recent: readonly string[];
  /** Years of the last turns that asked for the same thing of the same body. */
  readonly recentYears: Links["years"];
  readonly listed: readonly { readonly target: Target; readonly org: string }[];
}

/** Reads a question in the light of the turn before it. */
export function understand(original: string, previous: Turn | null, lexicon: Lexicon): Question {
  const utterance = inScriptOf(previous, normalise(original));
  const { bodies: mentioned, spans: bodySpans } = lexicon.bodies.find(utterance.text);
  const bodies = choiceOf(mentioned, previous);
  const orgs = orgsOf(bodies, previous, utterance, lexicon);
  const {
    years,
    against,
    spans: yearSpans,
  } = findYears(utterance.text, namesWithYears(utterance.text, orgs.names, lexicon));
  const found = findTargets(
    utterance,
    { bodies: bodySpans, years: yearSpans, scope: scopeSpans(utterance.text) },
    orgs.names,
    years,
    lexicon,
    orgs.carried ? projectBefore(previous) : null,
  );
  const links = linksOf(utterance, bodies, { years, against }, found);
  return carryOver(
    { ...links, orgs: orgs.names, everyBody: orgs.every, carried: orgs.carried ? ["body"] : [], before: [] },
    previous,
    lexicon,
  );
}

/** 去年的呢 is written alike in both scripts: a conversation goes on in the one it began in. */
function inScriptOf(previous: Turn | null, utterance: Utterance): Utterance {
  const goesOn = previous?.question.utterance.language === "zh-Hant" && isScriptNeutral(utterance.original);
  return goesOn && utterance.language === "zh" ? { ...utterance, language: "zh-Hant" } : utterance;
}

/** 教育局, said when it was asked which body of a place is meant: the one of those that were offered. */
function choiceOf(bodies: Bodies, previous: Turn | null): Bodies {
  const offered = previous?.question.bodies.ambiguous ?? [];
  const chosen = bodies.ambiguous.filter((org) => offered.includes(org));
  return chosen.length === 1 ? { ...bodies, named: chosen, ambiguous: [] } : bodies;
}

function orgsOf(bodies: Bodies, previous: Turn | null, utterance: Utterance, lexicon: Lexicon) {
  if (bodies.named.length > 0 && !bodies.all) return { names: bodies.named, every: false, carried: false };
  const all = lexicon.organisations.map(({ name }) => name);
  if (bodies.all) return { names: all, every: true, carried: false };
  const before =
    previous && bodies.unknown === null && bodies.ambiguous.length === 0 ? previous.question : null;
  if (previous?.focus && /^那?(?:它|他家|这家|那家|该局|这个局|其)/u.test(utterance.text))
    return { names: [previous.focus], every: false, carried: true };
  if (
    before &&
    previous &&
    previous.recent.length > 1 &&
    /合起来|加起来|加一块|一共|总共|相差|差多少|together|combined/u.test(utterance.text)
  )
    return { names: previous.recent, every: false, carried: true };
  if (before && before.orgs.length > 0) return { names: before.orgs, every: before.everyBody, carried: true };
  const only = all.length === 1 && utterance.text.length > 0;
  return { names: only ? all : bodies.ambiguous, every: false, carried: false };
}

const LABELS_OF_BODIES = 12;

/** Names of projects that hold a year, as the question says them in full: 2030年校舍维修. */
function namesWithYears(text: string, orgs: readonly string[], lexicon: Lexicon): Span[] {
  if (!/\d{2}年/u.test(text)) return [];
  const dense = compact(text);
  return orgs
    .slice(0, LABELS_OF_BODIES)
    .flatMap((org) => lexicon.documentsOf(org))
    .flatMap(({ file }) => lexicon.labelsOf(file).phrases.find(dense.text))
    .filter(
      ({ phrase, value }) => /20\d\d年/u.test(phrase) && value.some(({ family }) => family === "project"),
    )
    .map((match) => originalSpan(dense, match));
}

/** The documents of the years asked about; without one the latest. */
function documentsAsked(
  documents: readonly DocumentRecord[],
  years: Links["years"],
): readonly DocumentRecord[] {
  const latest = documents[0]?.year ?? 0;
  const asked = years.map((wish) => (wish.kind === "stated" ? wish.year : latest + wish.offset));
  const held = documents.filter(({ year }) => asked.includes(year));
  return held.length > 0 ? held : documents.slice(0, 1);
}

/** Stretches of a question that are read before its targets are. */
interface TakenSpans {
  readonly bodies: readonly Span[];
  readonly years: readonly Span[];
  readonly scope: readonly Span[];
}

/** The project that the turn before spoke of, by its key. */
function projectBefore(previous: Turn | null): string | null {
  const [target] = (previous?.question.targets ?? []).flatMap((one) =>
    one.kind === "label" && (one.family === "project" || one.project !== null) ? [one] : [],
  );
  return target ? projectKey(target.family === "project" ? target.name : (target.project ?? "")) : null;
}

function ofCell({ target, spans }: NamedCell): TargetsFound {
  const [span] = spans;
  const targets = span ? [{ ...target, span, score: 1 }] : [];
  return { targets, table: null, unexplained: [], names: spans };
}

function findTargets(
  utterance: Utterance,
  spans: TakenSpans,
  orgs: readonly string[],
  years: Links["years"],
  lexicon: Lexicon,
  spokenOf: string | null,
): TargetsFound {
  const taken = [...spans.bodies, ...spans.years, ...spans.scope];
  const bodies = orgs.length > 0 ? orgs : lexicon.organisations.map(({ name }) => name);
  const records = bodies
    .slice(0, LABELS_OF_BODIES)
    .flatMap((org) => documentsAsked(lexicon.documentsOf(org), years));
  const labels = records.map(({ file }) => lexicon.labelsOf(file));
  const cell = namedCell(
    utterance.text,
    spans.years,
    spans.bodies,
    labels.map(({ tables }) => tables()),
  );
  if (cell) return ofCell(cell);
  const found = linkTargets(utterance.text, taken, labels, orgs.length > 0, spokenOf);
  if (found.targets.length > 0 || orgs.length === 0) return found;
  const earlier = bodies
    .slice(0, 2)
    .flatMap((org) => lexicon.documentsOf(org))
    .filter((record) => !records.includes(record));
  return earlier.length > 0
    ? linkTargets(
        utterance.text,
        taken,
        earlier.map(({ file }) => lexicon.labelsOf(file)),
        true,
      )
    : found;
}

function linksOf(
  utterance: Utterance,
  bodies: Bodies,
  years: Pick<Links, "years" | "against">,
  found: TargetsFound,
): Links {
  const text = masked(utterance.text, found.names);
  return {
    utterance,
    bodies,
    ...years,
    targets: carriesOver(text, found.targets),
    scope: { ...findScope(text), ...carriedScope(found.targets), table: found.table },
    unit: findUnit(text),
    operations: findOperations(text),
    order: findOrder(text),
    threshold: findThreshold(text),
    ordinal: findOrdinal(text),
    refusal: findRefusal(text),
    finalAccounts: asksFinalAccounts(text),
    unexplained: found.unexplained,
    leaning: leans(text) || compact(text).text.length <= 6,
  };
}

/** 靠结转安排的项目支出: the carry-over is the 口径 there, and what is asked for is the other one. */
function carriesOver(text: string, targets: TargetsFound["targets"]): TargetsFound["targets"] {
  const others = targets.filter((target) => !(target.kind === "measure" && target.name === "上年结转"));
  const ofProject = others.some((target) => target.kind === "label" && target.family === "project");
  const isScope = others.length > 0 && (ofProject || findScope(text).carryOver === "only");
  return isScope ? others : targets;
}

/** 某项目的结转: what of the project was carried over. */
function carriedScope(targets: TargetsFound["targets"]): Partial<Links["scope"]> {
  const carried = targets.some((target) => target.kind === "measure" && target.name === "上年结转");
  const project = targets.some((target) => target.kind === "label" && target.family === "project");
  return carried && project ? { carryOver: "only" } : {};
}

/** An item of the list that the turn before showed: 第二个. */
function listedItem({ ordinal, targets }: Question, { listed }: Turn): Turn["listed"][number] | null {
  if (ordinal === null || targets.some(({ score }) => score === 1)) return null;
  return listed.at(ordinal < 0 ? ordinal : ordinal - 1) ?? null;
}

/** Years of the turn before, where the body now asked about has disclosed them. */
function yearsHeld(years: Links["years"], orgs: readonly string[], lexicon: Lexicon): Links["years"] {
  const held = orgs.flatMap((org) => lexicon.documentsOf(org).map(({ year }) => year));
  return years.filter((wish) => wish.kind === "relative" || held.includes(wish.year));
}

/** Takes over from the turn before what the question leaves out. */
function carryOver(question: Question, previous: Turn | null, lexicon: Lexicon): Question {
  if (!previous) return question;
  const last = previous.question;
  const item = listedItem(question, previous);
  if (item)
    return {
      ...question,
      orgs: [item.org],
      targets: [{ ...item.target, span: { start: 0, end: 0 }, score: 1 }],
      years: last.years,
      scope: last.scope,
      operations: question.operations.filter((operation) => operation !== "count"),
      carried: ["target"],
    };
  const ownSubject = question.targets.length > 0;
  const ownBody = question.bodies.named.length > 0 || question.everyBody;
  if (ownSubject && ownBody && !question.leaning) return question;
  const carried = new Set(question.carried);
  const targets = ownSubject
    ? question.targets.map((target) => inProjectOf(target, last.targets, question.orgs, lexicon))
    : last.targets;
  if (!ownSubject && last.targets.length > 0) carried.add("target");
  const years =
    question.years.length > 0 || (ownBody && ownSubject)
      ? question.years
      : yearsHeld(
          betweenYears(question, previous) ? previous.recentYears : last.years,
          question.orgs,
          lexicon,
        );
  if (years !== question.years && years.length > 0) carried.add("year");
  const operations =
    question.operations.length > 0 || ownSubject || saysValue(question)
      ? question.operations
      : last.operations;
  if (operations !== question.operations) carried.add("operation");
  return {
    ...question,
    targets,
    years,
    operations,
    scope: betweenScopes(question, last)
      ? { ...last.scope, carryOver: "both" as const }
      : carryScope(question, last, !ownSubject),
    unit: question.unit ?? (ownSubject ? null : last.unit),
    carried: [...carried],
    before: last.targets,
  };
}

/** 它的项目期, 到6月底: a label of sheets, asked after a project, means that project's. */
function inProjectOf(
  target: Links["targets"][number],
  before: readonly Target[],
  orgs: readonly string[],
  lexicon: Lexicon,
): Links["targets"][number] {
  const sheetLabel = target.kind === "label" && ["fund", "indicator", "item", "fact"].includes(target.family);
  if (!sheetLabel) return target;
  const project = before.find(
    (one) => one.kind === "label" && (one.family === "project" || one.project !== null),
  );
  if (project?.kind !== "label") return target;
  const name = project.family === "project" ? project.name : project.project;
  const kept = target.project !== null && !holds(name ?? "", target.key, orgs, lexicon);
  return kept ? target : { ...target, project: name };
}

/** Whether the project's sheet prints a label of that name. */
function holds(project: string, key: string, orgs: readonly string[], lexicon: Lexicon): boolean {
  return orgs
    .flatMap((org) => lexicon.documentsOf(org))
    .flatMap(({ file }) => lexicon.labelsOf(file).index.labels)
    .some((label) => label.key === key && projectKey(label.project ?? "") === projectKey(project));
}

/** 差多少: after the same item of two years, between those years. */
function betweenYears({ targets, utterance }: Question, { recentYears }: Turn): boolean {
  return (
    targets.length === 0 && recentYears.length > 1 && /差|多多少|少多少|difference|gap/u.test(utterance.text)
  );
}

/** 差的那部分: after the same item with and without the carry-over, the difference between the two. */
function betweenScopes(question: Question, last: Question): boolean {
  return (
    question.targets.length === 0 && last.scope.carryOver !== null && /差/u.test(question.utterance.text)
  );
}

/** 是多少, 换成元: asks for the value, whatever was asked before. */
function saysValue({ utterance, unit }: Question): boolean {
  return unit !== null || /是多少|多少钱|多少$|how much/u.test(utterance.text);
}

function carryScope(question: Question, last: Question, sameTarget: boolean): Links["scope"] {
  if (!sameTarget) return question.scope;
  const { carryOver: wish, column, period, table } = question.scope;
  return {
    carryOver: wish ?? last.scope.carryOver,
    column: column ?? last.scope.column,
    period: period ?? last.scope.period,
    table: table ?? last.scope.table,
  };
}
