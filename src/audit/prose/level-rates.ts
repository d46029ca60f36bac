import { absolute, divide, type Figure, multiply, printDecimal, subtract } from "../../budget/index.js";
import { amountOf, overlaps, percentRangeOf, type Range, rangeOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";

const HUNDRED = { units: 100n, scale: 0 };

/** C3: every rate of the narrative that is told beside both amounts it compares, last year's and this year's. */
export function levelRateChecks({ disclosure }: Audited): Check[] {
  const prose = disclosure.figures.filter(({ table }) => table === null);
  return prose.flatMap((rate, index) => {
    if (rate.aspect !== "rate" || rate.direction === null) return [];
    const before = prose.slice(Math.max(0, index - 3), index).filter((one) => isAmountOf(one, rate));
    const prior = before.find(({ attributes }) => isPeriodOf(attributes["期间"], rate));
    const now = before.findLast(({ attributes }) => attributes["期间"] === undefined);
    return prior && now && prior.unit === now.unit ? rateCheck(prior, now, rate) : [];
  });
}

function isAmountOf({ aspect, title, rowPath }: Figure, rate: Figure): boolean {
  return aspect === "amount" && title === rate.title && rowPath.join() === rate.rowPath.join();
}

function isPeriodOf(period: string | undefined, { attributes }: Figure): boolean {
  return period !== undefined && period === attributes["比较期"];
}

/** From nothing no rate can be computed; 增加100% is how it is told. */
function rateCheck(prior: Figure, now: Figure, rate: Figure): Check[] {
  const [from, to] = [rangeOf(prior), rangeOf(now)];
  if (from.low.units <= 0n) return [];
  const rises = rate.direction === "增加";
  const range: Range = rises
    ? {
        low: percent(subtract(to.low, from.high), from.high),
        high: percent(subtract(to.high, from.low), from.low),
      }
    : {
        low: percent(subtract(from.low, to.high), from.low),
        high: percent(subtract(from.high, to.low), from.high),
      };
  const figures = [rate, now, prior];
  if (overlaps(range, percentRangeOf(rate)))
    return [
      told(PROSE_RULES.rates, "pass", `${placeOf(rate)}${printedValue(rate)}，与所列两年的数相符。`, {
        figures,
      }),
    ];
  const computed = percent(absolute(subtract(amountOf(now), amountOf(prior))), amountOf(prior), 2);
  const way = subtract(amountOf(now), amountOf(prior)).units < 0n ? "减少" : "增加";
  const message = `${placeOf(rate)}${printedValue(rate)}，按${prior.column}${printedValue(prior)}和本年${printedValue(now)}重算为${way}${printDecimal(computed)}%。`;
  return [told(PROSE_RULES.rates, "contradiction", message, { figures, concerned: [rate] })];
}

function percent(part: ReturnType<typeof amountOf>, whole: ReturnType<typeof amountOf>, scale = 6) {
  return divide(multiply(part, HUNDRED), whole, scale);
}
