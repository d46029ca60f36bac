import { isRow, type Target } from "../../question/index.js";
import type { FigurePlan, MessagePlan, Plan } from "../schema.js";

/** A plan in another 口径, what tells it from the first, and whether a plan is read that way. */
export interface Reading {
  readonly plan: Plan;
  /** At most twelve characters. */
  readonly label: string;
  /** Whether the figures keep their measures, and only the amounts differ. */
  readonly ofSameMeasures: boolean;
  says(plan: MessagePlan): boolean;
}

/** The other 口径 a plan can be read in, the most telling first; whether documents print them is not known yet. */
export function otherReadings(plan: Plan): Reading[] {
  if (!("targets" in plan) || plan.op === "audit" || plan.op === "explain") return [];
  return [...otherTotals(plan), ...otherCarryOver(plan), ...otherColumns(plan)];
}

/** Totals of which the one holds what was carried over and the other does not. */
const TOTALS: Readonly<Record<string, string>> = {
  收入总计: "本年收入合计",
  本年收入合计: "收入总计",
  本年支出合计: "支出总计",
};

const SAID: Readonly<Record<string, string>> = { 本年收入合计: "本年收入" };

function otherTotals(plan: FigurePlan & Plan): Reading[] {
  const [only, ...others] = plan.targets;
  if (only?.kind !== "measure" || others.length > 0 || plan.scope.carryOver !== null) return [];
  const name = TOTALS[only.name];
  if (name === undefined) return [];
  const says = (other: MessagePlan) =>
    "targets" in other && other.targets.some((target) => target.kind === "measure" && target.name === name);
  return [
    {
      plan: { ...plan, targets: [{ kind: "measure", name }] },
      label: SAID[name] ?? name,
      ofSameMeasures: false,
      says,
    },
  ];
}

function otherCarryOver(plan: FigurePlan & Plan): Reading[] {
  const { carryOver, column, table } = plan.scope;
  const shown = carryOver === "both" || column === "上年结转" || plan.targets.some(isCarryOver);
  if (shown || table !== null || plan.targets.some(isOfSheet)) return [];
  const wished = carryOver === null || carryOver === "with" ? ("without" as const) : ("with" as const);
  const says = (other: MessagePlan) => "scope" in other && other.scope.carryOver === wished;
  const label = wished === "without" ? "不含结转" : "含结转";
  return [
    {
      plan: { ...plan, scope: { ...plan.scope, carryOver: wished } },
      label,
      ofSameMeasures: plan.op !== "list",
      says,
    },
  ];
}

function isCarryOver(target: Target): boolean {
  return target.kind === "measure" && target.name === "上年结转";
}

/** What a sheet or a sentence states is neither with nor without a carry-over. */
function isOfSheet(target: Target): boolean {
  return (
    target.kind === "label" && ["indicator", "item", "fund", "fact", "statement"].includes(target.family)
  );
}

/** Of a subject's row its 基本支出 and 项目支出; of one of these the whole row. */
function otherColumns(plan: FigurePlan & Plan): Reading[] {
  const [only, ...others] = plan.targets;
  if (plan.op !== "lookup" || !only || others.length > 0 || !isRow(only)) return [];
  const { column } = plan.scope;
  const columns = column === null ? ["项目支出", "基本支出"] : [null];
  return columns.map((wished) => ({
    plan: { ...plan, scope: { ...plan.scope, column: wished } },
    label: wished === null ? "合计" : `其中${wished}`,
    ofSameMeasures: false,
    says: (other: MessagePlan) => "scope" in other && other.scope.column === wished,
  }));
}
