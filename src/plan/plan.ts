import { measureNamed } from "../budget/index.js";
import { isColumn, isRow, type Lexicon, type Question, type Target } from "../question/index.js";
import { type Asked, askedOf, asksForProjects, hasFewOpenWords, says, wants } from "./asked.js";
import { calculation, infersPriorYear } from "./calculate.js";
import { declined } from "./decline.js";
import { withHiredPay } from "./hired.js";
import { plain } from "./plain.js";
import type { Plan, PlanOf } from "./schema.js";
import { selection } from "./select.js";

/** More bodies than this in one answer are a list nobody reads: ask which one is meant. */
const BODIES_IN_ONE_ANSWER = 8;

/** What is to be done to answer a question. Needs the lexicon only to know what the corpus holds. */
export function planFor(question: Question, lexicon: Lexicon): Plan {
  const refused = declined(question, lexicon);
  if (refused) return refused;
  if (question.bodies.ambiguous.length > 0) {
    return { op: "clarify", reason: "ambiguous-body", options: [...question.bodies.ambiguous] };
  }
  const orgs = pointsAtNothing(question) ? null : orgsAsked(question, lexicon);
  if (!orgs)
    return { op: "clarify", reason: "no-body", options: lexicon.organisations.map(({ name }) => name) };
  const paid = withHiredPay(withoutTexts({ ...question, orgs }), lexicon);
  const whole = withRowTotal(withoutSpokenTotal(withTotal(withoutChanges(paid))));
  return planOver(withColumn(withinBasic(withinBudget(whole))));
}

/** 某指标的目标是多少: beside an indicator that is named, the word for targets names no text. */
function withoutTexts(question: Question): Question {
  const { targets } = question;
  const named = targets.some(
    (target) => target.kind === "label" && target.family === "indicator" && target.score === 1,
  );
  const kept = targets.filter((target) => target.kind !== "label" || target.family !== "fact");
  return named && says(question, /多少|几|how/u) ? { ...question, targets: kept } : question;
}

/** 它, 第二个: points at something said before, and nothing was. */
function pointsAtNothing({ utterance, before, ordinal, targets, carried, operations }: Question): boolean {
  const ranks =
    /第(?:[一二三四五六七八九十]|\d{1,2})[大高多]/u.test(utterance.text) && operations.includes("rank");
  const points =
    (ordinal !== null && !ranks) || /^(?:那?它|他们|这个(?:项目|数)?|that one|it\b)/u.test(utterance.text);
  return points && before.length === 0 && carried.length === 0 && targets.every(({ score }) => score < 1);
}

/** Bodies to answer for; null where one has to be asked for. A measure alone asks for every body while few. */
function orgsAsked(question: Question, lexicon: Lexicon): readonly string[] | null {
  if (question.orgs.length > 0) return question.orgs;
  const all = lexicon.organisations.map(({ name }) => name);
  const askable = isAskable(question) && !speaksOfOneBody(question);
  return askable && all.length <= BODIES_IN_ONE_ANSWER ? all : null;
}

function isAskable(question: Question): boolean {
  const named = question.targets.some((target) => target.kind !== "label" || target.family !== "fact");
  return named || wants(question, "define") || wants(question, "audit");
}

/** 局里, 该单位: one body, which one was not said. */
function speaksOfOneBody(question: Question): boolean {
  return says(question, /局里|该局|本局|你们局|单位里|该单位|这个局|这个单位/u);
}

function planOver(question: Question): Plan {
  const asked = askedOf(question);
  if (isCellAlone(question))
    return { op: "lookup", ...asked, counting: null, words: question.utterance.text };
  const words = question.utterance.text;
  const quoted = wordsQuoted(question);
  if (quoted) return { op: "explain", ...asked, targets: [], what: "text", words: quoted, value: false };
  const sum = sumOfNamed(question, asked);
  if (sum) return sum;
  if (wants(question, "audit") || wants(question, "premise") || setsNumbersBeside(question))
    return { op: "audit", ...asked, words };
  if (wants(question, "define") && !wants(question, "reason") && !namesCode(question))
    return definition(question);
  if (wants(question, "reason"))
    return { op: "explain", ...asked, what: "reason", words, value: asksAmountFirst(words) };
  if (asksForOffice(question) || countsOffices(question))
    return { op: "explain", ...asked, targets: [], what: "text", words, value: false };
  return calculation(question, asked) ?? selection(question, asked) ?? plain(question, asked);
}

const QUOTED = /[“"「『]([^“”"「」『』]{6,})[”"」』]/gu;

/** 文件里“…”是怎么写的: words of a document in quotation marks are looked for as they are, whatever they name. */
function wordsQuoted({ utterance }: Question): string | null {
  if (!/[”"」』]是?(?:怎么|咋)写的/u.test(utterance.original)) return null;
  const quoted = [...utterance.original.matchAll(QUOTED)].map(([, words]) => words ?? "");
  return quoted.length > 0 ? quoted.join("，") : null;
}

/** 2101505是什么科目: the subject of a code is looked up, not defined. */
function namesCode({ targets }: Question): boolean {
  return targets.some(({ kind }) => kind === "code");
}

/** 花多少，为什么少了: the amount is asked for before its reason. */
function asksAmountFirst(words: string): boolean {
  return /(?:多少|几)(?:钱|元|万元?)?\s*[,，。?？;；]?.{0,6}(?:为什么|为啥|为何|咋|怎么|原因)|how much.{3,60}\bwhy\b/u.test(
    words,
  );
}

/** 一处甲数一处乙数，差的是什么: two amounts that the question quotes and sets against each other. */
function setsNumbersBeside(question: Question): boolean {
  const quoted = question.utterance.text.match(/(?<![\d.])\d+\.\d+(?![\d.])/gu) ?? [];
  return (
    new Set(quoted).size >= 2 &&
    says(
      question,
      /不一样|不同|差的?是(?:什么|啥)|差在哪|怎么解释|(?:为[什啥何]|咋|怎么).{0,8}[差不]|却[是只有]|一[处个].{0,30}一[处个]/u,
    )
  );
}

/** 这俩合计是不是…: the things named or spoken of are added up, and the sum says whether it is. */
function sumOfNamed(question: Question, asked: Asked): Plan | null {
  const sums = wants(question, "audit") && question.carried.includes("target") && asked.targets.length >= 2;
  const quoted = /(?:合计|加起来|一共|总共|相加|加在?一起|加总).{0,6}(?:是不是|是否|等不等于|等于).{0,3}\d/u;
  return sums && says(question, quoted) ? { op: "compute", ...asked, how: "sum" } : null;
}

/** A cell named by table, row and column, and nothing to be done with it. */
function isCellAlone({ targets, operations }: Question): boolean {
  return operations.length === 0 && targets.length > 0 && targets.every(({ kind }) => kind === "cell");
}

/** 找哪个股: an office is asked for, whatever money words stand in the errand. */
function asksForOffice(question: Question): boolean {
  return says(
    question,
    /(?:找|归|去|由|是|该)?哪个(?:股|科|处|室|部门|中心)(?!.{0,6}(?:多少|几))|谁(?:来)?负责|归谁管|谁管|哪个股室|哪个科室|which (?:office|division|section)/u,
  );
}

/** 设了几个股: the offices themselves are counted where no number of them is stated. */
function countsOffices(question: Question): boolean {
  const stated = question.targets.some(({ kind, score }) => kind === "measure" || score === 1);
  return (
    !stated &&
    says(
      question,
      /(?:几|多少)个(?:内设)?(?:股室|科室|处室|股(?!权|东|份)|处(?!级|理|方|罚))|how many (?:offices|divisions|sections)/u,
    )
  );
}

function definition(question: Question): PlanOf<"define"> {
  const first = question.targets[0];
  const term = first?.kind === "measure" || first?.kind === "label" ? first.name : "";
  return { op: "define", orgs: [...question.orgs], term, words: question.utterance.text };
}

/** 增加多少: a statement of something that grew, likened to the asker's own 增加, is nothing that was named. */
function withoutChanges(question: Question): Question {
  const likened = ({ score, ...target }: Question["targets"][number]): boolean =>
    score < 1 &&
    target.kind === "label" &&
    target.family === "statement" &&
    /^(?:增加|减少|新增|增长)/u.test(target.name);
  return wants(question, "change")
    ? { ...question, targets: question.targets.filter((target) => !likened(target)) }
    : question;
}

/** 预算比去年多多少: where only the budget as a whole is spoken of, its total is meant. */
function withTotal(question: Question): Question {
  const compares = (
    ["change", "rank", "difference", "times", "share", "sum", "breakdown", "reason"] as const
  ).some((one) => wants(question, one));
  const speaksOfBudget = says(question, /预算|花|支出|budget|spend/u);
  if (asksWhatRevenueIsMadeOf(question)) return withMeasure(question, "收入总计");
  const guessed = question.everyBody && question.targets.every(({ score }) => score < 1);
  if (sumsProjects(question)) return withMeasure(question, "项目支出");
  if (
    (question.targets.length > 0 && !guessed) ||
    !compares ||
    asksForProjects(question) ||
    ranksAmongThose(question) ||
    !speaksOfBudget ||
    !(guessed || hasFewOpenWords(question) || infersPriorYear(question))
  )
    return question;
  return withMeasure(question, "支出总计");
}

/** 收入构成: the parts of all revenue. */
function asksWhatRevenueIsMadeOf(question: Question): boolean {
  const revenue = says(question, /收入/u) && !says(question, /支出|预算/u);
  return (
    revenue && question.targets.length === 0 && wants(question, "breakdown") && hasFewOpenWords(question)
  );
}

/** 里面最贵的一个: of what was just listed, and not of budgets. */
function ranksAmongThose(question: Question): boolean {
  return wants(question, "rank") && says(question, /^(?:那|这)?(?:里面|其中|这里面|里头|这些|那些)/u);
}

function withMeasure(question: Question, name: string): Question {
  return { ...question, targets: [{ kind: "measure", name, span: { start: 0, end: 0 }, score: 1 }] };
}

/** 五个项目加起来; 项目本级和中心各分了多少: the total of the projects, with or without what was carried over. */
function sumsProjects(question: Question): boolean {
  const sums = wants(question, "sum") && says(question, /[一二三四五六七八九十\d几]个|全部|所有|各个?/u);
  const divides = says(question, /本级.*(?:各|分别)/u);
  return question.targets.length === 0 && (sums || divides) && says(question, /项目/u);
}

/** 行政运行里的项目支出: a row and a column of one table. 列在基本支出还是项目支出 asks which column has it. */
function withColumn(question: Question): Question {
  const columns = question.targets.filter(isColumn);
  const rows = question.targets.filter(isRow);
  const [column] = columns;
  if (rows.length === 0 || !column || relates(question)) return question;
  const carried = columns.find(({ name }) => name === "上年结转");
  const only = columns.length === 1 ? column : carried;
  const scope: Asked["scope"] = { ...question.scope, column: only?.name ?? null };
  return { ...question, targets: rows, scope };
}

/** 高中教育预算支出合计: the total of that row and not of the whole budget. */
function withRowTotal(question: Question): Question {
  const { targets, utterance, operations } = question;
  const [row, ...others] = targets.filter(isRow);
  const total = targets.find((target) => target.kind === "measure" && target.name === "支出总计");
  const isOfRow =
    row !== undefined &&
    others.length === 0 &&
    total !== undefined &&
    total.span.start >= row.span.end &&
    /^.+合计/u.test(utterance.text.slice(total.span.start, total.span.end + 2));
  if (!isOfRow) return question;
  return {
    ...question,
    targets: targets.filter((target) => target !== total),
    operations: operations.filter((operation) => operation !== "sum"),
  };
}

/** 做项目一共花多少: beside a thing that is named, the words ask for its amount and not for the whole. */
function withoutSpokenTotal(question: Question): Question {
  const { text } = question.utterance;
  const spoken = ({ span }: Question["targets"][number]): boolean =>
    /^[一总]共花$/u.test(text.slice(span.start, span.end));
  const named = question.targets.filter((target) => !spoken(target));
  return named.length === 0 ? question : { ...question, targets: named };
}

/** 一般公共预算当年支出中卫生健康支出: what stands before 中 is the table, what follows the row. */
function withinBudget(question: Question): Question {
  const whole = question.targets.find(
    (target) => target.kind === "measure" && target.name === "一般公共预算支出",
  );
  const rows = question.targets.filter((target) => isRow(target) || isPartOfTotal(target));
  if (!whole || rows.length === 0 || relates(question)) return question;
  return { ...question, targets: rows, scope: { ...question.scope, carryOver: "without" } };
}

const IN_BASIC = /基本支出(?:里|中|内|当中|之中|部分)|\b(?:in|within|under|of) [^,]{0,16}basic expenditure/u;

/** 基本支出里的印刷费: an item that only basic expenditure has, and where it stands. */
function withinBasic(question: Question): Question {
  const items = question.targets.filter(
    (target) => target.kind === "measure" && measureNamed(target.name)?.basicOnly === true,
  );
  const isContainer = (target: Target): boolean => target.kind === "measure" && target.name === "基本支出";
  const within = items.length > 0 && says(question, IN_BASIC) && !relates(question);
  return within ? { ...question, targets: question.targets.filter((one) => !isContainer(one)) } : question;
}

/** What the row of the total is divided into. */
function isPartOfTotal(target: Target): boolean {
  return target.kind === "measure" && (target.name === "基本支出" || target.name === "项目支出");
}

/** The measures are set against each other and not crossed. */
function relates(question: Question): boolean {
  return (
    (["share", "times", "difference", "sum"] as const).some((one) => wants(question, one)) ||
    says(question, /[和与跟、]\s*(?:基本|项目)支出/u)
  );
}
