import { measureNamed } from "../budget/index.js";
import type { Question, Target } from "../question/index.js";
import { type Asked, asksForProjects, says, wants } from "./asked.js";
import type { Plan, PlanOf } from "./schema.js";

/** Operations that choose among many: rankings, lists, breakdowns, counts. */
export function selection(question: Question, asked: Asked): Plan | null {
  const ofProjects = asksForProjects(question) && !countsMeasure(question);
  if (question.threshold && ofProjects) return listOf(question, asked, "projects");
  if (wants(question, "rank") && ranksSomething(question, asked)) return ranking(question, asked);
  if (ofProjects) return listOf(question, ofCarryOver(withoutFacts(asked)), "projects");
  if (asked.targets.length === 0) return null;
  return subjects(question, asked) ?? breakdown(question, asked);
}

/** 项目名称和钱数: the words for a project's fields name no project. */
function withoutFacts(asked: Asked): Asked {
  const targets = asked.targets.filter((target) => target.kind !== "label" || target.family !== "fact");
  return { ...asked, targets };
}

/** Projects asked for after the carry-over: those that were left over. */
function ofCarryOver(asked: Asked): Asked {
  const [only, ...others] = asked.targets;
  const carried = only?.kind === "measure" && only.name === "上年结转" && others.length === 0;
  return carried ? { ...asked, scope: { ...asked.scope, carryOver: "only" } } : asked;
}

/** 二级项目有几个: a count that a sentence states. */
function countsMeasure(question: Question): boolean {
  const stated = question.targets.some(
    (target) => target.kind === "measure" && /项目(?:数|金额)?$|类项目$/u.test(target.name),
  );
  return stated && wants(question, "count") && !question.threshold;
}

/** 最多补几块钱 limits an amount; a ranking says among what. */
function ranksSomething(question: Question, asked: Asked): boolean {
  if (asked.orgs.length > 1) return true;
  return says(
    question,
    /哪|谁|啥|什么|项目|科目|排|前[一二三四五六七八九十\d]|最[大高贵]|开支|largest|biggest|highest|which|top|rank/u,
  );
}

function ranking(question: Question, asked: Asked): Plan {
  const order = question.order ?? { direction: "most" as const, top: null };
  const carried = asked.targets.some((target) => target.kind === "measure" && target.name === "上年结转");
  const ofCarried = carried && asked.orgs.length === 1 && says(question, /项目|笔/u);
  const scope = ofCarried ? { ...asked.scope, carryOver: "only" as const } : asked.scope;
  const bodies = asked.orgs.length > 1 && asked.targets.length > 0;
  const placed =
    says(question, /第(?:[一二三四五六七八九十]|\d{1,2})[大高多]/u) && (question.ordinal ?? 0) > 0;
  const place = placed && question.ordinal !== null ? { place: question.ordinal } : {};
  const top = order.top ?? (says(question, /(?<!安)排|从[大高多小低少]到|rank|sort/u) ? null : 1);
  return { op: "rank", ...asked, scope, of: bodies ? "bodies" : "items", order: { ...order, top, ...place } };
}

const BY_SUBJECT = /科目|按.{0,3}(?:大类|功能|类)|大类|类级|款级|项级|功能分类|by function|by subject/u;

/** 按大类分, 分到哪几个科目: the function subjects of a total or beneath a subject. */
function subjects(question: Question, asked: Asked): Plan | null {
  const asksParts = wants(question, "breakdown") || wants(question, "list");
  if (!asksParts || !says(question, BY_SUBJECT) || says(question, /经济/u)) return null;
  const digits = says(question, /大类|类级/u) ? 3 : says(question, /款级/u) ? 5 : 7;
  return { ...listOf(question, asked, "subjects"), digits };
}

/** 预算数和决算数分别是多少: both amounts of one thing, and not its parts. */
const BOTH_STAGES = /预算数?(?:和|与|跟|及|、)决算数?|决算数?(?:和|与|跟|及|、)预算数?/u;

function breakdown(question: Question, asked: Asked): Plan | null {
  const ofSeveral = asked.orgs.length > 1 && says(question, /which of (?:these|the|them)/u);
  if (ofSeveral || (question.everyBody && says(question, /谁|哪|有|who|which/u)))
    return listOf(question, asked, "bodies");
  if (question.threshold && asked.orgs.length === 1) return listOf(question, asked, "parts");
  if (asked.targets.every((target) => target.kind === "label" && target.family === "fact")) return null;
  if (says(question, BOTH_STAGES)) return null;
  const inParts = wants(question, "breakdown") || (wants(question, "list") && hasParts(asked.targets));
  if (inParts && asked.orgs.length <= 1) return listOf(question, asked, "parts");
  if (wants(question, "exists") && asked.orgs.length > 1) return listOf(question, asked, "bodies");
  return null;
}

function listOf(question: Question, asked: Asked, of: PlanOf<"list">["of"]): PlanOf<"list"> {
  const { threshold } = question;
  const count = wants(question, "count");
  const items =
    !count || says(question, /哪些|都是|都有|分别|各|列出|列一下|什么|啥|叫|多少钱|which|list|what/u);
  return {
    op: "list",
    ...asked,
    of,
    digits: null,
    count,
    items,
    threshold: threshold ? { ...threshold } : null,
  };
}

function hasParts(targets: readonly Target[]): boolean {
  const [only, ...others] = targets;
  return others.length === 0 && only?.kind === "measure" && (measureNamed(only.name)?.parts?.length ?? 0) > 0;
}
