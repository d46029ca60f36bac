import type { PlanOf } from "../schema.js";
import { carryOverSaid, inScope, things } from "./things.js";
import type { Whose } from "./whose.js";

/** The bodies, or the items of one, in an order. */
export function rankings(plan: PlanOf<"rank">, whose: Whose): string[] {
  return plan.of === "bodies" ? ofBodies(plan, whose) : ofItems(plan, whose);
}

function ofBodies({ order, targets, scope }: PlanOf<"rank">, { bodies, year }: Whose): string[] {
  const said = `${bodies}${year}${inScope(things(targets), scope)}`;
  const most = order.direction === "most";
  if (order.place !== undefined)
    return [`${said}第${CHINESE[order.place] ?? order.place}${most ? "高" : "低"}的是哪家`];
  if (order.top === null)
    return [`${said}${most ? "从高到低" : "从低到高"}排名`, `${said}哪家${most ? "多" : "少"}，排一下`];
  if (order.top === 1) return [`${said}哪家最${most ? "高" : "低"}`];
  return [`${said}最${most ? "高" : "低"}的前${order.top}名是哪几家`];
}

function ofItems({ order, targets, scope }: PlanOf<"rank">, { bodies, year }: Whose): string[] {
  const most = order.direction === "most";
  const carried = carryOverSaid(scope.carryOver);
  const [target] = targets;
  const ofProjects = !target || (target.kind === "measure" && ["项目支出", "上年结转"].includes(target.name));
  const what = ofProjects ? "项目" : "一项";
  const within = ofProjects ? carried : `${inScope(things(targets), scope)}里`;
  const said = `${bodies}${year}${within}`;
  if (order.place !== undefined)
    return [`${said}金额第${CHINESE[order.place] ?? order.place}${most ? "大" : "小"}的${what}是哪个`];
  if (order.top === null)
    return [
      `${said}${what}按金额${most ? "从大到小" : "从小到大"}排序`,
      `${said}各项按金额${most ? "从大到小" : "从小到大"}排序`,
    ];
  if (order.top === 1)
    return [
      `${said}金额最${most ? "大" : "小"}的${what}是哪个`,
      `${said}金额最${most ? "大" : "小"}的是哪一项`,
      `${said}最${most ? "多" : "少"}的是哪项`,
    ];
  return [`${said}金额最${most ? "大" : "小"}的前${order.top}个${ofProjects ? "项目" : "是哪几项"}`];
}

const CHINESE: Readonly<Record<number, string>> = {
  1: "一",
  2: "二",
  3: "三",
  4: "四",
  5: "五",
  6: "六",
  7: "七",
  8: "八",
  9: "九",
  10: "十",
};

/** Projects, parts, subjects, or the bodies that have something. */
export function lists(plan: PlanOf<"list">, whose: Whose): string[] {
  const limit = limitOf(plan);
  switch (plan.of) {
    case "projects":
      return projects(plan, whose, limit);
    case "parts":
      return parts(plan, whose, limit);
    case "subjects":
      return subjects(plan, whose);
    case "bodies":
      return bodiesHaving(plan, whose, limit);
  }
}

/** 超过10万元, 不少于10万元. */
function limitOf({ threshold }: PlanOf<"list">): string {
  if (!threshold) return "";
  const { comparison, inclusive, value, unit } = threshold;
  const over = inclusive ? "不少于" : "超过";
  const under = inclusive ? "不超过" : "低于";
  return `${comparison === "over" ? over : under}${value}${unit}`;
}

function projects({ scope, count, items }: PlanOf<"list">, { bodies, year }: Whose, limit: string): string[] {
  const carried = carryOverSaid(scope.carryOver);
  const said = `${bodies}${year}${carried}${limit === "" ? "" : `${limit}的`}项目`;
  if (!items) return [`${said}有几个`];
  return count ? [`${said}有几个，分别是哪些`] : [`${said}有哪些`, `${said}清单`];
}

function parts(
  { targets, scope, count, items }: PlanOf<"list">,
  { bodies, year }: Whose,
  limit: string,
): string[] {
  const said = `${bodies}${year}${inScope(things(targets), scope)}`;
  if (limit !== "") return [`${said}里${limit}的有哪些`, `${said}中${limit}的明细有哪些`];
  if (!items) return [`${said}分成几项`, `${said}构成有几项`];
  const each = targets.length > 1 ? [`${said}各控制在多少`] : [];
  return [
    ...each,
    `${said}由哪些部分构成${count ? "，有几项" : ""}`,
    `${said}的明细有哪些`,
    `${said}包括哪些内容`,
    `${said}具体花在哪`,
  ];
}

function subjects({ targets, scope, digits }: PlanOf<"list">, { bodies, year }: Whose): string[] {
  const level = digits === 3 ? "类级" : digits === 5 ? "款级" : "";
  const said = `${bodies}${year}${inScope(things(targets), scope)}`;
  return [
    `${said}按功能分类${level}科目分别是多少`,
    `${said}明细按${level}科目有哪些`,
    `${said}按大类分成哪些`,
  ];
}

function bodiesHaving(
  { targets, scope, count, items }: PlanOf<"list">,
  { bodies, year }: Whose,
  limit: string,
): string[] {
  const name = inScope(things(targets), scope);
  if (limit !== "") return [`哪些单位${year}${name}${limit}`, `${bodies}${year}${name}${limit}的有哪几家`];
  return [
    `哪些单位${year}有${name}`,
    ...(items ? [] : [`${year}有几家有${name}`]),
    `${year}有${name}的有几个单位，分别是哪些${count ? "" : "单位"}`,
    `${bodies}是否有${year}${name}`,
  ];
}
