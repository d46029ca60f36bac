import { type Decimal, multiply, rescale, trimmed } from "./decimal.js";

/** Units of money as printed, with how many 元 one of them is (as a power of ten). */
const MONEY_POWER: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

export type MoneyUnit = "元" | "百元" | "千元" | "万元" | "百万元" | "亿元";

export function isMoney(unit: string): unit is MoneyUnit {
  return Object.hasOwn(MONEY_POWER, unit);
}

/** The same amount in another unit of money, exact: 12.34 万元 → 123400 元. */
export function convertMoney(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  const power = (MONEY_POWER[from] ?? 0) - (MONEY_POWER[to] ?? 0);
  if (power >= 0) return trimmed(multiply(value, { units: 10n ** BigInt(power), scale: 0 }));
  return trimmed({ units: value.units, scale: value.scale - power });
}

/** The amount in 分 (hundredths of a 元), the smallest unit of money; rounds what is below it. */
export function inFen(value: Decimal, unit: MoneyUnit): bigint {
  return rescale(convertMoney(value, unit, "元"), 2).units;
}
