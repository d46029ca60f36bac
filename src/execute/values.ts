import { type Figure, labelKey } from "../budget/index.js";
import type { FigurePlan, PlanOf } from "../plan/index.js";
import { differenceOf, growthOf, priorOf, type Term } from "./arithmetic.js";
import type { Change, Evidence, Located, Missing } from "./evidence.js";
import { locate, type Sources } from "./locate.js";
import { without } from "./quantities.js";
import { chooseDocuments } from "./years.js";

export interface Found {
  readonly found: readonly Located[];
  readonly missing: readonly Missing[];
}

/** Everything a plan asks for, body by body and year by year, in the order of the question. */
export function locateAll(
  plan: Pick<FigurePlan, "orgs" | "years" | "targets" | "scope">,
  sources: Sources,
): Found {
  const chosen = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const findings = chosen.flatMap((one) =>
    plan.targets.map((target) => locate(target, plan.scope, one, sources)),
  );
  return {
    found: findings.filter((finding) => finding.kind === "located"),
    missing: findings.filter((finding) => finding.kind === "missing"),
  };
}

/** That no document of the bodies and years asked about is held, as the look-up of its total tells it. */
export function noDocument(plan: Parameters<typeof locateAll>[0], sources: Sources): Evidence {
  const { missing } = locateAll({ ...plan, targets: [{ kind: "measure", name: "支出总计" }] }, sources);
  return { kind: "missing", missing };
}

export function termOf({ figures, sum }: Located): Term {
  const [first] = figures;
  return sum
    ? { value: sum.value, unit: sum.unit, operands: figures }
    : { value: first.value, unit: first.unit, operands: [first] };
}

/** Changes against the year before: as the document states them, else computed from the two documents. */
export function changes(plan: PlanOf<"change">, sources: Sources): Evidence {
  const { found, missing } = locateAll(plan, sources);
  const all = found.map((located) => changeOf(located, plan, sources));
  const stated = all.filter(({ amount, rate, computed }) => amount || rate || computed);
  const known = plan.direction ? stated.filter((one) => directionOf(one) === plan.direction) : stated;
  const later = known.length === 0 ? laterChanges(plan, sources) : null;
  if (later) return later;
  if (known.length > 0) return { kind: "changes", changes: known, missing };
  return {
    kind: "missing",
    missing: [...missing, ...found.map((located) => without(located, "增减变化"))],
  };
}

function directionOf({ amount, rate, computed }: Change): Figure["direction"] {
  return amount?.direction ?? rate?.direction ?? computed?.direction ?? null;
}

/** The year asked about has no year before it here, but a year after it: that change is what can be told. */
function laterChanges(plan: PlanOf<"change">, sources: Sources): Evidence | null {
  const [year] = plan.years;
  if (year?.kind !== "stated" || plan.orgs.length !== 1) return null;
  const years = [{ kind: "stated" as const, year: year.year + 1 }];
  const held = chooseDocuments(plan.orgs, years, sources.lexicon).some(({ record }) => record !== null);
  return held ? changes({ ...plan, years }, sources) : null;
}

function changeOf(located: Located, plan: PlanOf<"change">, sources: Sources): Change {
  const amount = statedChange(located, "change", plan, sources);
  const rate = statedChange(located, "rate", plan, sources);
  const earlier = plan.against ? null : priorYear(located, plan, sources);
  const prior = earlier?.figures[0] ?? null;
  const computed = plan.computed
    ? inferredPrior(located, amount)
    : amount
      ? null
      : computedChange(located, earlier);
  const growth = computed && earlier && !plan.computed ? growthBetween(located, earlier) : null;
  return { located, amount, rate, computed, growth, prior, levelAsked: plan.level };
}

/** The change or rate that a sentence of the same document states for the measure. */
function statedChange(
  { record, figures }: Located,
  aspect: "change" | "rate",
  { against }: PlanOf<"change">,
  { figures: store }: Sources,
): Figure | null {
  const measures = [figures[0].measure, figures[0].row];
  const stated = store.find({ documents: [record.file], tables: [null], measures, aspects: [aspect] });
  const namesakes = statedOfNamesake(figures[0], aspect, store);
  return [...stated, ...namesakes].find((figure) => isAgainstPlan(figure) === (against !== null)) ?? null;
}

function isAgainstPlan({ attributes }: Figure): boolean {
  return /预算$/u.test(attributes["比较期"] ?? "");
}

/** A sentence that calls the item by a longer name: 机关服务由于…补助比上年增加. */
function statedOfNamesake(
  { document, row }: Figure,
  aspect: "change" | "rate",
  store: Sources["figures"],
): Figure[] {
  const key = labelKey(row).replace(/支出$/u, "");
  if (key.length < 3) return [];
  const stated = store.find({ documents: [document], tables: [null], aspects: [aspect] });
  return stated.filter((figure) => figure.rowKey.includes(key));
}

function priorYear(located: Located, plan: PlanOf<"change">, sources: Sources): Located | null {
  const year = located.record.year - 1;
  const [chosen] = chooseDocuments([located.record.org], [{ kind: "stated", year }], sources.lexicon);
  if (!chosen?.record) return null;
  const finding = locate(located.target, plan.scope, chosen, sources);
  return finding.kind === "located" ? finding : null;
}

function computedChange(located: Located, earlier: Located | null): Change["computed"] {
  if (!earlier) return null;
  const computed = differenceOf(termOf(located), termOf(earlier));
  return (
    computed && { ...computed, measure: located.name, org: located.record.org, year: located.record.year }
  );
}

function inferredPrior(located: Located, amount: Figure | null): Change["computed"] {
  if (!amount) return null;
  const term = { value: amount.value, unit: amount.unit, operands: [amount] };
  const computed = priorOf(termOf(located), term, amount.direction);
  return (
    computed && { ...computed, measure: located.name, org: located.record.org, year: located.record.year - 1 }
  );
}

/** Growth in percent between two documents, where the later one states none. */
function growthBetween(located: Located, earlier: Located): Change["growth"] {
  const computed = growthOf(termOf(located), termOf(earlier));
  return (
    computed && { ...computed, measure: located.name, org: located.record.org, year: located.record.year }
  );
}
