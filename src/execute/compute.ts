import { type Figure, MEASURES, measureNamed } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Target } from "../question/index.js";
import { averageOf, differenceOf, shareOf, sumOf, type Term, timesOf } from "./arithmetic.js";
import type { Derived, Evidence, Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { lookUp } from "./look-up.js";
import { partItems } from "./parts.js";
import { projectItems } from "./projects.js";
import { without } from "./quantities.js";
import { locateAll, termOf } from "./values.js";

type Computed = Omit<Derived, "measure" | "org" | "year">;

/** Sums, differences, ratios, shares and averages over what the plan asks for. */
export function compute(plan: PlanOf<"compute">, sources: Sources): Evidence {
  if (plan.how === "share") return share(plan, sources);
  if (plan.scope.carryOver === "both") return betweenScopes(plan, sources);
  if (plan.scope.period === "both") return betweenPeriods(plan, sources);
  if (plan.how === "average" && plan.targets.length === 1 && plan.orgs.length === 1)
    return averageOfProjects(plan, sources);
  const { found, missing } = itemsOrFound(plan, sources);
  if (missing.length > 0 && found.length < 2) return { kind: "missing", missing };
  if (plan.how === "sum" && missing.length > 0) return { kind: "values", found, missing };
  const computed = calculate(plan.how, found.map(termOf));
  if (!computed && plan.how === "times" && found[0] && found.length === 1)
    return { kind: "missing", missing: [...missing, without(found[0], "倍数")] };
  if (!computed) return found.length > 0 ? { kind: "values", found, missing } : { kind: "missing", missing };
  return {
    kind: "calculation",
    how: plan.how,
    result: named(computed, plan, found),
    operands: found,
    base: null,
    printed: null,
  };
}

/** What is computed with: of one project whose sum is asked for, the items of its plan. */
function itemsOrFound(plan: PlanOf<"compute">, sources: Sources): ReturnType<typeof locateAll> {
  const all = locateAll(plan, sources);
  const [whole, ...others] = all.found;
  if (plan.how !== "sum" || !whole || others.length > 0) return all;
  const list = {
    ...plan,
    op: "list" as const,
    of: "parts" as const,
    digits: null,
    count: false,
    items: true,
  };
  const items = partItems(whole, whole.record, { ...list, threshold: null }, sources);
  if (items.length < 2) return all;
  const part = { ...whole, sum: null, also: [], otherScope: [], remarks: [], columns: [] };
  const found = items.map(
    ({ label, figure, target }): Located => ({ ...part, name: label, target, figures: [figure] }),
  );
  return { found, missing: [] };
}

function calculate(how: PlanOf<"compute">["how"], terms: readonly Term[]): Computed | null {
  const [first, second] = terms;
  if (!first || !second) return null;
  if (how === "sum") return sumOf(terms);
  if (how === "average") return averageOf(terms);
  return how === "times" ? timesOf(first, second) : differenceOf(first, second);
}

const NAMES: Readonly<Record<PlanOf<"compute">["how"], string>> = {
  sum: "合计",
  average: "平均",
  difference: "相差",
  times: "倍数",
  share: "占比",
};

function named(computed: Computed, plan: PlanOf<"compute">, found: readonly Located[]): Derived {
  const orgs = new Set(found.map(({ record }) => record.org));
  const years = new Set(found.map(({ record }) => record.year));
  const org = orgs.size === 1 ? (found[0]?.record.org ?? null) : null;
  const names = [...new Set(found.map(({ name }) => name))].join("、");
  return {
    ...computed,
    measure: `${names}${NAMES[plan.how]}`,
    org,
    year: years.size === 1 ? (found[0]?.record.year ?? null) : null,
  };
}

/** An item with the carry-over against the same without it; the carry-over itself, where a table prints it. */
function betweenScopes(plan: PlanOf<"compute">, sources: Sources): Evidence {
  const read = (carryOver: "with" | "without" | "only"): Located[] => [
    ...locateAll({ ...plan, scope: { ...plan.scope, carryOver } }, sources).found,
  ];
  const [whole] = read("with");
  const [current] = read("without");
  const [carried] = read("only");
  const computed = whole && current ? differenceOf(termOf(whole), termOf(current)) : null;
  if (!whole || !current || !computed)
    return lookUp({ ...plan, op: "lookup", counting: null, words: "" }, sources);
  const result = { ...named(computed, plan, [whole]), measure: `${whole.name}中的上年结转` };
  const same = carried?.figures[0].value === computed.value ? carried : null;
  return {
    kind: "calculation",
    how: "difference",
    result,
    operands: [whole, current, ...(same ? [same] : [])],
    base: null,
    printed: same?.figures[0] ?? null,
  };
}

/** What the whole period has beyond the year, of one project or target. */
function betweenPeriods(plan: PlanOf<"compute">, sources: Sources): Evidence {
  const [whole, year] = (["实施期", "年度"] as const).map(
    (period) => locateAll({ ...plan, scope: { ...plan.scope, period } }, sources).found[0],
  );
  const read = whole?.figures[0].columnKey === "实施期" && year?.figures[0].columnKey === "年度";
  const computed = whole && year && read ? differenceOf(termOf(whole), termOf(year)) : null;
  if (!whole || !year || !computed)
    return lookUp({ ...plan, op: "lookup", counting: null, words: "" }, sources);
  return {
    kind: "calculation",
    how: "difference",
    result: named(computed, plan, [whole]),
    operands: [
      { ...whole, name: `${whole.name}（实施期）` },
      { ...year, name: `${year.name}（年度）` },
    ],
    base: null,
    printed: null,
  };
}

/** The average over the projects of a body. */
function averageOfProjects(plan: PlanOf<"compute">, sources: Sources): Evidence {
  const { found, missing } = locateAll(plan, sources);
  const [whole] = found;
  if (!whole) return { kind: "missing", missing };
  const { items } = projectItems(whole.record, plan.scope, sources);
  const computed = averageOf(
    items.map(({ figure }) => ({ value: figure.value, unit: figure.unit, operands: [figure] })),
  );
  if (!computed) return { kind: "values", found, missing };
  return {
    kind: "calculation",
    how: "average",
    result: named(computed, plan, found),
    operands: [],
    base: whole,
    printed: null,
  };
}

const ALL_BODIES = "各家合计";

/** One body's amount over the sum of all bodies'. */
function shareOfAll(numerator: Located, part: Target, sources: Sources): Evidence {
  const { kind } = numerator.record;
  const orgs = sources.lexicon.organisations
    .map(({ name }) => name)
    .filter((org) => sources.lexicon.documentsOf(org)[0]?.kind === kind);
  const scope = { carryOver: null, column: null, table: null, period: null };
  const { found } = locateAll({ orgs, years: [], targets: [part], scope }, sources);
  const total = sumOf(found.map(termOf));
  const computed =
    total && shareOf(termOf(numerator), { value: total.value, unit: total.unit, operands: total.operands });
  if (!computed) return { kind: "values", found: [numerator], missing: [] };
  const result = {
    ...computed,
    measure: `${numerator.name}占各家合计`,
    org: numerator.record.org,
    year: numerator.record.year,
  };
  return { kind: "calculation", how: "share", result, operands: found, base: null, printed: null };
}

/** A part over a whole; where only the part is said, over the total it belongs to. */
function share(plan: PlanOf<"compute">, sources: Sources): Evidence {
  const [part, ...wholes] = plan.targets;
  if (!part) return { kind: "missing", missing: [] };
  const whose = plan.scope.column === ALL_BODIES ? { ...plan.scope, column: null } : plan.scope;
  const parts = locateAll({ ...plan, scope: whose, targets: [part] }, sources);
  const numerator = parts.found[0];
  if (!numerator) return { kind: "missing", missing: parts.missing };
  const printed = wholes.length === 0 ? printedShare(numerator, sources) : null;
  const whole = wholes[0] ?? wholeOf(part, numerator);
  if (plan.scope.column === ALL_BODIES) return shareOfAll(numerator, part, sources);
  const bases = locateAll({ ...plan, orgs: [numerator.record.org], targets: [whole] }, sources);
  const base = ofItsTable(numerator, whole, plan, sources) ?? bases.found[0];
  if (!base) return { kind: "missing", missing: bases.missing };
  const computed = shareOf(termOf(numerator), termOf(base));
  if (!computed) return { kind: "values", found: [numerator], missing: [] };
  const result = {
    ...computed,
    measure: `${numerator.name}占${base.name}`,
    org: numerator.record.org,
    year: numerator.record.year,
  };
  return { kind: "calculation", how: "share", result, operands: [numerator, base], base, printed };
}

/** 占本年项目（不算结转）的百分之几: the total of the project table that prints the part. */
function ofItsTable(
  { figures: [part], record }: Located,
  whole: Target,
  { scope }: PlanOf<"compute">,
  { figures }: Sources,
): Located | null {
  const ofProjects = whole.kind === "measure" && whole.name === "项目支出";
  if (!ofProjects || scope.carryOver !== "without" || part.table !== "项目支出表") return null;
  const [total] = figures
    .find({ documents: [part.document], tables: ["项目支出表"], columnKeys: ["合计"] })
    .filter(({ rowKind }) => rowKind !== "detail");
  if (!total) return null;
  const none = { sum: null, also: [], otherScope: [], columns: [], remarks: [], yearWord: null };
  return { kind: "located", record, target: whole, name: "本年项目支出", figures: [total], ...none };
}

function wholeOf(part: Target, { figures: [figure] }: Located): Target {
  if (part.kind === "measure") return { kind: "measure", name: wholeOfMeasure(part.name, figure) };
  const project = part.kind === "label" && part.family === "project";
  const economic = part.kind === "label" && part.family === "economic";
  return { kind: "measure", name: project ? "项目支出" : economic ? "基本支出" : "支出总计" };
}

/** The measure that names it among its parts: 公务接待费 of 三公经费; else the total of its side. */
function wholeOfMeasure(name: string, { table }: Figure): string {
  const owner = MEASURES.find(({ parts }) => parts?.includes(name));
  if (owner) return owner.name;
  if (/收入|结转|一般公共预算$|资金$/u.test(name)) return "收入总计";
  const isBasic = measureNamed(name)?.basicOnly === true && table !== "三公经费表";
  return isBasic ? "基本支出" : "支出总计";
}

function printedShare({ record, figures }: Located, { figures: store }: Sources): Figure | null {
  const stated = store.find({
    documents: [record.file],
    tables: [null],
    measures: [figures[0].measure],
    aspects: ["share"],
  });
  return stated.find(({ attributes }) => !/项目支出总额/u.test(attributes["占比基数"] ?? "")) ?? null;
}
