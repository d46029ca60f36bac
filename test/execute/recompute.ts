/** Hundred-millionths: more digits than any formula prints. */
const SCALE = 100_000_000n;

type Step = { readonly sign: string; readonly value: bigint };

/**
 * Whether each side of a formula is what the side before it comes to: `299.55 ÷ 756.21 = 39.61%`. Null where the
 * formula is written in a way that this does not read.
 */
export function recomputed(formula: string): boolean[] | null {
  const sides = formula
    .replaceAll("−", "-")
    .split("=")
    .map((side) => side.trim());
  const [first = "", ...results] = sides;
  const whole = resultOf(first);
  if (whole === null || results.length === 0) return null;
  return results.map((result) => agrees(whole, result));
}

function agrees(whole: bigint, result: string): boolean {
  const match = /^(\d+)(?:\.(\d+))?\s*(%|\D*)$/u.exec(result);
  if (!match) return false;
  const [, integer = "", fraction = "", unit = ""] = match;
  const meant = unit.startsWith("%") ? whole * 100n : whole;
  const printed = scaled(integer, fraction);
  const half = SCALE / 10n ** BigInt(fraction.length) / 2n;
  const distance = absolute(absolute(meant) - printed);
  return distance <= half + 1n;
}

/** Left to right with × and ÷ before + and -; one sum in brackets may stand first, or a number after a minus. */
function resultOf(side: string): bigint | null {
  const group = /^\(([^()]+)\)\s*÷\s*(\d+)(?:\.(\d+))?$/u.exec(side.trim());
  if (group) {
    const sum = resultOf(group[1] ?? "");
    return sum === null ? null : (sum * SCALE) / scaled(group[2] ?? "1", group[3] ?? "");
  }
  const text = side.replace(/[万亿元%个人倍\s]/gu, "").replace(/\((-?[\d.]+)\)/gu, "$1");
  if (!/^\d+(?:\.\d+)?(?:[+\-×÷]\d+(?:\.\d+)?)*$/u.test(text)) return null;
  const steps = [...`+${text}`.matchAll(/([+\-×÷])(\d+)(?:\.(\d+))?/gu)].map(
    ([, sign = "+", integer = "", fraction = ""]): Step => ({ sign, value: scaled(integer, fraction) }),
  );
  const terms: bigint[] = [];
  for (const { sign, value } of steps) {
    const last = terms.at(-1) ?? 0n;
    if (sign === "+") terms.push(value);
    if (sign === "-") terms.push(-value);
    if (sign === "×") terms[terms.length - 1] = (last * value) / SCALE;
    if (sign === "÷") terms[terms.length - 1] = (last * SCALE) / value;
  }
  return terms.reduce((sum, term) => sum + term, 0n);
}

function scaled(integer: string, fraction: string): bigint {
  return BigInt(integer) * SCALE + BigInt(fraction.padEnd(8, "0").slice(0, 8));
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
