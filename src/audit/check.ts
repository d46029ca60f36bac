import {
  absolute,
  compare,
  type Decimal,
  type Fact,
  type Figure,
  isMoney,
  isZero,
  subtract,
} from "../budget/index.js";
import { amountOf, comparable, half, inUnitOf, scaleOf, stepOf, toleranceOf, total } from "./amounts.js";
import type { Audited } from "./audited.js";
import type { Check, Equation, Rule, Verdict, Words } from "./finding.js";
import { placeOf, printedValue } from "./place.js";

/** Σ left = Σ right, both as printed. Null where nothing is printed on one of the sides. */
export function sumCheck(
  rule: Rule,
  audited: Audited,
  left: readonly Figure[],
  right: readonly Figure[],
): Check | null {
  const figures = [...left, ...right];
  if (left.length === 0 || right.length === 0) return null;
  if (!comparable(figures)) return notRun(rule, `${rule.sentence}：有数字没有印出单位，未核对。`);
  const equation = { left, right };
  const gap = subtract(total(left), total(right));
  const verdict = verdictOf(gap, toleranceIn(equation, audited));
  return made(rule, verdict, equation, gap);
}

function made(rule: Rule, verdict: Verdict, equation: Equation, gap: Decimal): Check {
  const { left, right } = equation;
  const [head] = left;
  if (!head) return notRun(rule, rule.sentence);
  const value = inUnitOf(absolute(gap), head);
  const difference = isZero(gap) ? null : { value, unit: head.unit };
  const told = `${described(left)}，${described(right)}${difference ? `，相差${value}${head.unit}` : ""}。`;
  return {
    rule,
    verdict,
    message: `${LEAD[verdict]}：${told}`,
    difference,
    figures: [...left, ...right],
    words: [],
    concerned: null,
    equation,
  };
}

const LEAD: Readonly<Record<Verdict, string>> = {
  contradiction: "两处不一致",
  rounding: "四舍五入",
  scope: "口径不同",
  pass: "相符",
  not_run: "未核对",
  not_disclosed: "未公开",
};

/** What is left of the tolerance between two printings of one amount, and of a sum. */
export function toleranceIn({ left, right }: Equation, { stepOf: steps }: Audited): Decimal {
  const [a, b] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && a && b) return equalTolerance(a, b, steps);
  return toleranceOf([...left, ...right], steps);
}

/** One amount printed twice: half a step where one is printed coarser, else what both may have been rounded. */
function equalTolerance(a: Figure, b: Figure, steps: (figure: Figure) => Decimal): Decimal {
  const coarse = [a, b].filter(
    (figure) => figure.table === null && isMoney(figure.unit) && scaleOf(figure) < 2,
  );
  const [only] = coarse;
  if (only && coarse.length === 1 && only.unit !== "元") return half(stepOf(only.unit, scaleOf(only)));
  return toleranceOf([a, b], steps);
}

export function verdictOf(gap: Decimal, tolerance: Decimal): Verdict {
  if (isZero(gap)) return "pass";
  return compare(absolute(gap), tolerance) <= 0 ? "rounding" : "contradiction";
}

/** One printed amount and its place, or a sum with its terms. */
export function described(figures: readonly Figure[]): string {
  const [first] = figures;
  if (!first) return "";
  if (figures.length === 1) return `${placeOf(first)}为${printedValue(first)}`;
  const terms = figures.map(printedValue);
  const shown = terms.length > 6 ? [...terms.slice(0, 5), `…等${terms.length}项`] : terms;
  return `${sumPlace(figures)}之和为${inUnitOf(total(figures), first)}${first.unit}（${shown.join("＋")}）`;
}

function sumPlace(figures: readonly Figure[]): string {
  const [first, second] = figures;
  if (!first || !second) return "";
  const sheet = sheetPlace(figures, first);
  if (sheet !== null) return sheet;
  const same = figures.every(({ title, table }) => title === first.title && table === first.table);
  if (!same) return figures.map(placeOf).join("与");
  const where = first.table === null ? `情况说明“${first.title}”` : `《${first.title}》`;
  const rows = [...new Set(figures.map(({ row }) => row))];
  const oneRow = rows.length === 1;
  const names = oneRow ? [...new Set(figures.map(({ column }) => column))] : rows;
  const listed = names.length > 6 ? `${names.slice(0, 5).join("、")}等${figures.length}项` : names.join("、");
  return oneRow && names.length > 1 ? `${where}“${rows[0]}”行${listed}` : `${where}${listed}`;
}

/** Items of one labelled text, or of several sheets. */
function sheetPlace(figures: readonly Figure[], { table, project, column }: Figure): string | null {
  if (table !== "绩效目标表") return null;
  const one = figures.every((figure) => figure.project === project && figure.column === column);
  return one && project !== null
    ? `${table}“${project}”${column}的${figures.length}项`
    : `${figures.length}处绩效目标金额`;
}

/** A check on figures whose verdict and words the rule finds itself. */
export function told(
  rule: Rule,
  verdict: Verdict,
  message: string,
  parts: Partial<Pick<Check, "figures" | "words" | "concerned" | "equation" | "difference">>,
): Check {
  return {
    rule,
    verdict,
    message: `${LEAD[verdict]}：${message}`,
    difference: null,
    figures: [],
    words: [],
    concerned: null,
    equation: null,
    ...parts,
  };
}

export function notRun(rule: Rule, message: string): Check {
  return told(rule, "not_run", message, {});
}

/** How a row that is not there is told. */
export const MAY_LACK_ROWS = "可能有行没有印出或未能读取。";

/** A row that should be there and is not: it may be lost in the copy, and is no contradiction. */
export function mayLackRows(rule: Rule, cell: Figure, words: string): Check {
  return told(rule, "not_run", `${words}，${MAY_LACK_ROWS}`, { figures: [cell] });
}

/** Parts of an amount, none of which is printed; null where there is nothing to divide. */
export function withoutParts(rule: Rule, whole: Figure): Check | null {
  const words = `${placeOf(whole)}为${printedValue(whole)}，没有印出它的各项`;
  return isZero(amountOf(whole)) ? null : mayLackRows(rule, whole, words);
}

/** The same check with another verdict, told with the reason. */
export function as(check: Check, verdict: Verdict, reason: string): Check {
  const words = check.message.replace(/^[^：]+：/u, "").replace(/。$/u, "");
  return { ...check, verdict, message: `${LEAD[verdict]}：${words}。${reason}` };
}

/** A fact of the document as words that take part in a check. */
export function wordsOf({ text, lines, document, page, title, labels }: Fact): Words {
  return { text, lines, document, page, title, label: labels.at(-1) ?? "" };
}

export function present(checks: readonly (Check | null)[]): Check[] {
  return checks.flatMap((check) => check ?? []);
}
