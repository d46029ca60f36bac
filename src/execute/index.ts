import type { Plan, PlanOf } from "../plan/index.js";
import type { FigureStore } from "../store/index.js";
import { compute } from "./compute.js";
import { consistency } from "./consistency.js";
import { type Contradictions, contradictionsOf } from "./contradictions.js";
import { countsNamed } from "./counts-named.js";
import { define } from "./definitions.js";
import { type Doubtful, doubtfulIn } from "./doubts.js";
import type { Evidence } from "./evidence.js";
import { list } from "./lists.js";
import type { TextSources } from "./locate.js";
import { lookUp } from "./look-up.js";
import { overview } from "./overview.js";
import { prices } from "./quantities.js";
import { rank } from "./rank.js";
import { reasons } from "./reasons.js";
import { ofPart } from "./subordinates.js";
import { namedTexts, texts } from "./texts.js";
import { changes } from "./values.js";

export { compareFigures, convertedTo } from "./arithmetic.js";
export { type Contradictions, contradictionsOf } from "./contradictions.js";
export { type Doubtful, doubtfulIn } from "./doubts.js";
export type {
  AuditCheck,
  Change,
  Derived,
  Dominant,
  Evidence,
  ListItem,
  Located,
  Missing,
  Quotation,
} from "./evidence.js";
export type { TextSources } from "./locate.js";

/** What is known against the figures of an index, to be said beside them. */
export function warningsIn(store: FigureStore): { contradictions: Contradictions; doubtful: Doubtful } {
  return { contradictions: contradictionsOf(store), doubtful: doubtfulIn(store) };
}

/** Carries a plan out over the index. Everything it finds keeps its place; nothing is worded here. */
export async function execute(plan: Plan, sources: TextSources): Promise<Evidence> {
  return ofPart(await carriedOut(plan, sources), plan, sources);
}

async function carriedOut(plan: Plan, sources: TextSources): Promise<Evidence> {
  switch (plan.op) {
    case "lookup":
      return lookUp(plan, sources);
    case "change":
      return changes(plan, sources);
    case "compute":
      return compute(plan, sources);
    case "rank":
      return rank(plan, sources);
    case "list":
      return list(plan, sources);
    case "explain":
      return explain(plan, sources);
    case "define":
      return define(plan, sources);
    case "overview":
      return overview(plan, sources);
    case "audit":
      return consistency(plan, sources);
    case "clarify":
      return { kind: "clarify", plan };
    case "decline":
      return { kind: "declined", plan };
  }
}

/** Whether a plan has an answer that is found by name: nothing is looked for among the sentences. */
export async function isAnswered(plan: Plan, sources: TextSources): Promise<boolean> {
  if (plan.op === "explain")
    return (plan.what === "reason" ? reasons(plan, sources) : namedTexts(plan, sources)) !== null;
  const { kind } = await execute(plan, sources);
  return kind !== "missing" && kind !== "declined" && kind !== "clarify";
}

/** The reason a document gives, the price of one unit; else the sentences that say most of what is asked. */
async function explain(plan: PlanOf<"explain">, sources: TextSources): Promise<Evidence> {
  if (plan.what === "reason") return reasons(plan, sources) ?? texts(plan, sources);
  const counts = plan.targets.length === 0 ? countsNamed(plan, sources) : [];
  if (counts.length > 0) return { kind: "values", found: counts, missing: [] };
  if (plan.what === "text") return texts(plan, sources);
  const found = prices(plan, sources);
  return found.length > 0 ? { kind: "values", found, missing: [] } : texts({ ...plan, targets: [] }, sources);
}
