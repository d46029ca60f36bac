import { type Lexicon, targetName } from "../question/index.js";
import type { Plan } from "./schema.js";

/** Measures that lead from one to the next. */
const NEXT: Readonly<Record<string, string>> = {
  支出总计: "项目支出",
  项目支出: "基本支出",
  基本支出: "人员经费",
  人员经费: "公用经费",
  公用经费: "机关运行经费",
  三公经费: "公务接待费",
  政府采购预算: "政府采购货物预算",
  收入总计: "上年结转",
};

/** Questions that may come next, in full so that they can be asked by themselves; none is known to be answered yet. */
export function nextQuestions(plan: Plan, lexicon: Lexicon): string[] {
  if (plan.op === "overview")
    return plan.orgs.slice(0, 1).flatMap((org) => [`${org}有哪些项目`, `${org}三公经费为什么变化`]);
  if (!("targets" in plan)) return [];
  const [org, otherOrg] = plan.orgs;
  const [target] = plan.targets;
  if (!org || otherOrg || !target) return [];
  const name = targetName(target);
  return [
    ...otherYear(org, name, plan, lexicon),
    ...reasonOrProjects(org, name, plan),
    ...nextMeasure(org, name),
  ];
}

function otherYear(org: string, name: string, plan: Plan, lexicon: Lexicon): string[] {
  const years = lexicon.documentsOf(org).map(({ year }) => year);
  const asked =
    "years" in plan ? plan.years.flatMap((wish) => (wish.kind === "stated" ? [wish.year] : [])) : [];
  const current = asked[0] ?? years[0];
  const other = years.find((year) => year !== current);
  return other ? [`${org}${other}年${name}多少`] : [];
}

function reasonOrProjects(org: string, name: string, plan: Plan): string[] {
  if (name === "项目支出" && plan.op !== "list") return [`${org}有哪些项目`];
  return plan.op === "change" ? [`${org}${name}为什么变化`] : [];
}

function nextMeasure(org: string, name: string): string[] {
  const next = NEXT[name];
  return next ? [`${org}${next}多少`] : [];
}
