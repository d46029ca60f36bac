import type { AnswerFigure } from "../../compose/index.js";
import type { Selection } from "./select.js";
import type { Bar } from "./types.js";
import type { ChartWords } from "./words.js";

/** Units of money by the 元 they hold, as a power of ten. */
const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 百万元: 6, 亿元: 8 };

/** The unit all figures can be drawn in: their one unit, or the first of several units of money; null for a mixture. */
export function commonUnit(figures: readonly AnswerFigure[]): string | null {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const [first] = units;
  if (first === undefined) return null;
  return units.length === 1 || units.every((unit) => unit in MONEY) ? first : null;
}

/** One bar a figure; a figure told twice gives one. Null where one name would stand for two values. */
export function barsOf({ kind, figures }: Selection, unit: string, words: ChartWords): Bar[] | null {
  const named = figures.map((figure) => ({ figure, label: labelOf(figure, kind, figures, words) }));
  const bars = named.map(({ figure, label }, index) => ({
    label,
    value: `${wayOf(figure, kind, words)}${amountOf(figure, figure.unit === unit ? null : figure.unit, words)}`,
    length: lengthOf(figure, kind, unit),
    strong: isStrong(figure, kind, index === figures.length - 1),
  }));
  return kind === "parts" || kind === "ranking" ? toldOnce(bars) : unambiguous(toldOnce(bars));
}

/** A value as printed, with its unit where that is not the chart's, and the mark of what is computed. */
export function amountOf(
  { value, derived }: Pick<AnswerFigure, "value" | "derived">,
  unit: string | null,
  words: ChartWords,
): string {
  return `${value}${unit === null ? "" : words.unit(unit)}${derived ? words.computed : ""}`;
}

function labelOf(
  { label, org, year, kind: budget, measure }: AnswerFigure,
  kind: Selection["kind"],
  figures: readonly AnswerFigure[],
  words: ChartWords,
): string {
  const each = (values: readonly unknown[]) => new Set(values).size === figures.length;
  if (org !== null && each(figures.map((figure) => figure.org))) return org;
  if (kind === "years" && year !== null && each(figures.map((figure) => figure.year)))
    return words.budgetYear(year, budget ?? "预算");
  return label ?? measure;
}

function wayOf({ direction }: AnswerFigure, kind: Selection["kind"], words: ChartWords): string {
  return kind === "changes" && direction !== null ? words.ways[direction] : "";
}

function lengthOf(
  { value, unit, direction }: AnswerFigure,
  kind: Selection["kind"],
  drawnIn: string,
): number {
  const length = Number(value) * 10 ** ((MONEY[unit] ?? 0) - (MONEY[drawnIn] ?? 0));
  return kind === "changes" && direction === "减少" ? -length : length;
}

function isStrong({ role }: AnswerFigure, kind: Selection["kind"], last: boolean): boolean {
  if (kind === "years") return last;
  return (kind !== "ranking" && kind !== "overview") || role === "answer";
}

/** A table and a sentence may print one value each: 5.20万元, 52000元. */
function toldOnce(bars: readonly Bar[]): Bar[] {
  const key = ({ label, length }: Bar) => `${label} ${length.toPrecision(12)}`;
  return bars.filter((bar, index) => bars.findIndex((other) => key(other) === key(bar)) === index);
}

function unambiguous(bars: readonly Bar[]): Bar[] | null {
  return new Set(bars.map(({ label }) => label)).size === bars.length ? [...bars] : null;
}
