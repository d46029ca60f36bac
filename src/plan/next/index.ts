import { measureNamed } from "../../budget/index.js";
import { isRow, type Lexicon, type Target, targetName } from "../../question/index.js";
import { printed, thing, yearsMeant } from "../restate/index.js";
import type { FigurePlan, Plan, PlanOf } from "../schema.js";
import { isCount, ofTarget, ownQuestions } from "./of-target.js";

export { followUpLabel } from "./label.js";

/** What came out of a plan that the next question may be about. */
export interface Outcome {
  /** The body that came out first in a ranking. */
  readonly leader: string | null;
  /** The largest of the items listed. */
  readonly largest: Target | null;
}

/** Questions that may come next, in full so that they can be asked by themselves; none is known to be answered yet. */
export function nextQuestions(plan: Plan, outcome: Outcome, lexicon: Lexicon): string[] {
  const [org] = plan.op === "clarify" ? [] : plan.orgs;
  return org ? [...new Set(candidates(plan, org, outcome, lexicon))] : [];
}

function candidates(plan: Plan, org: string, outcome: Outcome, lexicon: Lexicon): string[] {
  if (plan.op === "overview") return [`${org}有哪些项目`, `${org}三公经费为什么变化`];
  if (plan.op === "define")
    return [...(plan.term === "" ? [] : [`${org}${plan.term}多少`]), `${org}预算概况`];
  if (!("targets" in plan)) return [];
  if (plan.op === "list") return afterList(plan, org, outcome, lexicon);
  if (plan.op === "rank")
    return plan.of === "bodies" ? afterRanking(plan, outcome, lexicon) : afterItems(plan, org, outcome);
  if (plan.orgs.length > 1) return compared(plan, lexicon);
  return afterAmount(plan, org, lexicon);
}

/** One body and what was asked of it. */
function afterAmount(plan: FigurePlan, org: string, lexicon: Lexicon): string[] {
  const [target, second] = plan.targets;
  if (!target) return [`${org}支出总计多少`, `${org}有哪些项目`];
  if (plan.op === "explain" && plan.what === "reason")
    return [change(target, org, plan.years, lexicon), ...ofTarget(target, org, plan, lexicon)];
  const others = ofTarget(target, org, plan, lexicon);
  if (plan.op === "change") return [`${org}${yearSaid(plan)}${thing(target)}为什么变化`, ...others];
  if (plan.op === "audit") return [`${org}${yearSaid(plan)}${thing(target)}多少`, ...others];
  const sum = second && plan.op === "lookup" && canBeAdded([target, second]);
  return sum ? [`${org}${yearSaid(plan)}${thing(target)}与${thing(second)}合计多少`, ...others] : others;
}

/** Projects with projects, subjects with subjects, economic items with each other. */
function canBeAdded(targets: readonly Target[]): boolean {
  return [isProject, isRow, isItem].some((kind) => targets.every(kind));
}

function isProject(target: Target): boolean {
  return target.kind === "label" && target.family === "project";
}

function isItem(target: Target): boolean {
  return target.kind === "measure" && measureNamed(target.name)?.basicOnly === true;
}

/** Projects or parts: the largest of them, and what the whole is. */
function afterList(plan: PlanOf<"list">, org: string, { largest }: Outcome, lexicon: Lexicon): string[] {
  if (plan.of === "bodies") return compared(plan, lexicon);
  const year = yearSaid(plan);
  if (plan.of === "projects")
    return [...ofProject(org, year, largest), `${org}${year}项目支出占支出总计的比例是多少`];
  const [whole] = plan.targets;
  if (!whole) return [];
  const part = largest && targetName(largest) !== targetName(whole) ? [largest] : [];
  return [
    ...part.map((one) => `${org}${year}${thing(one)}占${thing(whole)}的比例是多少`),
    ...ofTarget(whole, org, plan, lexicon),
  ];
}

function afterItems(plan: PlanOf<"rank">, org: string, { largest }: Outcome): string[] {
  const year = yearSaid(plan);
  const project = ofProject(org, year, largest);
  return project.length > 0
    ? [...project, `${org}${year}有哪些项目`]
    : (largest ? [largest] : []).map((one) => `${org}${year}${thing(one)}占支出总计的比例是多少`);
}

function ofProject(org: string, year: string, project: Target | null): string[] {
  if (project?.kind !== "label" || project.family !== "project") return [];
  const name = printed(project.name);
  return [`${org}${year}${name}是做什么用的`, `${org}${year}${name}占项目支出的比例是多少`];
}

/** Of the body that came out first: its change, and its share. */
function afterRanking(plan: PlanOf<"rank">, { leader }: Outcome, lexicon: Lexicon): string[] {
  const [target] = plan.targets;
  if (!target || !leader) return [];
  const [year] = plan.years.length > 0 ? yearsMeant([leader], plan.years, lexicon) : [];
  return [
    change(target, leader, plan.years, lexicon),
    ...ownQuestions(target, year === undefined ? leader : `${leader}${year}年`, plan).slice(0, 1),
    ...compared(plan, lexicon).slice(-1),
  ];
}

/** Several bodies beside each other: which has most, and how far the two are apart. */
function compared({ orgs, targets, ...plan }: FigurePlan, lexicon: Lexicon): string[] {
  const [target] = targets;
  if (!target) return [];
  const whose = orgs.length === lexicon.organisations.length ? "各单位" : orgs.join("、");
  const year = yearSaid(plan);
  const apart = orgs.length === 2 ? [`${orgs.join("与")}${year}${thing(target)}相差多少`] : [];
  return [
    ...apart,
    `${whose}${year}${thing(target)}${most(target)}`,
    `${whose}${year}${thing(target)}合计多少`,
  ];
}

function most(target: Target): string {
  return isCount(target) ? "哪家最多" : "哪家最高";
}

/** Against the year before, by its number. */
function change(target: Target, org: string, years: FigurePlan["years"], lexicon: Lexicon): string {
  const [year] = yearsMeant([org], years, lexicon);
  const name = thing(target);
  return year === undefined ? `${org}${name}比上年增减多少` : `${org}${year}年${name}比${year - 1}年增减多少`;
}

/** The year, where one was asked for. */
function yearSaid({ years }: Pick<FigurePlan, "years">): string {
  const [only, ...others] = years;
  return only?.kind === "stated" && others.length === 0 ? `${only.year}年` : "";
}
