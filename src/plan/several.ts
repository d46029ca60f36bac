import type { MessagePlan, Plan } from "./schema.js";

/** What a plan does, for telling whether one plan does what several would. */
function kindOf(plan: Plan): string {
  if (plan.op === "explain") return plan.what;
  return plan.op === "lookup" && plan.counting !== null ? "count" : plan.op;
}

/** What an answer of one kind tells besides: a reason comes with the change and the amount. */
const TELLS: Readonly<Record<string, readonly string[]>> = {
  change: ["lookup", "change"],
  reason: ["lookup", "change", "reason"],
  count: ["lookup", "count"],
  list: ["list"],
  rank: ["rank"],
  text: [],
};
const NO_QUESTION: readonly Plan["op"][] = ["clarify", "overview"];
/** Refused as a whole: an innocent half does not make the other one answerable. */
const WHOLLY_REFUSED = ["personal", "writing", "out-of-scope", "opinion", "advice", "empty", "near-scope"];

/**
 * The plan for a message of several questions, or null where the message read as one question is answered whole:
 * all of one kind, or of kinds that one answer tells together.
 */
export function severalPlans(whole: Plan, parts: readonly Plan[]): MessagePlan | null {
  if (parts.length < 2 || parts.some(({ op }) => NO_QUESTION.includes(op))) return null;
  if (whole.op === "decline" && WHOLLY_REFUSED.includes(whole.reason)) return null;
  if (whole.op === "audit" || whole.op === "compute") return null;
  if (whole.op === "rank" && whole.of === "bodies") return null;
  if (parts.some((part) => part.op === "decline" && WHOLLY_REFUSED.includes(part.reason))) return null;
  return told(whole, parts) ? null : { op: "several", parts: [...parts] };
}

function told(whole: Plan, parts: readonly Plan[]): boolean {
  const kinds = new Set(parts.map(kindOf));
  const covered = TELLS[kindOf(whole)] ?? [kindOf(whole)];
  if (![...kinds].every((kind) => covered.includes(kind))) return false;
  const targets = new Set(parts.flatMap((part) => ("targets" in part ? part.targets.map(idOf) : [])));
  if (kindOf(whole) === "reason" && targets.size > 1) return false;
  if (kindOf(whole) === "change" && parts.some((part) => !tellsAll(whole, part))) return false;
  return "targets" in whole && whole.targets.length >= targets.size;
}

/** Whether all that a part asks for is asked for by the whole. */
function tellsAll(whole: Plan, part: Plan): boolean {
  if (!("targets" in whole) || !("targets" in part)) return true;
  const told = new Set(whole.targets.map(idOf));
  return part.targets.every((target) => told.has(idOf(target)));
}

function idOf(target: object): string {
  return JSON.stringify(target);
}
