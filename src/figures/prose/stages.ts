import type { Stage } from "../../budget/index.js";

const STAGE =
  /^[\s，,、；;]*(?:(?:19|20)\d{2}年度?)?(?:全年|年初|调整后?|本年)?(?:财政拨款)?(?:支出|收入)?(?:(预算)(?:数|金额)?|决算(?:数|金额)?|执行数)(?:为|是|共计|合计)*[:：\s]*$/u;

/** `支出决算为`, `年初预算为`: words that name the stage alone, of a subject named before; else null. */
export function stageAlone(label: string): Stage | null {
  const match = STAGE.exec(label);
  if (!match) return null;
  return match[1] ? "预算数" : "决算数";
}

const COMPLETION =
  /(?:完成(?:了)?(?:本年|全年|年初|调整后?)?预算(?:数|安排)?的?|为(?:全年|年初)?预算数?的|预算(?:完成率|执行率)(?:为|达)?)$/u;

/** `完成年初预算的`: how much of what was planned was spent. */
export function isCompletion(lead: string): boolean {
  return COMPLETION.test(lead.trim());
}

/** Words that say no more than "what was spent of it": 决算数较预算数减少, 费用支出较上年增加. */
export function saysSpent(label: string): boolean {
  return stageAlone(label) !== null || /^[\s，,、；;]*(?:费用支出|费用|支出|共计支出|合计支出)$/u.test(label);
}

/** What things that were counted cost: 公务接待12批次，支出1.50万元. */
export const COST_OF_COUNT: Readonly<Record<string, string>> = {
  公务接待批次: "公务接待费",
  公务接待人次: "公务接待费",
};

/** Guests, counted behind the occasions that they came on. */
export const GUESTS_OF: Readonly<Record<string, string>> = { 公务接待批次: "公务接待人次" };

/** A label that leaves the guests to the words before it: `12批次，96人次`, `共计接待300人次`. */
export function leavesGuests(label: string): boolean {
  return /^[\s，,、；;]*(?:共计|共)?(?:接待)?(?:约)?$/u.test(label);
}
