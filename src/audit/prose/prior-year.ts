import { absolute, type Decimal, type Figure, isZero, subtract, sum } from "../../budget/index.js";
import { amountOf, half, inUnitOf, scaleOf, statedStep, stepOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { notRun, present, told, verdictOf } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";
import { candidatesOf } from "./candidates.js";
import { thisYear } from "./growth.js";

/** C4: changes against last year's disclosure of the same body, where it is held. */
export function priorYearChecks(audited: Audited): Check[] {
  const changes = audited.prose.filter(
    ({ aspect, unit, attributes }) =>
      aspect === "change" && (unit !== "" || attributes["比较期"] !== undefined),
  );
  if (changes.length === 0) return [];
  const { prior } = audited;
  if (!prior) return [notRun(PROSE_RULES.priorYear, "没有收录该单位上一年度的公开文件，未与上年数核对。")];
  return present(changes.map((change) => changeCheck(change, audited, prior)));
}

/** Totals whose last year's value is the same thing in last year's tables. */
const COMPARED = [
  "收入总计",
  "支出总计",
  "一般公共预算支出",
  "三公经费",
  "因公出国（境）费",
  "公务接待费",
  "公务用车购置及运行费",
  "公务用车购置费",
  "公务用车运行维护费",
  "机关运行经费",
  "基本支出",
  "项目支出",
];

function changeCheck(change: Figure, audited: Audited, prior: Audited): Check | null {
  const period = change.attributes["比较期"] ?? "上年";
  const last = audited.disclosure.record.year - 1;
  if (/执行|决算|完成|调整|同口径|可比/u.test(change.attributes["比较对象"] ?? "")) return null;
  if (!COMPARED.includes(change.measure) || !["上年", "去年", `${last}年`].includes(period)) return null;
  const [now] = thisYear(change, audited);
  const { preferred, others } = candidatesOf(change, prior);
  const places = preferred.length > 0 ? preferred : others;
  if (!now || places.length === 0) return null;
  const checks = places.map((place) => against(place, now, change, last));
  return checks.find(({ verdict }) => verdict !== "contradiction") ?? checks[0] ?? null;
}

function against(place: Figure, now: Figure, change: Figure, year: number): Check {
  const implied = subtract(amountOf(now), amountOf(change));
  const gap = subtract(implied, amountOf(place));
  const verdict = verdictOf(gap, sum([now, change, place].map(reachOf)));
  const moved = change.direction === "持平" ? "与上年持平" : `比上年${printedValue(change)}`;
  const message = `${placeOf(now)}为${printedValue(now)}，${moved}，推得上年为${inUnitOf(implied, now)}${now.unit}；${year}年文件${placeOf(place)}为${printedValue(place)}。`;
  const difference = isZero(gap) ? null : { value: inUnitOf(absolute(gap), now), unit: now.unit };
  return told(PROSE_RULES.priorYear, verdict, message, { figures: [now, change, place], difference });
}

/** How far a printed amount may lie from the amount meant. */
function reachOf(figure: Figure): Decimal {
  return half(scaleOf(figure) > 0 ? stepOf(figure.unit, scaleOf(figure)) : statedStep(figure));
}
