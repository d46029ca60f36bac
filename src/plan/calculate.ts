import { measureNamed } from "../budget/index.js";
import type { Question, Target } from "../question/index.js";
import { type Asked, asksForProjects, bare, says, wants, yearCount } from "./asked.js";
import type { Plan, PlanOf } from "./schema.js";

/** Operations that compute: share, times, change, difference, average, sum. */
export function calculation(question: Question, asked: Asked): Plan | null {
  if (wants(question, "average") && asksForProjects(question)) return averageOfProjects(asked);
  if (asked.targets.length === 0) return null;
  return share(question, asked) ?? change(question, asked) ?? comparison(question, asked);
}

function averageOfProjects(asked: Asked): PlanOf<"compute"> {
  return { op: "compute", ...asked, targets: [{ kind: "measure", name: "项目支出" }], how: "average" };
}

function share(question: Question, asked: Asked): Plan | null {
  const isShare = wants(question, "share") && question.unit === null;
  if (!isShare || namesRate(asked.targets) || asksRateOfChange(question) || asksForTarget(question))
    return null;
  if (says(question, COMPLETION)) return null;
  return shareOf(question, asked);
}

/** 涨了百分之几: a rate of change and no share. */
function asksRateOfChange(question: Question): boolean {
  return wants(question, "change") && !says(question, /占|比重|份额|share|proportion/u);
}

/** 绩效目标里救助比例要到多少: a target that is printed. */
function asksForTarget(question: Question): boolean {
  return says(question, /绩效|指标|目标/u) && !says(question, /占|share of|percentage of/u);
}

/** 参保资助比例: a rate that is printed, no share to be computed. */
function namesRate(targets: readonly Target[]): boolean {
  return targets.some(
    (target) => target.kind === "label" && /(?:[率比]例?|占比)(?:达到|不低于)?$|满意度$/u.test(target.name),
  );
}

/** 甲占乙的多少, 乙里甲占多少; 占多少 alone leans on the question before. */
function shareOf(question: Question, asked: Asked): Plan {
  const { text } = question.utterance;
  const at = text.search(/占/u);
  if (says(question, /占.{0,6}(?:[两三四五]家|几家|全部|所有|各家).{0,4}(?:总和|合计|总额|总)/u))
    return { op: "compute", ...asked, how: "share", scope: { ...asked.scope, column: "各家合计" } };
  const english = /(?:share|percentage|proportion|percent) of .* (?:is|are|does|do|goes|was)\b/u.test(text);
  const whole =
    english && question.targets.length > 1
      ? question.targets[0]
      : question.targets.find(
          ({ span }) => (at >= 0 && span.start > at) || isContainer(text.slice(span.end)),
        );
  const parts = question.targets.filter((target) => target !== whole);
  const numerators = parts.length === 0 ? question.before : parts;
  if (numerators.length === 0) return noPart(asked);
  const base = inItemsTable(question, numerators[0], whole) ? ITEMS_TOTAL : whole && bare(whole);
  const targets = [...numerators.slice(0, 1).map(bare), ...(base ? [base] : [])];
  const year = ofGeneralBudget(whole) ? { ...asked.scope, carryOver: "without" as const } : asked.scope;
  return {
    op: "compute",
    ...asked,
    scope: year,
    targets: targets.length > 0 ? targets : asked.targets,
    how: "share",
  };
}

/** 占总支出多少, and what has that share was not understood. */
function noPart({ orgs }: Asked): PlanOf<"decline"> {
  return { op: "decline", status: "not_found", reason: "unknown-subject", words: "", orgs: [...orgs] };
}

/** 基本支出里, 在…中: what stands before is the whole. */
function isContainer(behind: string): boolean {
  return /^(?:里|里头|里面|当中|中|之中)/u.test(behind);
}

const ITEMS_TOTAL: Target = {
  kind: "cell",
  table: "基本支出经济分类表",
  side: null,
  key: "合计",
  column: "合计",
  name: "合计",
};

/** 表六中基本工资占基本支出合计: both are cells of the table of economic items. */
function inItemsTable(question: Question, part: Target | undefined, whole: Target | undefined): boolean {
  const item = part?.kind === "measure" && measureNamed(part.name)?.basicOnly === true;
  const total = whole?.kind === "measure" && whole.name === "基本支出";
  return item && total && says(question, /表[一二三四五六七八九十\d]|[该此这那张]表|表[里中上内]/u);
}

/** Shares of the general public budget of the year leave the carry-over out on both sides. */
function ofGeneralBudget(whole: Target | undefined): boolean {
  return whole?.kind === "measure" && whole.name === "一般公共预算支出";
}

function change(question: Question, asked: Asked): Plan | null {
  const overTime =
    (wants(question, "change") && !namesTheChange(question)) ||
    infersPriorYear(question) ||
    ((wants(question, "difference") || (wants(question, "rank") && !says(question, WHICH_ITEM))) &&
      overYears(question, asked));
  if (!overTime || (asked.orgs.length > 1 && wants(question, "rank") && !says(question, /涨|降|增|减|变化/u)))
    return null;
  if (spansYears(asked)) return null;
  if (comparesSides(question, asked) || (wants(question, "times") && asked.targets.length >= 2)) return null;
  const computed = infersPriorYear(question);
  return {
    op: "change",
    ...asked,
    years: yearsOfChange(question, computed),
    computed,
    level: asksLevelToo(question),
    direction: directionAsked(question),
    against: says(question, AGAINST_BUDGET) ? "预算" : null,
  };
}

/** 比年初预算少了多少: against what was planned, not against the year before. */
const AGAINST_BUDGET =
  /(?:比|较|与|跟|和|同)(?:本年|当年|全年|年初|调整后?)?的?预算数?(?:比|相比|对比|增|减|多|少|高|低|下降|上升|超|节|结余|有|是|差|的?(?:变|差))|(?:than|against|from|compared (?:with|to)) (?:the )?(?:initial |original )?budget/u;
/** How much of what was planned was spent: printed, no share to be computed. */
const COMPLETION = /完成.{0,6}预算|预算.{0,2}(?:完成|执行)[率比]/u;

/** 事故下降率: a target whose own name speaks of a change, and nothing else in the question does. */
function namesTheChange({ utterance, targets, carried }: Question): boolean {
  if (carried.includes("target") || targets.every(({ kind }) => kind !== "label")) return false;
  const rest = targets.reduce(
    (text, { span }) => text.slice(0, span.start) + "□".repeat(span.end - span.start) + text.slice(span.end),
    utterance.text,
  );
  return !CHANGE_WORDS.test(rest);
}

/** 去年哪一项最多: the items of that year beside each other. */
const WHICH_ITEM = /哪一?[项个笔]/u;

/** 增长的有哪几家, 谁降了: of several bodies only those that went that way. */
function directionAsked(question: Question): "增加" | "减少" | null {
  if (!question.everyBody || says(question, /谁涨谁降|谁降谁涨|涨跌|增减/u)) return null;
  if (says(question, /减少|下降|降了|少了|缩减|fell|fall|decrease|down|drop/u)) return "减少";
  return says(question, /增长|增加|涨了|上升|多了|rose|increase|grew|up\b/u) ? "增加" : null;
}

/** 24年和25年差多少, 两年差多少: over time and not between two things. */
function overYears(question: Question, asked: Asked): boolean {
  const single = asked.orgs.length === 1 && asked.targets.length === 1;
  return (
    single &&
    (yearCount(asked) >= 2 ||
      question.against.length > 0 ||
      says(question, /两年|上年(?!结转|结余)|去年(?!没|结转)|last year/u))
  );
}

/** 谁比谁多: two bodies or two items beside each other, no change over time. */
function comparesSides(question: Question, asked: Asked): boolean {
  const overTime = says(
    question,
    /上年|去年|同比|20\d\d|\d\d年|增长|增幅|增加|减少|下降|涨|降|last year|previous year/u,
  );
  return wants(question, "difference") && !overTime && (asked.orgs.length >= 2 || asked.targets.length >= 2);
}

/** 2025 against 2023: what a document says of the year before it is no answer. */
function spansYears({ years }: Asked): boolean {
  const stated = years.flatMap((year) => (year.kind === "stated" ? [year.year] : []));
  return stated.length > 1 && Math.max(...stated) - Math.min(...stated) > 1;
}

/** The year whose change is asked: of two stated years the later one; for an inferred year the one after it. */
function yearsOfChange({ years }: Question, inferred: boolean): Asked["years"] {
  const stated = years.flatMap((year) => (year.kind === "stated" ? [year.year] : []));
  if (stated.length > 1) return [{ kind: "stated", year: Math.max(...stated) }];
  if (!inferred) return [...years];
  return years.map((year) =>
    year.kind === "stated" ? { ...year, year: year.year + 1 } : { ...year, offset: year.offset + 1 },
  );
}

export function infersPriorYear(question: Question): boolean {
  return says(
    question,
    /推算|倒推|反推|推出|倒算|算出.{0,6}(?:上年|去年|20\d\d)|infer|work out|back out|derive/u,
  );
}

const CHANGE_WORDS = /比|较|同比|增|减|涨|降|变|差|省/u;

/** 养护要多少，比去年省了多少: the clause that names the item says nothing of a change. */
function asksLevelToo({ utterance, targets }: Question): boolean {
  const clauses = utterance.text.split(/[,，;；?？\s]+/u).filter((clause) => clause !== "");
  const first = targets[0];
  if (!first || clauses.length < 2) return false;
  const named = clauses.find((clause) =>
    clause.includes(utterance.text.slice(first.span.start, first.span.end)),
  );
  return named !== undefined && first.span.end > 0 && !CHANGE_WORDS.test(named);
}

/** Times, differences, averages and sums of two or more. */
function comparison(question: Question, asked: Asked): Plan | null {
  const sides = Math.max(asked.targets.length, asked.orgs.length, yearCount(asked));
  const oneItem = asked.targets.length === 1 && asked.orgs.length === 1;
  if (
    asked.scope.carryOver === "both" ||
    (asked.scope.period === "both" && oneItem && wants(question, "difference"))
  )
    return { op: "compute", ...asked, how: "difference" };
  if (wants(question, "times") && sides < 2 && asked.orgs.length === 1)
    return timesOverTime(question) ? timesOverYears(asked) : { op: "compute", ...asked, how: "times" };
  if (wants(question, "times") && sides >= 2)
    return { op: "compute", ...asked, targets: inOrderOfDivision(question, asked), how: "times" };
  const gapBetweenTwo =
    asked.orgs.length === 2 &&
    says(question, /多多少|大多少|高多少|少多少|低多少|[高多低少]出|差|gap|difference|how much/u);
  if (gapBetweenTwo && (wants(question, "rank") || wants(question, "difference")))
    return { op: "compute", ...asked, how: "difference" };
  if (wants(question, "rank") && asked.orgs.length > 1) return null;
  if (wants(question, "difference") && asked.orgs.length > 2 && asked.targets.length === 1)
    return { op: "rank", ...asked, of: "bodies", order: { direction: "most", top: null } };
  if (spansYears(asked) && wants(question, "change")) return { op: "compute", ...asked, how: "difference" };
  if (wants(question, "difference") && sides >= 2) return { op: "compute", ...asked, how: "difference" };
  if (wants(question, "average") && sides >= 2) return { op: "compute", ...asked, how: "average" };
  if (namesFewer(question, asked))
    return {
      op: "decline",
      status: "not_found",
      reason: "unknown-subject",
      words: "",
      orgs: [...asked.orgs],
    };
  if (sumsItems(question, asked)) return { op: "compute", ...asked, how: "sum" };
  const several = asked.targets.length >= 2 || asked.orgs.length >= 2;
  const totals =
    (wants(question, "sum") && !asksRowOfTable(question) && !sumsEarlier(question)) ||
    (question.bodies.named.length >= 2 &&
      !says(question, /各|分别|每/u) &&
      says(question, /一共|总共|共多少|加到一起/u)) ||
    (asked.targets.length >= 2 &&
      !says(question, /各|分别/u) &&
      !sumsEarlier(question) &&
      says(question, /[两三四五六七八]样|一共|总共|共多少/u));
  return totals && several ? { op: "compute", ...asked, how: "sum" } : null;
}

const COUNTED = ["两", "三", "四", "五", "六", "七", "八", "九", "十"];
const SAID_COUNT =
  /([两三四五六七八九十])[项样个种类笔](?:经费|支出|费用)?(?:共计|合计|加起来|一共|总共|加在?一[起块])/u;

/** 甲、乙和丙三项共计, one of which nothing here is known by: a sum of the others is no answer. */
function namesFewer({ utterance }: Question, { targets, orgs }: Asked): boolean {
  const [, word] = SAID_COUNT.exec(utterance.text) ?? [];
  const items = targets.every(
    (target) => target.kind === "measure" && measureNamed(target.name)?.basicOnly === true,
  );
  return word !== undefined && items && orgs.length === 1 && targets.length < COUNTED.indexOf(word) + 2;
}

/** 某项目明细八项加总: the items of one project's plan. */
function sumsItems(question: Question, { targets, orgs }: Asked): boolean {
  const [only, ...others] = targets;
  const project = only?.kind === "label" && only.family === "project" && others.length === 0;
  return (
    project &&
    orgs.length === 1 &&
    wants(question, "sum") &&
    says(question, /明细|各项|分项|细项|[一二三四五六七八九十几\d]项/u)
  );
}

const SUM_WORDS = /合计|总共|一共|共计|总和|in total|altogether/gu;

/** 甲合计多少，乙占其中多少: the sum is said of what stands before it and not of both. */
function sumsEarlier({ targets, utterance: { text } }: Question): boolean {
  const [first, second] = targets.toSorted((a, b) => a.span.start - b.span.start);
  if (!first || !second || first.span.end === 0) return false;
  const sums = [...text.matchAll(SUM_WORDS)].map(({ index }) => index);
  const between = sums.some((at) => at >= first.span.end && at < second.span.start);
  return between || (/其中|占/u.test(text.slice(first.span.end)) && sums.length > 0);
}

/** 国有资本经营预算表里的支出合计: a printed row, nothing to be added. */
function asksRowOfTable({ utterance, scope }: Question): boolean {
  return scope.table !== null && /表(?:里|中|上)?的?.{0,4}(?:合计|总计)/u.test(utterance.text);
}

/** How many times its A is B: what is divided stands second in English. */
function inOrderOfDivision({ utterance: { text } }: Question, { targets }: Asked): Asked["targets"] {
  const [a, b, ...others] = targets;
  const reversed =
    !/\bvs\.?\b|\bversus\b/u.test(text) &&
    /how many times (?:\S+ ){0,2}?(?!larger|bigger|greater|more|as|higher).{3,60} (?:is|are) /u.test(text);
  return reversed && a && b && others.length === 0 ? [b, a] : targets;
}

/** 翻了几番, 是去年的几倍: the item against itself and not against another one. */
function timesOverTime(question: Question): boolean {
  return (
    question.against.length > 0 ||
    says(question, /翻|去年|上年|前年|同比|last year|previous year|year before/u)
  );
}

/** 翻了几倍: this year over the year before. */
function timesOverYears(asked: Asked): Plan {
  const years: Asked["years"] = [
    { kind: "relative", offset: 0, word: "今年" },
    { kind: "relative", offset: -1, word: "上年" },
  ];
  return { op: "compute", ...asked, years, how: "times" };
}
