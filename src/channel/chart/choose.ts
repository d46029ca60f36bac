import type { Answer, AnswerFigure } from "../../compose/index.js";
import { targetName } from "../../question/index.js";
import { amountOf, barsOf, commonUnit } from "./bars.js";
import { type Selection, selectionOf } from "./select.js";
import { sourcesOf } from "./sources.js";
import type { Bar, Chart } from "./types.js";
import { type ChartWords, remarksOf, wordsOf } from "./words.js";

const MOST_BARS = 15;
const MOST_NAMES = 3;

/** The chart of an answer: its own figures side by side. Null where it holds fewer than two that compare, or nothing but zeros. */
export function chartOf(answer: Answer): Chart | null {
  const selection = answer.status === "answered" ? selectionOf(answer) : null;
  const unit = selection && commonUnit(selection.figures);
  if (!selection || unit === null) return null;
  const words = wordsOf(answer);
  const bars = barsOf(selection, unit, words);
  if (!bars || bars.length < 2 || bars.every(({ length }) => length === 0)) return null;
  const drawn = largest(bars);
  return {
    kind: selection.kind,
    title: titleOf(answer, selection, words),
    unit: unit === "" ? "" : words.unitOf(words.unit(unit)),
    whose: whoseOf(selection.figures, words),
    headline: headlineOf(answer, selection, words),
    bars: drawn,
    shown: drawn.length < bars.length ? words.shown(drawn.length, bars.length) : null,
    remarks: remarksOf(answer, words),
    sources: sourcesOf(answer, selection.figures, words),
  };
}

/** The largest bars in the order they came in. */
function largest(bars: readonly Bar[]): Bar[] {
  const sizes = bars.map(({ length }) => Math.abs(length)).sort((a, b) => b - a);
  const least = sizes[MOST_BARS - 1] ?? 0;
  const above = bars.filter(({ length }) => Math.abs(length) > least).length;
  let equal = MOST_BARS - above;
  return bars.filter(({ length }) => Math.abs(length) > least || (Math.abs(length) === least && equal-- > 0));
}

function titleOf(answer: Answer, { kind, figures }: Selection, words: ChartWords): string {
  const named = subjectOf(answer, kind, figures, words);
  const subject = kind === "changes" ? words.change(named) : named;
  const [year, ...others] = [...new Set(figures.map((figure) => figure.year))];
  const budget = figures.find((figure) => figure.kind !== null)?.kind ?? "预算";
  return year && others.length === 0 ? `${subject} · ${words.budgetYear(year, budget)}` : subject;
}

/** What the figures are of: their one measure, or what was asked to be listed. */
function subjectOf(
  { plan }: Answer,
  kind: Selection["kind"],
  figures: readonly AnswerFigure[],
  words: ChartWords,
): string {
  if (kind === "overview") return words.overview;
  const listed = plan.op === "list" || plan.op === "rank";
  const targets = listed ? [...new Set(plan.targets.map(targetName))] : [];
  if (listed && targets.length > 0) return words.join(targets.slice(0, MOST_NAMES));
  if (listed && plan.of !== "bodies") return words.projects;
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  return words.join(measures.slice(0, MOST_NAMES)) + (measures.length > MOST_NAMES ? "…" : "");
}

function whoseOf(figures: readonly AnswerFigure[], words: ChartWords): string {
  const [first] = figures;
  const actual = words.notActual(figures.find(({ kind }) => kind !== null)?.kind ?? "预算");
  const orgs = new Set(figures.map(({ org }) => org));
  if (!first?.org || orgs.size > 1) return actual;
  return [first.org, ...(first.level ? [words.level(first.level, first.kind ?? "预算")] : []), actual].join(
    "｜",
  );
}

/** The total of a list, the change between years, the result of a calculation: whatever the answer says of the whole. */
function headlineOf({ plan, figures }: Answer, { kind }: Selection, words: ChartWords): string | null {
  const answers = figures.filter(
    ({ role, label, unit }) => role === "answer" && label === null && unit !== "个",
  );
  const said = answers.map((figure) => amountOf(figure, figure.unit, words));
  if (said.length === 0) return null;
  if (plan.op === "compute") return `${words.results[plan.how]}${said.join("｜")}`;
  if (plan.op === "list")
    return said.length === 1 && plan.threshold === null ? words.total(said.join("")) : null;
  return kind === "years" && plan.op === "change" ? changeSaid(answers, words) : null;
}

/** 增加2.5万元、5.00%: the way once where both go the same. */
function changeSaid(answers: readonly AnswerFigure[], words: ChartWords): string | null {
  const changes = answers.filter(({ direction }) => direction !== null);
  const said = changes.map((figure, index) => {
    const { direction } = figure;
    const told = index > 0 && direction === changes[index - 1]?.direction;
    return `${told || direction === null ? "" : words.ways[direction]}${amountOf(figure, figure.unit, words)}`;
  });
  return said.length > 0 ? words.join(said) : null;
}
