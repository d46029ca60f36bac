/** What was planned and what came of it, as final accounts state both of one subject. */
export type Stage = "预算数" | "决算数";

/** A measure of final accounts by its stage: 三公经费（预算数）; what was spent is the measure itself. */
export function atStage(name: string, stage: Stage): string {
  const own = name.replace(/（预算数）$/u, "");
  return stage === "预算数" ? `${own}（预算数）` : own;
}

/** What the share of the plan that was spent is called: 三公经费完成预算比例. */
export function completionOf(name: string): string {
  return `${atStage(name, "决算数")}完成预算比例`;
}
