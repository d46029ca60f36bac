import type { Answer, AnswerCitation, AnswerFigure } from "../../compose/index.js";
import type { ChartWords } from "./words.js";

const MOST_SOURCES = 6;

/** Where the figures of a chart stand: one line a document with its first table, and how many places there are. */
export function sourcesOf(answer: Answer, figures: readonly AnswerFigure[], words: ChartWords): string[] {
  const cited = citationsOf(answer, figures);
  const documents = [...new Set(cited.map(({ document }) => document))];
  const lines = documents.map((file) =>
    sourceLine(
      cited.filter(({ document }) => document === file),
      words,
    ),
  );
  const more = lines.length > MOST_SOURCES ? words.places(lines.length) : "";
  return lines
    .slice(0, MOST_SOURCES)
    .map(
      (line, index) =>
        `${index === 0 ? words.sourceLabel : ""}${line}${index === MOST_SOURCES - 1 ? more : ""}`,
    );
}

/** A figure computed here cites nothing itself: what it was made of does. */
function citationsOf({ citations }: Answer, figures: readonly AnswerFigure[]): AnswerCitation[] {
  const cited = new Set(figures.map(({ citation }) => citation));
  return cited.has(null) ? citations : citations.filter(({ n }) => cited.has(n));
}

function sourceLine(citations: readonly AnswerCitation[], words: ChartWords): string {
  const places = [...new Set(citations.map((citation) => placeOf(citation, words)))];
  const [first = "", ...others] = places;
  const title = citations[0]?.title ?? "";
  return `《${title}》 › ${first}${others.length > 0 ? words.places(places.length) : ""}`;
}

function placeOf({ section, page }: AnswerCitation, words: ChartWords): string {
  const table = section.split(" › ")[0] ?? section;
  return `${table}${page === null ? "" : words.page(page)}`;
}
