import type { Answer, AnswerFigure } from "../../../compose/index.js";
import { comparatorOf } from "../../reply/index.js";
import { inNumerals } from "../numerals.js";

/** Computed numbers stand within the sentences, or (formal requests) only in a point of their own. */
export type Computed = "within" | "apart";

export const COMPUTED = "〔计算〕";

const CONVERSION = /^(-?[\d.]+(?:元|百元|千元|万元|百万元|亿元)) = [\d.]+\S*元$/u;

/** A number made of others by a formula; counting the items of a list is none. */
export function isComputed({ derived, formula }: AnswerFigure): boolean {
  return derived && (formula ?? "").includes("=");
}

export function isConversion(figure: AnswerFigure): boolean {
  return isComputed(figure) && CONVERSION.test(figure.formula ?? "");
}

/** 0.50万元, ≥95%, 6.59倍〔计算〕 */
export function amountOf(figure: AnswerFigure, answer: Answer): string {
  const { value, unit } = figure;
  return `${comparatorOf(figure, answer)}${value}${unit}${isComputed(figure) ? COMPUTED : ""}`;
}

/** The amount of one item, told by one or several figures: in other units too, or as the sum of its rows. */
export function amountOfItem(figures: readonly AnswerFigure[], answer: Answer, computed: Computed): string {
  const printed = figures.filter((figure) => !figure.derived);
  const sum = figures.find((figure) => figure.derived && !isConversion(figure));
  if (sum && printed.length > 1) return sumOfRows(sum, printed, answer, computed);
  const [first, ...others] = printed;
  const converted = figures.find(isConversion) ?? (first ? conversionOf(first, answer) : undefined);
  const operand =
    first ?? (converted && answer.figures.find((one) => !one.derived && isConverted(one, converted)));
  const base = operand ? amountOf(operand, answer) : (CONVERSION.exec(converted?.formula ?? "")?.[1] ?? "");
  if (base === "") return figures.map((figure) => amountOf(figure, answer)).join("、");
  const besides = others.map((figure) => amountOf(figure, answer));
  const within = converted && computed === "within" ? [`折合${amountOf(converted, answer)}`] : [];
  const brackets = [...besides, ...within];
  return `${base}${brackets.length > 0 ? `（${brackets.join("；")}）` : ""}`;
}

/** Whether a number is another one in another unit. */
export function isConverted({ value, unit, org, year }: AnswerFigure, other: AnswerFigure): boolean {
  const same = org === other.org && year === other.year;
  return same && isConversion(other) && (other.formula ?? "").startsWith(`${value}${unit} = `);
}

/** 0.50万元 for 5000元: what is said besides a printed amount. */
function conversionOf(figure: AnswerFigure, { figures }: Answer): AnswerFigure | undefined {
  return figures.find((one) => isConverted(figure, one));
}

function sumOfRows(
  sum: AnswerFigure,
  rows: readonly AnswerFigure[],
  answer: Answer,
  computed: Computed,
): string {
  const listed = rows.map((figure) => amountOf(figure, answer)).join("、");
  const split = `原表分${rows.length === 2 ? "两" : inNumerals(rows.length)}行列示`;
  return computed === "apart" ? `${listed}（${split}）` : `${amountOf(sum, answer)}（${split}：${listed}）`;
}
