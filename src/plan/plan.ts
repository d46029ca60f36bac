import { measureNamed } from "../budget/index.js";
import type { Lexicon, Operation, Question, Target } from "../question/index.js";
import { declined } from "./decline.js";
import type { FigurePlan, Plan, PlanOf } from "./schema.js";

type Asked = Pick<FigurePlan, "orgs" | "years" | "targets" | "scope" | "unit">;

/** More bodies than this in one answer are a list nobody reads: ask which one is meant. */
const BODIES_IN_ONE_ANSWER = 8;

/** What is to be done to answer a question. Needs the lexicon only to know what the corpus holds. */
export function planFor(question: Question, lexicon: Lexicon): Plan {
  const refused = declined(question, lexicon);
  if (refused) return refused;
  if (question.bodies.ambiguous.length > 0) {
    return { op: "clarify", reason: "ambiguous-body", options: [...question.bodies.ambiguous] };
  }
  const orgs = orgsAsked(question, lexicon);
  if (!orgs)
    return { op: "clarify", reason: "no-body", options: lexicon.organisations.map(({ name }) => name) };
  return planOver({ ...question, orgs });
}

/** Bodies to answer for; null where one has to be asked for. A measure alone asks for every body while few. */
function orgsAsked(question: Question, lexicon: Lexicon): readonly string[] | null {
  if (question.orgs.length > 0) return question.orgs;
  const all = lexicon.organisations.map(({ name }) => name);
  const askable = isAskable(question) && !speaksOfOneBody(question);
  return askable && all.length <= BODIES_IN_ONE_ANSWER ? all : null;
}

function isAskable({ targets, operations }: Question): boolean {
  const exact =
    targets.some(({ kind }) => kind !== "label") ||
    targets.some((target) => target.kind === "label" && target.family !== "fact");
  return exact || operations.includes("define") || operations.includes("audit");
}

/** 局里, 该单位: one body, which one was not said. */
function speaksOfOneBody({ utterance }: Question): boolean {
  return /局里|该局|本局|你们局|单位里|该单位|这个局|这个单位/u.test(utterance.text);
}

function planOver(question: Question): Plan {
  const asked = askedOf(withTotal(question));
  const wants = (operation: Operation): boolean => question.operations.includes(operation);
  if (wants("audit") || wants("premise")) return { op: "audit", ...asked, words: question.utterance.text };
  if (wants("define") && !wants("reason")) return definition(question);
  if (wants("reason")) return { op: "explain", ...asked, what: "reason", words: question.utterance.text };
  return calculation(question, asked) ?? selection(question, asked) ?? plain(question, asked);
}

/** 预算比去年多多少: where only the budget as a whole is spoken of, its total is meant. */
function withTotal(question: Question): Question {
  const compares = (["change", "rank", "difference", "times", "share"] as const).some((operation) =>
    question.operations.includes(operation),
  );
  if (
    question.targets.length > 0 ||
    !compares ||
    asksForProjects(question) ||
    !/预算|花|钱|支出|budget|spend/u.test(question.utterance.text)
  )
    return question;
  return {
    ...question,
    targets: [{ kind: "measure", name: "支出总计", span: { start: 0, end: 0 }, score: 1 }],
  };
}

function askedOf({ orgs, years, targets, scope, unit }: Question): Asked {
  return { orgs: [...orgs], years: [...years], targets: targets.map(bare), scope: { ...scope }, unit };
}

/** A target without the place it was found at. */
function bare(target: Target): Target {
  if (target.kind === "measure") return { kind: "measure", name: target.name };
  if (target.kind === "code") return { kind: "code", code: target.code };
  const { kind, family, key, name, project } = target;
  return { kind, family, key, name, project };
}

function definition(question: Question): PlanOf<"define"> {
  const first = question.targets[0];
  const term = first?.kind === "measure" ? first.name : first?.kind === "label" ? first.name : "";
  return { op: "define", orgs: [...question.orgs], term, words: question.utterance.text };
}

/** Operations that compute: times, share, difference, sum, average, change. */
function calculation(question: Question, asked: Asked): Plan | null {
  const wants = (operation: Operation): boolean => question.operations.includes(operation);
  const sides = Math.max(
    asked.targets.length,
    asked.orgs.length,
    new Set(asked.years.map((year) => JSON.stringify(year))).size,
  );
  if (asked.targets.length === 0) return null;
  if (wants("share") && question.unit === null && !namesRate(asked.targets)) return shareOf(question, asked);
  if (wants("times") && sides >= 2) return { op: "compute", ...asked, how: "times" };
  if (wants("rank") && asked.orgs.length > 1 && !/涨|降|增幅|增长|变化/u.test(question.utterance.text))
    return null;
  if (wants("change") && !comparesSides(question, asked)) {
    return {
      op: "change",
      ...asked,
      years: yearsOfChange(question),
      computed: infersPriorYear(question),
      level: asksLevelToo(question),
    };
  }
  if (wants("difference") && sides >= 2) return differenceOf(asked);
  if (wants("average") && sides >= 2) return { op: "compute", ...asked, how: "average" };
  if (wants("sum") && (asked.targets.length >= 2 || asked.orgs.length >= 2))
    return { op: "compute", ...asked, how: "sum" };
  return null;
}

/** The year whose change is asked: of two stated years the later one. */
function yearsOfChange({ years }: Question): Asked["years"] {
  const stated = years.flatMap((year) => (year.kind === "stated" ? [year.year] : []));
  return stated.length > 1 ? [{ kind: "stated", year: Math.max(...stated) }] : [...years];
}

/** 参保资助比例: a rate that is printed, no share to be computed. */
function namesRate(targets: readonly Target[]): boolean {
  return targets.some((target) => target.kind === "label" && /[率比]例?$/u.test(target.name));
}

/** 谁比谁多: two bodies or two items beside each other, no change over time. */
function comparesSides({ operations, utterance }: Question, asked: Asked): boolean {
  const overTime = /上年|去年|同比|20\d\d|\d\d年|增长|增幅|last year|previous year/u.test(utterance.text);
  return (
    operations.includes("difference") && !overTime && (asked.orgs.length >= 2 || asked.targets.length >= 2)
  );
}

/** 养护要多少，比去年省了多少: the amount itself is asked besides its change. */
function asksLevelToo({ utterance }: Question): boolean {
  const [first = "", ...others] = utterance.text.split(/[,，;；\s]/u);
  return others.length > 0 && /多少|几/u.test(first) && !/比|较|同比|增|减|涨|降/u.test(first);
}

function infersPriorYear({ utterance }: Question): boolean {
  return /推算|倒推|反推|推出|倒算|算出.{0,6}(?:上年|去年|20\d\d)|infer|work out|back out|derive/u.test(
    utterance.text,
  );
}

function differenceOf(asked: Asked): Plan {
  const years = new Set(asked.years.map((year) => JSON.stringify(year))).size;
  if (years >= 2 && asked.orgs.length === 1) return { op: "change", ...asked, computed: false, level: false };
  return { op: "compute", ...asked, how: "difference" };
}

/** 甲占乙的多少: what stands before 占 over what stands behind it; 占多少 leans on the question before. */
function shareOf(question: Question, asked: Asked): Plan {
  const at = question.utterance.text.search(/占/u);
  const numerators = question.targets.filter(({ span }) => at < 0 || span.start < at);
  const bases = question.targets.filter(({ span }) => at >= 0 && span.start > at);
  const carried = numerators.length === 0 ? question.before : numerators;
  const targets = [...carried.map(bare), ...bases.map(bare)];
  return { op: "compute", ...asked, targets: targets.length > 0 ? targets : asked.targets, how: "share" };
}

/** Operations that choose among many: rankings, lists, breakdowns, counts. */
function selection(question: Question, asked: Asked): Plan | null {
  const wants = (operation: Operation): boolean => question.operations.includes(operation);
  const order = question.order ?? { direction: "most" as const, top: null };
  const ofProjects = asksForProjects(question);
  if (question.threshold && ofProjects) return listOf(question, asked, "projects");
  if (wants("rank")) {
    const bodies = asked.orgs.length > 1 && asked.targets.length > 0;
    const top = order.top ?? (/排|从[大高多小低少]到|rank|sort/u.test(question.utterance.text) ? null : 1);
    return { op: "rank", ...asked, of: bodies ? "bodies" : "items", order: { ...order, top } };
  }
  if (ofProjects) return listOf(question, asked, "projects");
  if (asked.targets.length === 0) return null;
  if (wants("breakdown") || (wants("list") && hasParts(asked.targets)))
    return listOf(question, asked, "parts");
  if (wants("exists") && asked.orgs.length > 1) return listOf(question, asked, "bodies");
  if (question.everyBody && /谁|哪|有|who|which/u.test(question.utterance.text))
    return listOf(question, asked, "bodies");
  return null;
}

function listOf(question: Question, asked: Asked, of: PlanOf<"list">["of"]): Plan {
  const { threshold } = question;
  return {
    op: "list",
    ...asked,
    of,
    count: question.operations.includes("count"),
    threshold: threshold ? { ...threshold } : null,
  };
}

function hasParts(targets: readonly Target[]): boolean {
  return (
    targets.length === 1 &&
    targets.some((target) => target.kind === "measure" && (measureNamed(target.name)?.parts?.length ?? 0) > 0)
  );
}

const PROJECT_LIST =
  /(?:哪些|哪几个|什么|全部|所有|几个|多少个|各个?|每个|都有|以上的?|以下的?|万的?|列出.{0,24}|上|安排了?哪些).{0,3}项目(?!支出|经费|资金|预算|绩效)|项目(?:都)?(?:有哪些|有什么|有几个|清单|名单|列表|明细|分别|各多少|都有|各是多少)|哪几笔|什么项目|(?:which|what|list|all|every|how many|each|the)\b.{0,20}\bprojects\b|项目支出(?:包括|包含|有|由|是)(?:哪些|什么)|哪个项目/u;

/** Asks for the projects themselves and not for one of them. */
function asksForProjects({ utterance, targets, scope, operations }: Question): boolean {
  const one = targets.some(
    (target) => target.kind === "label" && target.family === "project" && /\S/u.test(target.name),
  );
  if (operations.includes("rank") && /项目/u.test(utterance.text) && !one)
    return /哪个项目|项目.{0,6}最|最.{0,8}项目/u.test(utterance.text);
  const carriedList = scope.carryOver === "only" && /哪|项目|列|which/u.test(utterance.text);
  return (
    (PROJECT_LIST.test(utterance.text) && !(one && !carriedList)) ||
    (carriedList && operations.includes("list"))
  );
}

/** A plain look-up, a text, or the overview of a body that was only named. */
function plain(question: Question, asked: Asked): Plan {
  const { targets, operations, utterance } = question;
  const facts = targets.filter((target) => target.kind === "label" && target.family === "fact");
  const text = { op: "explain" as const, ...asked, what: "text" as const, words: utterance.text };
  if (facts.length > 0 && facts.length >= targets.length - 1) return text;
  if (targets.length > 0) return asksForText(question) ? text : { op: "lookup", ...asked };
  if (asksForTotal(question))
    return { op: "lookup", ...asked, targets: [{ kind: "measure", name: "支出总计" }] };
  if (operations.includes("text") || operations.includes("list") || operations.includes("count")) return text;
  if (question.unexplained.length > 0) return text;
  return { op: "overview", orgs: [...question.orgs], years: [...question.years] };
}

/** 职责, 归谁管, 什么时候: a sentence is wanted and only similar labels were found. */
function asksForText({ targets, operations }: Question): boolean {
  const sure = targets.some(({ score }) => score >= 0.62);
  const asksNumber = ["count", "share", "sum", "change"].some((operation) =>
    operations.includes(operation as Operation),
  );
  return operations.includes("text") && !sure && !asksNumber;
}

/** 预算多少, 一共花多少, budget: the whole budget. */
function asksForTotal({ utterance, unexplained }: Question): boolean {
  const money = /预算|花|用了?多少|多少钱|budget|spend|spent|expenditure/u.test(utterance.text);
  return money && unexplained.join("").replace(/实际|今年|安排/gu, "").length <= 2;
}
