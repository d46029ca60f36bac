import { type Decimal, divide, multiply, printDecimal } from "../../budget/index.js";

/** Hundredths of a 万元. */
export type Amount = bigint;

const PERCENT: Decimal = { units: 100n, scale: 0 };

/** `1234.50`, in 万元. */
export function printed(amount: Amount): string {
  return printDecimal(inTenThousand(amount));
}

/** As `printed`, and nothing for nothing: how empty cells are published. */
export function cell(amount: Amount): string {
  return amount === 0n ? "" : printed(amount);
}

/** `0` for nothing: how sentences state it. */
export function stated(amount: Amount): string {
  return amount === 0n ? "0" : printed(amount);
}

/** In whole 元 with separators, as performance sheets print it: `1,234,000`. */
export function inYuan(amount: Amount): string {
  return (amount * 100n).toString().replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** `part` of `whole` in percent, two digits: `37.50`; `0` for nothing. */
export function percentage(part: Amount, whole: Amount): string {
  if (part === 0n || whole === 0n) return "0";
  return printDecimal(divide(multiply(inTenThousand(part), PERCENT), inTenThousand(whole), 2));
}

export function total(amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function inTenThousand(amount: Amount): Decimal {
  return { units: amount, scale: 2 };
}
