import { measureNamed } from "../../budget/index.js";
import { isRow, type Lexicon, type Target } from "../../question/index.js";
import { oneLine, printed, thing, yearsMeant } from "../restate/index.js";
import type { FigurePlan } from "../schema.js";

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

/** Measures of which documents say why they changed. */
const EXPLAINED = new Set(["支出总计", "收入总计", "三公经费", "机关运行经费"]);

/** What is next asked of one thing of one body: its change, its parts or its whole, the next in line, the other bodies. */
export function ofTarget(target: Target, org: string, plan: FigurePlan, lexicon: Lexicon): string[] {
  const year = yearsMeant([org], plan.years, lexicon).at(-1);
  const said = plan.years.length > 0 && year !== undefined ? `${org}${year}年` : org;
  const overTime = plan.op === "change" ? [] : acrossYears(target, org, year, lexicon);
  return [...overTime, ...ownQuestions(target, said, plan), ...beside(target, plan, lexicon)];
}

/** Against the year before where that is held too, and where documents say it themselves. */
function acrossYears(target: Target, org: string, year: number | undefined, lexicon: Lexicon): string[] {
  if (year === undefined || !isLasting(target)) return [];
  const held = lexicon.documentsOf(org).map((record) => record.year);
  const name = thing(target);
  if (held.includes(year - 1)) return [`${org}${year}年${name}比${year - 1}年增减多少`];
  if (held.includes(year + 1)) return [`${org}${year + 1}年${name}多少`];
  const explained = target.kind === "measure" && EXPLAINED.has(target.name);
  return explained ? [`${org}${year}年${name}比${year - 1}年增减多少`] : [];
}

/** Is there every year: no project, and nothing of a project's sheet. */
function isLasting(target: Target): boolean {
  return target.kind !== "label" || (target.family !== "project" && target.project === null);
}

/** Its parts, its whole, its purpose, the measure next in line. */
export function ownQuestions(target: Target, said: string, plan: FigurePlan): string[] {
  if (target.kind === "measure") return ofMeasure(target.name, said, plan);
  if (target.kind === "label" && target.family === "project") return ofProject(target.name, said, plan);
  if (target.kind === "label" && target.project !== null) return ofSheet(target.project, said, plan);
  if (isRow(target)) return [`${said}${thing(target)}占支出总计的比例是多少`];
  return [`${said}支出总计多少`, `${said}有哪些项目`];
}

function ofMeasure(name: string, said: string, { op }: FigurePlan): string[] {
  if (name === "项目支出") return [`${said}有哪些项目`, `${said}基本支出多少`];
  const measure = measureNamed(name);
  const next = NEXT[name];
  const share = measure?.basicOnly && op !== "compute" ? [`${said}${name}占基本支出的比例是多少`] : [];
  const parts =
    (measure?.parts?.length ?? 0) > 1 && op !== "list" && measure?.aspect !== "count"
      ? [`${said}${name}由哪些部分构成`]
      : [];
  return [...(next ? [`${said}${next}多少`] : []), ...parts, ...share];
}

/** Of what a project's sheet states: the project itself. */
function ofSheet(project: string, said: string, plan: FigurePlan): string[] {
  return [
    ...(plan.op === "explain" ? [] : [`${said}${printed(project)}多少`]),
    ...ofProject(project, said, plan),
  ];
}

function ofProject(name: string, said: string, { op }: FigurePlan): string[] {
  const project = printed(oneLine(name));
  const purpose = op === "explain" ? `${said}${project}多少` : `${said}${project}是做什么用的`;
  return [purpose, `${said}${project}占项目支出的比例是多少`];
}

const BODIES_COMPARED = 8;

/** The same of all bodies. */
function beside(target: Target, { years }: FigurePlan, lexicon: Lexicon): string[] {
  const count = lexicon.organisations.length;
  if (count < 2 || count > BODIES_COMPARED) return [];
  const [only] = years;
  const year = only?.kind === "stated" ? `${only.year}年` : "";
  if (isRow(target)) return [`哪些单位${year}有${thing(target)}`];
  const most = isCount(target) ? "哪家最多" : "哪家最高";
  return target.kind === "measure" ? [`各单位${year}${target.name}${most}`] : [];
}

/** Staff, vehicles: things that are counted. */
export function isCount(target: Target): boolean {
  return target.kind === "measure" && measureNamed(target.name)?.aspect === "count";
}
