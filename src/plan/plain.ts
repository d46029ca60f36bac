import {
  type Operation,
  type Question,
  thingsBesideAmount,
  unknownName,
  unknownTarget,
} from "../question/index.js";
import { type Asked, hasFewOpenWords, says, wants } from "./asked.js";
import { asksForPrice, countingOf } from "./counting.js";
import type { Plan, PlanOf } from "./schema.js";

/** A plain look-up, a text, or the overview of a body that was only named. */
export function plain(question: Question, asked: Asked): Plan {
  const { targets, operations } = question;
  const facts = targets.filter((target) => target.kind === "label" && target.family === "fact");
  if (facts.length > 0 && facts.length >= targets.length - 1) return text(question, asked);
  if (asksForPrice(question)) return { ...text(question, asked), what: "price", value: false };
  const longer = unknownName(question);
  if (longer !== null) return lookup(question, { ...asked, targets: [unknownTarget(longer)] });
  if (asksForStaff(question) && (targets.length === 0 || (isBrief(question) && likened(question))))
    return lookup(question, { ...asked, targets: [{ kind: "measure", name: "实有人数" }] });
  if (targets.length > 0)
    return asksForText(question)
      ? text(question, asked)
      : lookup(question, { ...asked, scope: scopeOf(question, asked) });
  if (asksForTotal(question))
    return lookup(question, { ...asked, targets: [{ kind: "measure", name: totalAsked(question) }] });
  if (asksForOverview(question))
    return { op: "overview", orgs: [...question.orgs], years: [...question.years] };
  if (operations.includes("text") || operations.includes("list") || operations.includes("count"))
    return text(question, asked);
  if (question.unexplained.length > 0) return text(question, asked);
  return { op: "overview", orgs: [...question.orgs], years: [...question.years] };
}

function lookup(question: Question, asked: Asked): PlanOf<"lookup"> {
  return { op: "lookup", ...asked, counting: countingOf(question), words: question.utterance.text };
}

function text(question: Question, asked: Asked): PlanOf<"explain"> {
  const number = says(question, /多少|几[个人辆家]|how much|how many/u);
  const value =
    number && question.targets.some((target) => target.kind !== "label" || target.family !== "fact");
  return { op: "explain", ...asked, what: "text", words: wordsAsked(question), value };
}

/** 都叫啥 after 几个科室: what is still spoken of belongs to the words that sentences are looked for by. */
function wordsAsked({ utterance, carried, targets }: Question): string {
  const kept = carried.includes("target")
    ? targets.flatMap((target) => (target.kind === "code" ? [] : [target.name]))
    : [];
  return [utterance.text, ...kept].join(" ");
}

/** 几个 of a measure that is stated both as an amount and as a count. */
function scopeOf(question: Question, asked: Asked): Asked["scope"] {
  const counts = wants(question, "count") && says(question, /几个(?!钱)|多少个|几项|how many/u);
  return counts && asked.scope.column === null ? { ...asked.scope, column: "个数" } : asked.scope;
}

const PURPOSE =
  /干嘛|干啥|做啥|干什么用|做什么用|用来|用途|用于|依据|立的?项|文件|必要性|怎么实施|措施|主管部门|概况|属性|项目期|什么时候|何时|几时|哪天|起止|开始|结束|到期|\bwhen\b|实施单位|目标是|为了/u;

/** What offices there are and what they are called, their rank and who is above them. */
const OFFICES =
  /哪几个(?:科|股|处|室)|(?:科室|股室|机构|部门).{0,6}(?:哪些|都有|叫)|(?:哪些|什么).{0,4}(?:科室|股室|内设)|都叫|下设哪|设了哪|什么级别|啥级别|主管部门/u;

/** 职责, 归谁管, 什么时候: a sentence is wanted and only similar labels were found, or a project's own text. */
function asksForText(question: Question): boolean {
  const { targets } = question;
  const ofProject = targets.some(
    (target) => target.kind === "label" && (target.family === "project" || target.project !== null),
  );
  if (ofProject && says(question, PURPOSE)) return true;
  if (says(question, OFFICES)) return true;
  if (!wants(question, "text")) return false;
  const sure = targets.some(({ score }) => score >= 0.62);
  const asksNumber = (["count", "share", "sum", "change"] as const).some((operation: Operation) =>
    wants(question, operation),
  );
  return !sure && !asksNumber;
}

/** 预算多少, 一共花多少, budget: the whole budget. */
function asksForTotal(question: Question): boolean {
  const money = says(
    question,
    /预算|花|用了?多少|多少钱|收入|budget|spend|spent|expenditure|revenue|income/u,
  );
  return (
    (money || says(question, /(?:^|[年的局家区县市,\s])支出(?!总|表|预|结)/u)) &&
    hasFewOpenWords(question) &&
    !namesAThing(question)
  );
}

/** 空调多少钱: something is named that nothing explains; the whole budget is not what it costs. */
function namesAThing({ unexplained }: Question): boolean {
  return unexplained.some((words) => thingsBesideAmount(words).length > 0);
}

/** Which total: revenue where the words speak of it. */
function totalAsked(question: Question): string {
  return says(question, /收入|revenue|income/u) ? "收入总计" : "支出总计";
}

/** 介绍一下某局: the body as a whole. */
function asksForOverview({ utterance, unexplained }: Question): boolean {
  const introduces = /介绍|概况|(?:基本|总体|整体|大致|大体)情况|overview|introduce|tell me about/u.test(
    utterance.text,
  );
  return (
    introduces &&
    unexplained
      .join("")
      .replace(/请|介绍|一下|给我|帮我|概况|(?:基本|总体|整体|大致|大体)情况|预算|决算|的|大致|简单/gu, "")
      .length <= 2
  );
}

/** 某局有多少人: nothing is said of what these people do or get. */
function isBrief(question: Question): boolean {
  return (
    says(question, /^[^，,。]{2,8}(?:现在|目前|总共|一共)?有多少个?(?:人|职工|员工|工作人员)[?？]?$/u) &&
    !says(question, /[覆盖享受补训配雇聘建参领发惠][^，]{0,6}多少/u)
  );
}

function likened({ targets }: Question): boolean {
  return targets.every(({ score }) => score < 1);
}

function asksForStaff(question: Question): boolean {
  return says(question, /多少人|几个人|几口人/u) && question.unexplained.join("").length <= 6;
}
