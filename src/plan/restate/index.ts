import { isUnknown, type Lexicon } from "../../question/index.js";
import type { MessagePlan, Plan } from "../schema.js";
import { changes, computations, lookUps } from "./amounts.js";
import { lists, rankings } from "./choices.js";
import { type Found, NOTHING_FOUND } from "./found.js";
import { besideEachOther, byFigures } from "./places.js";
import { type Whose, waysToSayWhose, yearsMeant } from "./whose.js";
import { audits, definitions, explanations } from "./wordings.js";

export { type Found, type FoundFigure, type FoundPlace, NOTHING_FOUND } from "./found.js";
export { otherReadings, type Reading } from "./other-readings.js";
export { oneLine, printed, thing } from "./things.js";
export { yearsMeant };

/** A plan as a question in our own words, to be asked by itself; null where there is nothing to ask. */
export function restate(plan: MessagePlan, lexicon: Lexicon): string | null {
  return restatements(plan, NOTHING_FOUND, lexicon)[0] ?? null;
}

/**
 * Questions in our own words that mean what a plan means, the plainest first. They are made of names of the lexicon
 * and of what was found, never of what somebody typed; whether they are read as meant is for the caller to try.
 */
export function restatements(plan: MessagePlan, found: Found, lexicon: Lexicon): readonly string[] {
  const said =
    plan.op === "several" ? severalInOne(plan.parts, found, lexicon) : single(plan, found, lexicon);
  return [...new Set(said)].filter((question) => question !== "");
}

/** Each question after the other; else one of them that tells all. */
function severalInOne(parts: readonly Plan[], found: Found, lexicon: Lexicon): string[] {
  const each = parts.map((part) => single(part, found, lexicon));
  const first = each.flatMap(([plainest]) => plainest ?? []);
  return [`${first.join("？")}？`, ...each.flat()];
}

function single(plan: Plan, found: Found, lexicon: Lexicon): string[] {
  if (plan.op === "clarify" || plan.op === "decline" || isOfAskersWords(plan)) return [];
  const years = "years" in plan ? plan.years : [];
  const ways = waysToSayWhose(plan.orgs, years, lexicon);
  const whose = ways.flatMap((way) => [way, { ...way, year: "" }]);
  return ways.length === 0 ? [] : byTurns(whose.map((way) => ofOp(plan, way, found)));
}

/** Names what nobody here prints by the words that were typed. */
function isOfAskersWords(plan: Plan): boolean {
  return "targets" in plan && plan.targets.some(isUnknown);
}

/** The first of each, then the second of each. */
function byTurns(ways: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...ways.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => ways.flatMap((way) => way[at] ?? [])).flat();
}

function ofOp(plan: Exclude<Plan, { op: "clarify" | "decline" }>, whose: Whose, found: Found): string[] {
  switch (plan.op) {
    case "lookup":
      return [...lookUps(plan, whose), ...besideEachOther(whose, found), ...byFigures(whose, found)];
    case "change":
      return changes(plan, whose);
    case "compute":
      return computations(plan, whose);
    case "rank":
      return rankings(plan, whose);
    case "list":
      return lists(plan, whose);
    case "explain":
      return explanations(plan, whose, found);
    case "define":
      return definitions(plan, whose.bodies, found);
    case "overview":
      return [`${whose.bodies}${whose.year}预算概况`, `${whose.bodies}${whose.year}`, whose.bodies];
    case "audit":
      return audits(plan, whose, found);
  }
}

/** Whether two plans ask the same, in whatever words and however the year was put. */
export function sameMeaning(one: Plan, other: Plan, lexicon: Lexicon): boolean {
  return meaningOf(one, lexicon) === meaningOf(other, lexicon);
}

function meaningOf(plan: Plan, lexicon: Lexicon): string {
  const years = "years" in plan ? yearsMeant(plan.orgs, plan.years, lexicon) : [];
  const unit = "unit" in plan ? { unit: null } : {};
  return JSON.stringify({ ...plan, ...unit, words: "", years });
}
