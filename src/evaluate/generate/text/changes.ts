import { type Amount, percentage, printed, stated } from "../amount.js";

/** `增加12.34万元，增长5.60%`; `持平` where nothing changed. */
export function changeWords(now: Amount, before: Amount): string {
  const difference = now - before;
  if (difference === 0n) return "持平";
  const rate = percentage(difference < 0n ? -difference : difference, before);
  return difference > 0n
    ? `增加${printed(difference)}万元，增长${rate}%`
    : `减少${printed(-difference)}万元，下降${rate}%`;
}

/** `公务接待费0.80万元，与上年相比预算数增加0.30万元，主要原因是…`. */
export function comparedItem(name: string, now: Amount, before: Amount, reason: string): string {
  const difference = now - before;
  if (difference === 0n) return `${name}${stated(now)}万元，与上年预算数相同`;
  const change = difference > 0n ? `增加${printed(difference)}` : `减少${printed(-difference)}`;
  return `${name}${stated(now)}万元，与上年相比预算数${change}万元，主要原因是${reason}`;
}

/** A reason that fits the way the amount went. */
export function reasonFor(now: Amount, before: Amount): string {
  if (now === before) return "与上年保持一致";
  return now > before ? "本年业务量增加，相应经费增加" : "落实过紧日子要求，压减一般性支出";
}
