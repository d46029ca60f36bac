import type { Answer, AnswerFigure } from "../../compose/index.js";
import type { ChartKind } from "./types.js";

/** The figures of an answer that are set side by side, in the order of the picture. */
export interface Selection {
  readonly kind: ChartKind;
  readonly figures: readonly AnswerFigure[];
}

/** What of an answer can be drawn, before it is known whether it compares; null for answers that set nothing side by side. */
export function selectionOf({ plan, figures }: Answer): Selection | null {
  const named = figures.filter(({ label }) => label !== null);
  switch (plan.op) {
    case "list":
      return plan.of === "bodies" ? ofBodies(named) : { kind: "parts", figures: named };
    case "rank":
      return { kind: "ranking", figures: named };
    case "overview":
      return { kind: "overview", figures: named };
    case "lookup":
      return compared(named.filter(({ role }) => role === "answer"));
    case "change":
      return changed(figures);
    case "compute":
      return operands(figures.filter(({ role }) => role === "operand"));
    default:
      return null;
  }
}

/** The bodies that have an item, where the list holds nothing besides. */
function ofBodies(figures: readonly AnswerFigure[]): Selection | null {
  const each = new Set(figures.map(({ org }) => org)).size === figures.length;
  return each ? { kind: "organisations", figures } : null;
}

/** What a calculation was made of; a sheet of targets names its sums alike for every project, so that its name says nothing. */
function operands(figures: readonly AnswerFigure[]): Selection | null {
  const named = figures.every(({ label, table }) => label !== null || table !== "绩效目标表");
  return named ? compared(figures) : null;
}

/** Values of several bodies, of several years, or of several items of one body. */
function compared(figures: readonly AnswerFigure[]): Selection {
  if (several(figures, ({ org }) => org)) return { kind: "organisations", figures };
  if (several(figures, ({ year }) => year)) return { kind: "years", figures: byYear(figures) };
  return { kind: "parts", figures };
}

/** The years that one body's change lies between, or the changes of several bodies. */
function changed(figures: readonly AnswerFigure[]): Selection {
  const measure = figures.find(({ role }) => role === "answer")?.measure;
  const amounts = figures.filter(
    ({ unit, role, derived }) => unit !== "%" && (role !== "context" || !derived),
  );
  if (several(amounts, ({ org }) => org))
    return { kind: "changes", figures: amounts.filter(({ direction }) => direction !== null) };
  const levels = amounts.filter(
    (figure) => figure.direction === null && nameOf(figure) === nameOf({ measure }),
  );
  return { kind: "years", figures: byYear(onePerYear(levels)) };
}

/** A code behind a computed measure's name is no part of the name. */
function nameOf({ measure }: { readonly measure: string | undefined }): string | undefined {
  return measure?.replace(/（\d+）$/u, "");
}

function several(figures: readonly AnswerFigure[], what: (figure: AnswerFigure) => unknown): boolean {
  return new Set(figures.map(what)).size > 1;
}

function byYear(figures: readonly AnswerFigure[]): AnswerFigure[] {
  return figures.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

function onePerYear(figures: readonly AnswerFigure[]): AnswerFigure[] {
  return figures.filter((figure, index) => figures.findIndex(({ year }) => year === figure.year) === index);
}
