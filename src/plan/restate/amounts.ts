import type { Target } from "../../question/index.js";
import type { PlanOf } from "../schema.js";
import { inScope, thing, things } from "./things.js";
import type { Whose } from "./whose.js";

/** An amount that is printed: 某局2025年项目支出是多少万元. */
export function lookUps(plan: PlanOf<"lookup">, { bodies, year }: Whose): string[] {
  const { targets, scope } = plan;
  const asked = numberAsked(plan);
  const each = targets.length > 1 ? "分别" : "";
  const [first, second] = targets;
  const said = `${bodies}${year}${inScope(things(targets), scope)}`;
  return [
    `${said}${each}${asked}`,
    `${bodies}${year}${inScope(things(targets), { ...scope, table: null })}${each}${asked}`,
    `${bodies}${year}${inScope(things(targets.toReversed()), scope)}${each}${asked}`,
    ...(first && second ? [`${bodies}${year}${thing(first)}里${inScope(thing(second), scope)}${asked}`] : []),
    ...(first && second
      ? [`${bodies}${year}${thing(first)}是多少，其中${inScope(thing(second), scope)}${asked}`]
      : []),
    ...bothReadings(plan, `${bodies}${year}`),
  ];
}

/** Of one thing what is new beside the carry-over, and the whole beside what is new. */
function bothReadings({ targets, scope }: PlanOf<"lookup">, said: string): string[] {
  if (scope.carryOver !== "without") return [];
  const name = inScope(things(targets), { ...scope, carryOver: null, column: null });
  const whole = `${said}${name}总共多少，不含上年结转又是多少`;
  return scope.column === "上年结转" ? [`${said}${name}当年预算安排和上年结转各是多少`] : [whole];
}

/** 是多少万元, 有几个, 是多少人. */
function numberAsked({ counting, unit, scope }: PlanOf<"lookup">): string {
  if (counting === "全年") return "全年是多少";
  if (counting !== null) return COUNTED[counting] ?? `是多少${counting}`;
  return scope.column === "个数" && unit === null ? "有几个" : `是多少${unit ?? ""}`;
}

const COUNTED: Readonly<Record<string, string>> = { 月: "是几个月", 个: "有多少个" };

/** How an amount changed against the year before: stated, or worked out from what is stated. */
export function changes(plan: PlanOf<"change">, whose: Whose): string[] {
  if (plan.computed) return yearBefore(plan, whose);
  const { bodies, year, years } = whose;
  const said = `${bodies}${year}${inScope(things(plan.targets), plan.scope)}`;
  if (plan.direction) return [`${said}比上年${plan.direction}的有哪些`];
  const unit = plan.unit ?? "";
  const [level, ofChange] = plan.level ? [`是多少${unit}，`, ""] : ["", unit];
  if (plan.against) return [`${said}${level}比年初预算增减多少${ofChange}`];
  const before = years[0] === undefined ? "上年" : `${years[0] - 1}年`;
  return [
    `${said}${level}比上年增减多少${ofChange}`,
    `${said}${level}比${before}增减多少${ofChange}`,
    `${said}${level}比上年变化多少${ofChange}`,
  ];
}

/** With a comma the level itself is asked for too. */
function yearBefore(
  { targets, scope, unit, level }: PlanOf<"change">,
  { bodies, years: [year] }: Whose,
): string[] {
  const before = year === undefined ? "上年" : `${year - 1}年`;
  const asked = `${bodies}${before}${inScope(things(targets), scope)}是多少${unit ?? ""}`;
  return [`按增减额推算${level ? "，" : ""}${asked}`];
}

/** What is worked out of printed amounts. */
export function computations(plan: PlanOf<"compute">, whose: Whose): string[] {
  return COMPUTED[plan.how](plan, whose);
}

type Computed = (plan: PlanOf<"compute">, whose: Whose) => string[];

const COMPUTED: Readonly<Record<PlanOf<"compute">["how"], Computed>> = {
  share: shares,
  times,
  difference: differences,
  sum: sums,
  average: averages,
};

function shares({ targets, scope }: PlanOf<"compute">, { bodies, year }: Whose): string[] {
  const [part, ...wholes] = targets;
  if (!part) return [];
  const said = `${bodies}${year}${inScope(thing(part), scope)}`;
  if (scope.column === "各家合计") return [`${said}占各家合计的比例是多少`];
  if (wholes.length === 0) return [`${said}占比是多少`];
  const ofTable = wholes.flatMap((whole) => (whole.kind === "cell" ? [whole.table] : []));
  return [
    `${said}占${things(wholes)}的比例是多少`,
    ...ofTable.map((table) => `${bodies}${year}${table}中${thing(part)}占基本支出合计的比例是多少`),
  ];
}

function times({ targets, scope }: PlanOf<"compute">, { bodies, year, years }: Whose): string[] {
  const [first, second] = targets.map((target) => inScope(thing(target), scope));
  if (first === undefined) return [];
  if (second !== undefined) return [`${bodies}${year}${first}是${second}的几倍`];
  const [earlier, later] = years;
  if (earlier !== undefined && later !== undefined)
    return [`${bodies}${later}年${first}是上年的几倍`, `${bodies}${later}年${first}是${earlier}年的几倍`];
  const [body, other] = bodies.split("、");
  return [`${body}${year}${first}是${other}的几倍`, `${bodies}${year}${first}是几倍`];
}

function differences(plan: PlanOf<"compute">, { bodies, year, years }: Whose): string[] {
  const { targets, scope } = plan;
  const asked = `多少${plan.unit ?? ""}`;
  const name = inScope(things(targets), scope);
  if (scope.carryOver === "both") return [`${bodies}${year}${name}含上年结转比不含上年结转多${asked}`];
  if (scope.period === "both")
    return [`${bodies}${year}${things(targets)}的实施期指标与年度指标相差${asked}`];
  if (years.length > 1) return [`${bodies}${years[0]}年与${years.at(-1)}年${name}相差${asked}`];
  const [first, second] = targets.map((target) => inScope(thing(target), scope));
  const beside = bodies.replace("、", "与");
  if (second === undefined)
    return [`${beside}${year}${name}相差${asked}`, `${bodies}${year}${name}差${asked}`];
  return [`${bodies}${year}${first}与${second}相差${asked}`, `${bodies}${year}${first}比${second}多${asked}`];
}

function sums({ targets, scope, unit }: PlanOf<"compute">, { bodies, year }: Whose): string[] {
  const said = `${bodies}${year}${inScope(things(targets), scope)}`;
  const asked = `多少${unit ?? ""}`;
  return [`${said}合计${asked}`, `${said}明细各项合计${asked}`, `${said}加起来一共${asked}`];
}

/** Of one body the projects are what an average is of. */
function averages({ targets, scope, unit }: PlanOf<"compute">, { bodies, year }: Whose): string[] {
  const asked = `多少${unit ?? ""}`;
  const ofProjects = `${bodies}${year}平均每个项目${asked}`;
  const said = `${bodies}${year}${inScope(things(targets), scope)}平均${asked}`;
  return targets.some(isProjects) && !bodies.includes("、") ? [ofProjects, said] : [said, ofProjects];
}

function isProjects(target: Target): boolean {
  return target.kind === "measure" && target.name === "项目支出";
}
