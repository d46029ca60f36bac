import { type Figure, isMoney } from "../budget/index.js";
import { projectKey } from "../labels/index.js";
import type { PlanOf } from "../plan/index.js";
import {
  clausesOf,
  isOfKind,
  numbersAsked as kindsAsked,
  type NumberAsked,
  projectOfTarget,
} from "../question/index.js";
import { countsNamed } from "./counts-named.js";
import { dominantItem } from "./dominant.js";
import type { Evidence, Located, Missing } from "./evidence.js";
import type { Sources } from "./locate.js";
import { periodsAsked } from "./periods.js";
import { asksCompletion, completed, isSpentForPlanned } from "./planned.js";
import { counted, isCountOf, without } from "./quantities.js";
import { guestsAsked, kindsHeld, readingsAsked, tenureAsked, withinRow } from "./readings.js";
import { unitsAsked } from "./subordinates.js";
import { assetsAsked, columnsAsked } from "./table-columns.js";
import { locateAll } from "./values.js";

/** 每月补多少钱，一共多少人: the amount is asked for besides the number. */
const MONEY_ASKED = /多少钱|多少元|多少万|多少[,，;；。?？ ]|几块|几元|(?:how much|cost|amount)/u;

/** Where a number of things is asked for and an amount was found: the number instead, or besides. */
function numbersAsked(
  found: readonly Located[],
  plan: PlanOf<"lookup">,
  sources: Sources,
): (Located | Missing)[] {
  const { counting, words } = plan;
  if (counting === null || found.some(({ figures: [figure] }) => isCountOf(figure, counting)))
    return found.filter(
      ({ figures: [figure] }) =>
        counting !== "人" || isCountOf(figure, counting) || /元|批/u.test(figure.unit),
    );
  const besides = counting !== "全年" && MONEY_ASKED.test(words);
  return found.flatMap((located) => {
    const number = counted(located, plan, sources);
    return besides && number !== located ? [located, number] : [number];
  });
}

/** A percentage printed in a column that in other sheets of the document holds money: one of the two is wrong. */
function isOfDoubtfulUnit({ unit, document, table, measure }: Figure, { figures }: Sources): boolean {
  if (unit !== "%" || table !== "绩效目标表" || measure !== "资金支出计划") return false;
  return figures
    .find({ documents: [document], tables: [table], measures: [measure] })
    .some((other) => isMoney(other.unit));
}

const MEASURED = ["duration", "length", "weight"];
const EXTENTS = ["area", "duration", "length", "weight"] as const;

/** 装修花了多少钱: money is all that is asked for, and an area, a length or a time was found. */
function isExtentForMoney({ figures }: Located, asked: readonly NumberAsked[]): boolean {
  const money = asked.length > 0 && asked.every(({ kind }) => kind === "money");
  return money && figures.every((figure) => EXTENTS.some((kind) => isOfKind(figure, { kind, unit: null })));
}

/** 项目预算金额: an amount is all that is asked for, and a number of things was found. */
function isCountForAmount({ figures }: Located, words: string, asked: readonly NumberAsked[]): boolean {
  const amount = asked.length === 0 && /金额(?!占)/u.test(words);
  return amount && figures.every((figure) => isOfKind(figure, { kind: "count", unit: null }));
}

/** 要修多久, 多少人: a time, a length or people are all that is asked for, and something else was found. */
function isOfOtherKind({ figures }: Located, asked: readonly NumberAsked[]): boolean {
  const measured =
    asked.length > 0 && asked.every(({ kind, unit }) => MEASURED.includes(kind) || unit === "人");
  return measured && !figures.some((figure) => asked.some((one) => isOfKind(figure, one)));
}

export function lookUp(plan: PlanOf<"lookup">, sources: Sources): Evidence {
  const all =
    readingsAsked(plan, sources) ??
    periodsAsked(plan, sources) ??
    locateAll(withPair(ofOneProject(plan)), sources);
  const assets = all.found.flatMap((located) => assetsAsked(located, plan.words, sources));
  if (assets.length > 0) return { kind: "values", found: assets, missing: [] };
  const within = withinRow(all.found, plan, sources);
  const asked = within.flatMap((one) => (one.kind === "located" ? besides(one, plan, sources) : []));
  const absent = within.filter((one) => one.kind === "missing");
  const checked = [...absent, ...numbersAsked(asked, plan, sources)].map((one) =>
    one.kind === "located" ? answering(one, plan, sources) : one,
  );
  const found = checked.filter((one) => one.kind === "located");
  const missing = [...all.missing, ...checked.filter((one) => one.kind === "missing")];
  const counts = found.length === 0 ? countsNamed(plan, sources) : [];
  if (counts.length > 0) return { kind: "values", found: counts, missing: [] };
  if (found.length === 0) return { kind: "missing", missing };
  return { kind: "values", found, missing, dominant: dominantItem(found, sources) };
}

/** The figure, unless its unit is in doubt or it is no number of the kind asked for. */
function answering(located: Located, { words }: PlanOf<"lookup">, sources: Sources): Located | Missing {
  if (asksCompletion(words)) return completed(located, sources);
  if (isSpentForPlanned(located, words, sources)) return without(located, "预算数");
  if (isOfDoubtfulUnit(located.figures[0], sources)) return without(located, "金额");
  const asked = kindsAsked(clausesOf(words));
  if (isExtentForMoney(located, asked) || isCountForAmount(located, words, asked))
    return without(located, "金额");
  return isOfOtherKind(located, asked) ? without(located, "这个数") : located;
}

/** What the question asks for besides the figure found: other columns of its row, units, what is rented. */
function besides(located: Located, { words }: PlanOf<"lookup">, sources: Sources): readonly Located[] {
  return columnsAsked(located, words, sources)
    .flatMap((one) => unitsAsked(one, words, sources))
    .flatMap((one) => tenureAsked(one, words, sources))
    .flatMap((one) => kindsHeld(one, words, sources))
    .flatMap((one) => guestsAsked(one, words, sources));
}

/** 人员多少公用多少: both halves of 基本支出, one of which is called by a word too general alone. */
function withPair(plan: PlanOf<"lookup">): PlanOf<"lookup"> {
  const names = plan.targets.map((target) => (target.kind === "measure" ? target.name : ""));
  const paired = /人员.{0,6}公用|公用.{0,6}人员/u.test(plan.words);
  if (!paired || !names.includes("公用经费") || names.includes("人员经费")) return plan;
  const others = plan.targets.filter((_, index) => names[index] !== "基本支出");
  return { ...plan, targets: [{ kind: "measure", name: "人员经费" }, ...others] };
}

/** 中央省里各出多少 of a project: of whatever label of its sheet was heard, the project with its sources. */
function ofOneProject(plan: PlanOf<"lookup">): PlanOf<"lookup"> {
  const names = new Set(plan.targets.map(projectOfTarget));
  const [name] = names;
  if (plan.scope.column !== "资金来源" || names.size !== 1 || !name) return plan;
  const target = { kind: "label" as const, family: "project" as const, key: projectKey(name), name };
  return { ...plan, targets: [{ ...target, project: null }] };
}
