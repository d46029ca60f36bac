import { type Target, targetName } from "../../question/index.js";
import type { PlanOf } from "../schema.js";
import type { Found } from "./found.js";
import { besideEachOther, byFigures, byPlaces, officesCounted } from "./places.js";
import { inScope, oneLine, thing, things } from "./things.js";
import type { Whose } from "./whose.js";

/** Reasons, sentences and prices. */
export function explanations(plan: PlanOf<"explain">, whose: Whose, found: Found): string[] {
  if (plan.what === "reason") return [...reasons(plan, whose, found), ...byPlaces(whose, found)];
  if (plan.what === "price") return [...byFigures(whose, found), ...besideEachOther(whose, found)];
  const named = plan.targets.length > 0 ? textsNamed(plan, whose) : [];
  return [...named, ...officesCounted(whose, found), ...byPlaces(whose, found), ...byFigures(whose, found)];
}

function reasons(plan: PlanOf<"explain">, { bodies, year }: Whose, { figures }: Found): string[] {
  const name = plan.targets.length > 0 ? inScope(things(plan.targets), plan.scope) : "预算";
  const row = figures[0]?.row;
  const said = `${bodies}${year}${name}`;
  const unit = plan.unit ?? "";
  return [
    ...(plan.value ? [`${said}是多少${unit}，为什么变化`] : []),
    `${said}增减变化的原因是什么`,
    `${said}为什么变化`,
    ...(plan.unit ? [`${said}为什么变化，变化多少${unit}`] : []),
    ...(row ? [`${bodies}${year}${oneLine(row)}为什么变化`] : []),
  ];
}

function textsNamed({ targets, value }: PlanOf<"explain">, { bodies, year }: Whose): string[] {
  const said = `${bodies}${year}${things(targets)}`;
  if (value)
    return ["做什么用", "概况是什么", "依据是什么", "目标是什么"].map((one) => `${said}是多少，${one}`);
  const ofProject = targets.every((target) => target.kind === "label" && target.family === "project");
  if (!ofProject) return [`${said}是什么`, `${said}有哪些`, `${bodies}${year}有几个${things(targets)}`];
  return ["是做什么用的", "的立项依据是什么", "的概况是什么", "的项目期是几年", "的目标是什么"].map(
    (one) => `${said}${one}`,
  );
}

/** What a term means in a body's own words. */
export function definitions({ term }: PlanOf<"define">, bodies: string, { places }: Found): string[] {
  const heads = places.map(
    ({ words }) => /^[^：:]{0,6}?[、.．]?([^：:、.．]{2,24})[：:]/u.exec(oneLine(words))?.[1] ?? "",
  );
  return [term, ...heads]
    .filter((one) => one !== "")
    .flatMap((one) => [
      `${bodies}${one}是什么意思`,
      `${bodies}的名词解释中${one}是什么意思`,
      `${bodies}${one}包括哪几类`,
    ]);
}

/** Whether numbers agree. */
export function audits(plan: PlanOf<"audit">, { bodies, year }: Whose, found: Found): string[] {
  const said = `${bodies}${year}`;
  const whole = `${said}预算文件前后有没有矛盾`;
  if (plan.targets.length === 0) return [whole, ...amountsBeside(said, found)];
  const name = inScope(things(plan.targets), plan.scope);
  return [
    `${said}${name}前后是否一致`,
    ...additions(plan, said, found),
    `${said}${name}与合计对得上吗`,
    `${said}${name}在整体绩效目标表和项目绩效目标表里是否一致`,
    ...amountsBeside(said, found),
    whole,
  ];
}

/** Parts that are added up, and the total they should make: the first figure of the check. */
function additions(plan: PlanOf<"audit">, said: string, { figures }: Found): string[] {
  const [whole] = figures;
  if (!whole) return [];
  const isWhole = (target: Target) => [whole.measure, whole.row].includes(targetName(target));
  const parts = plan.targets.filter((target) => !isWhole(target));
  const total = plan.targets.find(isWhole);
  if (parts.length === 0)
    return [`${said}${inScope(things(plan.targets), plan.scope)}各项加起来是否等于合计`];
  const added = inScope(parts.map(thing).join("加"), plan.scope);
  const title = oneLine(whole.title ?? "");
  return [
    ...(total ? [`${said}${added}加起来是否等于${thing(total)}`] : []),
    `${said}${added}是否等于${oneLine(whole.measure)}`,
    `${said}${added}是否等于合计`,
    `${said}${title}中${added}是否等于合计`,
    ...(parts.length > 1 ? [`${said}${parts.map(thing).join("与")}为什么不是一个数`] : []),
  ];
}

/** 甲一处N万元、一处M万元，为什么不同: with the amounts that were set against each other. */
function amountsBeside(said: string, { figures }: Found): string[] {
  const amounts = figures
    .filter(({ derived }) => !derived)
    .map(({ row, column, measure, value, unit }) => ({
      name: row === null || row === "合计" ? (column ?? measure) : row,
      measure,
      amount: `${value}${unit}`,
    }));
  const [first, second] = amounts;
  if (!first) return [];
  const others = second ? [second] : [];
  const rows = [first, ...others].map(({ name, amount }) => `${oneLine(name)}${amount}`);
  const measures = [first, ...others].map(({ measure, amount }) => `${oneLine(measure)}${amount}`);
  return [measures, rows].flatMap((sides) => [
    `${said}${sides.join("与")}为什么不同`,
    `${said}${sides.join("与")}是否一致`,
  ]);
}
