import { projectKey } from "../labels/index.js";
import type { DocumentRecord } from "../store/index.js";
import { type NamedCell, namedCell, withinTable } from "./cells/index.js";
import { compact, masked, originalSpan } from "./compact.js";
import { carryOver, type Question, type Turn } from "./conversation.js";
import type { Lexicon } from "./lexicon.js";
import { linkTargets } from "./link.js";
import { normalise } from "./normalise.js";
import {
  asksFinalAccounts,
  findOperations,
  findOrder,
  findOrdinals,
  findRefusal,
  findThreshold,
  findUnit,
  leans,
} from "./operations.js";
import { findScope, negatedSpans, scopeSpans } from "./scope.js";
import { isScriptNeutral } from "./scripts.js";
import { carriedShelf, readShelf, type Shelf } from "./shelf.js";
import {
  type Bodies,
  type Links,
  projectOfTarget,
  type Span,
  type TargetsFound,
  type Utterance,
} from "./types.js";
import { STOP_WORDS } from "./words.js";
import { findYears } from "./years.js";

/** Reads a question in the light of the turn before it. */
export function understand(original: string, previous: Turn | null, whole: Lexicon): Question {
  const said = inScriptOf(previous, normalise(original));
  const { utterance, shelf: own } = readShelf(said, asksFinalAccounts(said.text), whole.superseded);
  const { bodies: mentioned, spans: bodySpans } = whole.bodies.find(utterance.text);
  const chosen = choiceOf(mentioned, previous);
  const meant = orgsOf(chosen, previous, utterance, whole);
  const bodies = meant.carried && previous ? withSubordinate(chosen, previous, utterance) : chosen;
  const carried = previous && meant.carried ? carriedShelf(own, previous.question.shelf) : own;
  const { orgs, shelf } = ofOneKind(meant, carried, whole);
  const lexicon = whole.on(shelf);
  const {
    years,
    against,
    spans: yearSpans,
  } = findYears(utterance.text, namesWithYears(utterance.text, orgs.names, lexicon));
  const found = findTargets(
    utterance,
    {
      bodies: bodySpans,
      years: yearSpans,
      scope: [...scopeSpans(utterance.text), ...negatedSpans(utterance.text)],
    },
    orgs.names,
    years,
    lexicon,
    orgs.carried ? projectBefore(previous) : null,
  );
  const links = linksOf(utterance, bodies, { years, against }, found);
  return carryOver(
    {
      ...links,
      shelf,
      orgs: orgs.names,
      everyBody: orgs.every,
      carried: orgs.carried ? ["body"] : [],
      before: [],
    },
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

const WHOLE_BODY = /[全整]个?(?:局|部门|单位|院|委)|局里|部门(?:合计|整体)/u;

/** 那基本支出呢, after a sub-unit: of that sub-unit, until another body or the whole one is named. */
function withSubordinate(bodies: Bodies, previous: Turn, { text }: Utterance): Bodies {
  const goesOn = bodies.subordinate === null && !WHOLE_BODY.test(text);
  return goesOn ? { ...bodies, subordinate: previous.question.bodies.subordinate } : bodies;
}

/** Who is asked about. */
interface Whose {
  readonly names: readonly string[];
  /** All bodies are meant. */
  readonly every: boolean;
  /** Taken over from the turn before. */
  readonly carried: boolean;
}

/** 各单位: budgets are not set beside final accounts; the bodies that disclose the one kind, as a rule the budget. */
function ofOneKind(orgs: Whose, shelf: Shelf, lexicon: Lexicon): { orgs: Whose; shelf: Shelf } {
  if (!orgs.every || !lexicon.bothKinds) return { orgs, shelf };
  const one = { ...shelf, kind: shelf.kind ?? "预算" } as const;
  const { documentsOf } = lexicon.on(one);
  const names = orgs.names.filter((org) => documentsOf(org)[0]?.kind === one.kind);
  return names.length > 0 ? { orgs: { ...orgs, names }, shelf: one } : { orgs, shelf };
}

function orgsOf(bodies: Bodies, previous: Turn | null, utterance: Utterance, lexicon: Lexicon): Whose {
  if (bodies.named.length > 0 && !bodies.all) return { names: bodies.named, every: false, carried: false };
  const all = lexicon.organisations.map(({ name }) => name);
  const counted = bodies.all ? bodiesCounted(utterance.text, previous) : [];
  if (counted.length > 0) return { names: counted, every: false, carried: true };
  if (bodies.all) return { names: all, every: true, carried: false };
  const before =
    previous && bodies.unknown === null && bodies.ambiguous.length === 0 ? previous.question : null;
  if (previous?.focus && /^那?(?:它|他家|这家|那家|该局|这个局|其)/u.test(utterance.text))
    return { names: [previous.focus], every: false, carried: true };
  if (before && previous && previous.recent.length > 1 && setsBodiesBeside(utterance.text))
    return { names: previous.recent, every: false, carried: true };
  if (before && before.orgs.length > 0) return { names: before.orgs, every: before.everyBody, carried: true };
  const only = all.length === 1 && utterance.text.length > 0;
  return { names: only ? all : bodies.ambiguous, every: false, carried: false };
}

/** 两家差多少, 三家加起来: as many of the bodies just asked about. */
function bodiesCounted(text: string, previous: Turn | null): readonly string[] {
  const count = /[两俩二2]家/u.test(text) ? 2 : /[三3]家/u.test(text) ? 3 : 0;
  const recent = previous?.recent ?? [];
  return count > 0 && recent.length >= count ? recent.slice(-count) : [];
}

/** 加起来, 哪个高: of the bodies that the last turns asked about. */
function setsBodiesBeside(text: string): boolean {
  return (
    /合起来|加起来|加一块|加一起|一共|总共|相差|差多少|together|combined|^(?:那|这|so )*(?:两[家个]|俩)?(?:里|中)?(?:哪[个家边]|谁家?|which (?:one )?is)(?:更|比较|的)?\s*(?:[高多大少低小]|higher|lower|larger|smaller|bigger|more)/u.test(
      text,
    ) || /^那?(?:[高低多少大小])出?了?多少/u.test(text)
  );
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
  const project = previous?.question.targets.map(projectOfTarget).find((name) => name !== null);
  return project ? projectKey(project) : null;
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
  const { text } = utterance;
  const tables = labels.map((own) => own.tables());
  const cell = namedCell(text, spans.years, spans.bodies, tables);
  if (cell) return ofCell(cell);
  const linked = linkTargets(text, taken, labels, orgs.length > 0, spokenOf);
  const found = withinTable(linked, text, tables, setsAgainst(text));
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

/** Whether a part is set against its whole: 占多少, 少多少. */
function setsAgainst(text: string): boolean {
  const operations = findOperations(text);
  return (["share", "difference", "times"] as const).some((one) => operations.includes(one));
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
    targets: carriesOver(
      text,
      found.targets.filter((target) => !likensChange(target, text)),
    ),
    scope: { ...findScope(text), ...carriedScope(found.targets), table: found.table },
    unit: findUnit(text),
    operations: findOperations(text),
    order: findOrder(text),
    threshold: findThreshold(text),
    ordinal: findOrdinals(text)[0] ?? null,
    refusal: findRefusal(text),
    finalAccounts: asksFinalAccounts(text),
    unexplained: found.unexplained,
    leaning: leans(text) || compact(text).text.length <= 6,
  };
}

const CHANGE_SAID =
  /[比较跟与和]|去年|上年|今年|同期|同比|增加|减少|增长|下降|提高|降低|上升|变化|幅度|增幅|[涨降多少增减了]|几|金额|数额|值/gu;

/** 比去年增加多少, likened to a target that has 增加 in its name: the words say what happened and name nothing. */
function likensChange({ kind, score, span }: TargetsFound["targets"][number], text: string): boolean {
  if (kind !== "label" || score >= 1 || span.end === 0) return false;
  const said = text.slice(span.start, span.end);
  if (!/[增减涨降升]/u.test(said)) return false;
  return (
    said
      .replace(CHANGE_SAID, "")
      .replace(STOP_WORDS, "")
      .replace(/[^\p{Script=Han}a-z]/gu, "") === ""
  );
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
