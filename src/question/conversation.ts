import { type Label, sameProject } from "../labels/index.js";
import { contentGrams } from "./labels/index.js";
import type { Lexicon } from "./lexicon.js";
import { targetId } from "./link.js";
import { findOrdinals } from "./operations.js";
import type { Shelf } from "./shelf.js";
import {
  isColumn,
  isRow,
  type Links,
  projectOfTarget,
  type Target,
  type TargetLink,
  targetName,
} from "./types.js";

/** What a question means after the conversation has filled in what it leaves out. */
export interface Question extends Links {
  /** Which of several disclosures of a body is meant. */
  readonly shelf: Shelf;
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
  /** What the last turns asked of the same body, oldest first. */
  readonly recentTargets: readonly Target[];
  /** Whether `listed` stands in the order of a ranking. */
  readonly ranked: boolean;
  readonly listed: readonly { readonly target: Target; readonly org: string }[];
  /** The largest and the smallest of `listed`, where it holds more than one. */
  readonly extremes: { readonly most: Turn["listed"][number]; readonly least: Turn["listed"][number] } | null;
}

type Listed = Turn["listed"][number];

/** Items of the list that the turn before showed: 第二个; 第一名比第三名. */
function listedItems(
  { ordinal, targets, utterance, operations }: Question,
  { listed, question, ranked }: Turn,
): Listed[] {
  if (ordinal === null || targets.some(({ score }) => score === 1)) return [];
  if (!ranked && /第(?:[一二三四五六七八九十]|\d{1,2})[大高多]/u.test(utterance.text)) return [];
  const items = findOrdinals(utterance.text).map((place) => listed.at(place < 0 ? place : place - 1));
  const found = items.filter((item) => item !== undefined);
  if (found.length < items.length) return [];
  const [own] = question.targets;
  const [org] = question.orgs;
  const against =
    operations.includes("difference") && found.length === 1 && /比|跟|和|与/u.test(utterance.text);
  const both = against && own && org && question.orgs.length === 1 && question.targets.length === 1;
  return both ? [{ target: own, org }, ...found] : found;
}

/** 那个最贵的项目依据是什么: what else there is to tell of the one that stands out among those listed. */
function outstandingItem({ operations, order, targets, bodies }: Question, { extremes }: Turn): Listed[] {
  const asksMore =
    operations.includes("rank") && (operations.includes("text") || operations.includes("reason"));
  if (!asksMore || !extremes || bodies.named.length > 0 || targets.some(({ score }) => score === 1))
    return [];
  return [order?.direction === "least" ? extremes.least : extremes.most];
}

/** 监管那个: the one item of the list whose name holds the words. */
function listedByName({ ordinal, targets, utterance }: Question, { listed }: Turn): Listed[] {
  if (ordinal !== null || listed.length < 2 || targets.some(({ score }) => score === 1)) return [];
  const words = /^那?(\p{Script=Han}{2,10}?)(?:的)?(?:那|这)(?:个|项|笔|块)/u.exec(utterance.text)?.[1];
  if (!words) return [];
  const grams = [...contentGrams(words)];
  const named = listed.filter(({ target }) => grams.every((gram) => targetName(target).includes(gram)));
  const different = new Set(named.map(({ target }) => targetId(target)));
  return grams.length > 0 && different.size === 1 ? named.slice(0, 1) : [];
}

/** Items of the last list by their place, by their name, or by standing out. */
function itemsSpokenOf(question: Question, previous: Turn): Listed[] {
  const ways = [listedItems, listedByName, outstandingItem];
  return ways.map((way) => way(question, previous)).find((items) => items.length > 0) ?? [];
}

/** The question about items of a list, in the years and the 口径 that the list was made for. */
function aboutItems(question: Question, items: readonly Listed[], last: Question): Question {
  const targets = items.map(({ target }) => said(target));
  const operations = question.operations.filter(
    (one) => one !== "count" && (items.length > 1 || one !== "rank"),
  );
  return {
    ...question,
    orgs: [...new Set(items.map(({ org }) => org))],
    targets: [...new Map(targets.map((target) => [targetId(target), target])).values()],
    years: last.years,
    scope: last.scope,
    operations,
    carried: ["target"],
  };
}

function said(target: Target): TargetLink {
  return { ...target, span: { start: 0, end: 0 }, score: 1 };
}

/** Years of the turn before, where the body now asked about has disclosed them. */
function yearsHeld(years: Links["years"], orgs: readonly string[], lexicon: Lexicon): Links["years"] {
  const held = orgs.flatMap((org) => lexicon.documentsOf(org).map(({ year }) => year));
  return years.filter((wish) => wish.kind === "relative" || held.includes(wish.year));
}

/** Takes over from the turn before what the question leaves out. */
export function carryOver(question: Question, previous: Turn | null, lexicon: Lexicon): Question {
  if (!previous) return question;
  const last = previous.question;
  const items = itemsSpokenOf(question, previous);
  if (items.length > 0) return aboutItems(question, items, last);
  const ownSubject = question.targets.length > 0;
  const ownBody = question.bodies.named.length > 0 || question.everyBody;
  if ((ownSubject && ownBody && !question.leaning) || asksWholeBudget(question)) return question;
  const carried = new Set(question.carried);
  const other = !ownSubject && namesAnother(question);
  const targets = ownSubject
    ? ownTargets(question, last, lexicon)
    : other
      ? []
      : targetsBefore(question, previous);
  if (!ownSubject && !other && last.targets.length > 0) carried.add("target");
  const years =
    question.years.length > 0 || (ownBody && ownSubject)
      ? question.years
      : yearsBefore(question, previous, lexicon);
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

const WHOLE_BUDGET =
  /^(?!那|and |so )[^呢]*(?:(?<!公共|采购|绩效|项目)预算(?:一共|总共|总额|总数)?(?:是|有|为)?(?:多少|多大)(?:钱|万元|元|万)?[?？]?$|(?:how (?:big|large|much) is|what is|what's|size of) [^,]*budget(?: of [^,]*)?\??$)/u;

/** 某县预算多少, of a body named anew: its budget as a whole, whatever was asked before. */
function asksWholeBudget({ targets, bodies, utterance, operations, scope }: Question): boolean {
  const bare =
    targets.length === 0 && operations.length === 0 && scope.column === null && scope.table === null;
  return bare && bodies.named.length > 0 && WHOLE_BUDGET.test(utterance.text);
}

/** What the question names itself: of the project, or in the row, that was spoken of before. */
function ownTargets(question: Question, last: Question, lexicon: Lexicon): Links["targets"] {
  const { targets, utterance, bodies } = question;
  const rows = last.targets.filter(isRow);
  const ofRow = bodies.named.length === 0 && /^(?:这|那)?(?:其中|里面|里头|它的?)/u.test(utterance.text);
  if (ofRow && rows.length === 1 && targets.every(isColumn)) return [...rows.map(said), ...targets];
  return targets.map((target) => inProjectOf(target, question, last.targets, lexicon));
}

/** 它的项目期, 到6月底: a label of sheets, asked after a project, means that project's. */
function inProjectOf(
  target: TargetLink,
  question: Question,
  before: readonly Target[],
  lexicon: Lexicon,
): TargetLink {
  const sheetLabel = target.kind === "label" && ["fund", "indicator", "item", "fact"].includes(target.family);
  if (!sheetLabel) return target;
  const project = before.map(projectOfTarget).find((name) => name !== null) ?? null;
  return project === null ? target : namesakeIn(project, target, question, lexicon);
}

/** The label as the project's own sheet words it: 满意度 of one sheet is 群众满意度, of another 职工满意度. */
function namesakeIn(
  project: string,
  target: Extract<TargetLink, { kind: "label" }>,
  { orgs, utterance }: Question,
  lexicon: Lexicon,
): TargetLink {
  const own = orgs
    .flatMap((org) => lexicon.documentsOf(org))
    .flatMap(({ file }) => lexicon.labelsOf(file).index.labels)
    .filter((label) => sameProject(label.project, project));
  const bound = { ...target, project };
  if (own.some(({ key }) => key === target.key)) return bound;
  const alike = mostAlike(
    own.filter(({ family }) => family === target.family),
    utterance.text,
  );
  if (alike) return { ...bound, key: alike.key, name: alike.name };
  return target.project === null ? bound : target;
}

/** The one label that shares more words with the text than every other one. */
function mostAlike(labels: readonly Label[], text: string): Label | null {
  const asked = contentGrams(text);
  const byKey = [...new Map(labels.map((label) => [label.key, label])).values()];
  const shared = byKey
    .map((label) => ({
      label,
      shared: [...contentGrams(label.key)].filter((gram) => asked.has(gram)).length,
    }))
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = shared;
  return best && best.shared > 1 && best.shared > (next?.shared ?? 0) ? best.label : null;
}

/** 那救护车呢: something else is named that nothing explains; what was asked before is not the answer. */
function namesAnother({
  utterance,
  unexplained,
  operations,
  bodies,
  years,
  scope,
  everyBody,
}: Question): boolean {
  const otherwise = bodies.named.length > 0 || everyBody || years.length > 0 || scope.carryOver !== null;
  if (otherwise) return false;
  const [, words] = /^(?:那|那么|and )?(?:么)?([\p{Script=Han}]{2,8})呢[?？]?$/u.exec(utterance.text) ?? [];
  if (!words || unexplained.length === 0 || operations.length > 0) return false;
  return words.replace(FOLLOWING, "").length >= 2 && contentGrams(words.replace(FOLLOWING, "")).size > 0;
}

/** Words of follow-ups that name nothing of their own. */
const FOLLOWING =
  /今年|去年|前年|上年|本年|全年|每年|年度?|结转|不?[含算]|以后|之前|原因|理由|为什么|为啥|怎么|咋|其他|其它|另外|还有|剩下|一共|总共|合计|分别|占比?|比例|比重|增长|增加|减少|变化|同比|单位|金额|数量|具体|依据|用途|元|万|亿|第[一二三四五六七八九十]|最[大小多少高低]|[大小多少高低]的?|前者|后者|两|三|个|样|项|哪|谁|的/gu;

const SETS_BESIDE = ["sum", "difference", "times", "average"] as const;
const TWO = /[两俩]|二者|这二/u;
const THREE = /[三仨]/u;

/** 两个加一起, 差多少: what the last turns asked of the same body; else what the last one asked. */
function targetsBefore(question: Question, previous: Turn): Links["targets"] {
  const { recentTargets, recentYears, question: last } = previous;
  const { operations, years, against, utterance } = question;
  const beside =
    SETS_BESIDE.some((one) => operations.includes(one)) ||
    /^(?:这|那)?[两俩三]?(?:个|样|项|者)?里?哪[个样项]/u.test(utterance.text);
  const otherwise =
    operations.includes("share") ||
    recentYears.length > 1 ||
    years.length > 0 ||
    against.length > 0 ||
    operations.includes("change");
  const apart = question.bodies.named.length === 0 && !question.everyBody && question.orgs.length === 1;
  if (!beside || otherwise || !apart || recentTargets.length < 2) return last.targets;
  const count = TWO.test(utterance.text) ? 2 : THREE.test(utterance.text) ? 3 : recentTargets.length;
  return recentTargets.slice(-count).map(said);
}

/** Years of the turn before; of the last turns where the question is what happened between them. */
function yearsBefore(question: Question, previous: Turn, lexicon: Lexicon): Links["years"] {
  const { recentYears, question: last } = previous;
  if (!betweenYears(question, previous)) return yearsHeld(last.years, question.orgs, lexicon);
  const latest = question.orgs.flatMap((org) => lexicon.documentsOf(org)).at(0)?.year;
  if (latest === undefined) return recentYears;
  const stated = recentYears.map((wish) => (wish.kind === "stated" ? wish.year : latest + wish.offset));
  return [...new Set(stated)].sort((a, b) => a - b).map((year) => ({ kind: "stated", year }));
}

/** 差多少, 涨了多少: after the same item of two years, between those years. */
function betweenYears({ targets, utterance, against }: Question, { recentYears }: Turn): boolean {
  return (
    targets.length === 0 &&
    against.length === 0 &&
    recentYears.length > 1 &&
    /差|[多少][了出]?多少|[涨升降增减]|变化|difference|gap|increase|decrease|\b(?:grow|grew|rise|rose|fall|fell|change)/u.test(
      utterance.text,
    ) &&
    !/为什么|为啥|为何|原因|why/u.test(utterance.text)
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
