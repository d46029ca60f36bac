import { absolute, add, compare, type Decimal, type Figure, subtract } from "../budget/index.js";
import { amountOf, inUnitOf, scaleOf, total } from "./amounts.js";
import type { Audited } from "./audited.js";
import { toleranceIn } from "./check.js";
import type { Check, Equation, Likelier } from "./finding.js";

/** All equations of a document, by the figures that take part in them. */
export interface Equations {
  readonly of: (figure: Figure) => readonly Check[];
}

export function equationsOf(checks: readonly Check[]): Equations {
  const byFigure = new Map<string, Check[]>();
  for (const check of checks) {
    if (!check.equation || check.verdict === "scope") continue;
    for (const { id } of [...check.equation.left, ...check.equation.right])
      byFigure.set(id, [...(byFigure.get(id) ?? []), check]);
  }
  return { of: ({ id }) => byFigure.get(id) ?? [] };
}

interface Suspect {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly support: number;
}

/**
 * The one place of a failed equation where another value makes every equation on it hold, and where no other place
 * of the equation would do as well.
 */
export function likelierOf(check: Check, equations: Equations, audited: Audited): Likelier | null {
  if (check.verdict !== "contradiction" || !check.equation) return null;
  const { left, right } = check.equation;
  const suspects = [...left, ...right].flatMap(
    (figure) => suspectOf(figure, check.equation, equations, audited) ?? [],
  );
  const most = Math.max(0, ...suspects.map(({ support }) => support));
  const best = suspects.filter(({ support }) => support === most);
  const [only] = best;
  return only && best.length === 1 ? told(only) : null;
}

function suspectOf(
  figure: Figure,
  equation: Equation | null,
  equations: Equations,
  audited: Audited,
): Suspect | null {
  if (!equation) return null;
  const value = neededIn(figure, equation);
  if (value.units < 0n || !isPrintable(value, figure)) return null;
  const inside = isOwn(figure, equation);
  const others = equations
    .of(figure)
    .filter(({ equation: other }) => other !== equation && (inside || !isOwn(figure, other)));
  const held = others.filter(({ equation: other }) => other && holdsWith(figure, value, other, audited));
  return held.length === others.length ? { figure, value, support: held.length } : null;
}

/** Amounts are printed with two decimals at most, or with as many as the figure has. */
function isPrintable(value: Decimal, figure: Figure): boolean {
  const decimals = inUnitOf(value, figure).split(".")[1] ?? "";
  return decimals.length <= Math.max(2, scaleOf(figure));
}

/** A sheet repeats its own amount several times; against other places such repetitions do not speak for it. */
function isOwn(figure: Figure, equation: Equation | null): boolean {
  if (figure.project === null || figure.table !== "绩效目标表" || !equation) return false;
  return [...equation.left, ...equation.right].every(
    ({ project, table }) => project === figure.project && table === figure.table,
  );
}

/** The amount a figure must have for the equation to be exact. */
function neededIn(figure: Figure, { left, right }: Equation): Decimal {
  const inLeft = left.includes(figure);
  const [own, other] = inLeft ? [left, right] : [right, left];
  return subtract(total(other), total(own.filter((item) => item !== figure)));
}

/** Whether the equation holds with the value, and no worse than it does with what is printed, if that holds. */
function holdsWith(figure: Figure, value: Decimal, equation: Equation, audited: Audited): boolean {
  const tolerance = toleranceIn(equation, audited);
  const change = subtract(value, amountOf(figure));
  const gap = subtract(total(equation.left), total(equation.right));
  const inLeft = equation.left.some(({ id }) => id === figure.id);
  const moved = inLeft ? add(gap, change) : subtract(gap, change);
  const holds = compare(absolute(gap), tolerance) <= 0;
  const limit = holds ? absolute(gap) : tolerance;
  return compare(absolute(moved), limit) <= 0;
}

function told({ figure, value, support }: Suspect): Likelier {
  const printed = inUnitOf(value, figure);
  const { unit } = figure;
  const reason =
    support > 0
      ? `此处为${printed}${unit}时，涉及它的另外${support}处核对全部相符；其他位置无论改成何值都有核对不符`
      : `其他位置的数另有核对支持，只有此处没有`;
  return { figure: figure.id, printed: figure.value, value: printed, unit, reason };
}
