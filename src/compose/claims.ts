import { compare, convertMoney, decimal, isMoney, type MoneyUnit, rescale } from "../budget/index.js";
import type { Located } from "../execute/index.js";
import type { Question } from "../question/index.js";
import type { Part } from "./part.js";
import type { Setting } from "./values.js";

const ASKS_WHETHER =
  /听说|据说|听讲|传言|对不对|对吗|是吗|是吧|真的吗|是真的|真有|没错吧|属实|\b(?:is it true|i heard|right\?|correct\?)/u;
const AMOUNT = /(?<![\d.])(\d+(?:\.(\d+))?)\s*(亿元?|万元?|元|块钱?)(?!人|户|份)/gu;
const UNITS: Readonly<Record<string, MoneyUnit>> = { 亿: "亿元", 万: "万元", 元: "元", 块: "元" };

/** 听说安排了200万，是真的吗: of the one amount found, whether it is the one that the question states. */
export function noteClaim({ utterance }: Question, parts: readonly Part[], { ledger, words }: Setting): void {
  const located = onlyAmount(parts);
  const [claim, ...others] = [...utterance.text.matchAll(AMOUNT)];
  if (!located || !claim || others.length > 0 || !ASKS_WHETHER.test(utterance.text)) return;
  const unit = UNITS[claim[3]?.[0] ?? ""] ?? "元";
  const said = { amount: decimal(claim[1] ?? ""), digits: claim[2]?.length ?? 0, unit };
  const [own, ...scopes] = printedAmounts(located).map((one) => verdictOf(one, said));
  if (own === undefined) return;
  const otherScope = scopes.includes("same") && own === "other";
  ledger.note("comparability", words.claim(otherScope ? "scope" : own));
}

/** Of a lookup that found one amount of money; null for anything else. */
function onlyAmount(parts: readonly Part[]): Located | null {
  const [part, ...more] = parts;
  if (!part || more.length > 0 || part.plan.op !== "lookup" || part.evidence.kind !== "values") return null;
  const [located, ...others] = part.evidence.found;
  return located && others.length === 0 && isMoney(located.figures[0].unit) ? located : null;
}

interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** The answer and the same item in the other 口径. */
function printedAmounts({ sum, figures, otherScope }: Located): readonly Amount[] {
  return [sum ?? figures[0], ...otherScope];
}

interface Claim {
  readonly amount: ReturnType<typeof decimal>;
  /** Decimal places as said. */
  readonly digits: number;
  readonly unit: MoneyUnit;
}

function verdictOf({ value, unit }: Amount, said: Claim): "same" | "rounded" | "other" {
  if (!isMoney(unit)) return "other";
  const printed = convertMoney(decimal(value), unit, said.unit);
  if (compare(printed, said.amount) === 0) return "same";
  return compare(rescale(printed, said.digits), said.amount) === 0 ? "rounded" : "other";
}
