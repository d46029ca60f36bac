import type { Answer } from "../../compose/index.js";
import { shorten } from "./text.js";
import type { Chart } from "./types.js";

/** As much as Telegram lets stand under a picture. */
const LONGEST_CAPTION = 1_024;
const LONGEST_LINE = 130;
const LONGEST_LABEL = 60;
const MOST_REMARKS = 3;
const MORE = "…";

/** What the picture says, in words: the answer itself where there is room for it, else its figures, notes and source. */
export function captionOf(chart: Chart, answer: Answer): string {
  const whole = [answer.text, ...(chart.shown === null ? [] : [chart.shown])].join("\n");
  return whole.length <= LONGEST_CAPTION ? whole : shortened(chart);
}

/** Whose and which year, the notes and the source always; of the items as many as there is room for. */
function shortened({ title, unit, whose, headline, shown, bars, remarks, sources }: Chart): string {
  const said = [`${title}${unit === "" ? "" : `（${unit}）`}`, whose, headline, shown];
  const head = said.filter((line) => line !== null).map(asLine);
  const foot = [...remarks.slice(0, MOST_REMARKS), ...sources.slice(0, 1)].map(asLine);
  const items = bars.map(({ label, value }) => `${shorten(label, LONGEST_LABEL)} ${value}`);
  const told = fitting(items, LONGEST_CAPTION - lengthOf([...head, ...foot, MORE]));
  const lines = [...head, ...told, ...(told.length < items.length ? [MORE] : []), ...foot];
  return [...lines, ...fitting(sources.slice(1), LONGEST_CAPTION - lengthOf(lines))].join("\n");
}

function asLine(line: string): string {
  return shorten(line, LONGEST_LINE);
}

/** The lines from the first as far as they fit. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  const end = lines.findIndex((_, index) => lengthOf(lines.slice(0, index + 1)) > room);
  return end < 0 ? lines : lines.slice(0, end);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
