import type { Answer, AnswerCitation, Said } from "../../compose/index.js";
import { type Line, textOfLine, withNumbers } from "./amounts.js";
import { clippedAround } from "./clip.js";
import type { Voice } from "./voice.js";

/** One cited place. */
export interface SourceEntry {
  readonly n: number;
  /** Title of the document; null where the entry before it cites the same one. */
  readonly title: string | null;
  /** 表 › 行 › 列（第n页） */
  readonly place: string;
  /** The printed row, shortened around the cited number, which stands out. */
  readonly row: Line;
}

/** Where the numbers of a card stand. */
export interface Sources {
  /** 出处 */
  readonly label: string;
  readonly entries: readonly SourceEntry[];
  /** Addresses, stamps, formulas, and notes beyond the two of the card. */
  readonly remarks: readonly string[];
}

const LONGEST_ROW = 120;

/** The sources of an answer; null where it cites nothing. */
export function sourcesOf(answer: Answer, said: Said, voice: Voice): Sources | null {
  const { citations } = answer;
  if (citations.length === 0) return null;
  const entries = citations.map((citation, index) => ({
    n: citation.n,
    title: citations[index - 1]?.title === citation.title ? null : citation.title,
    place: placeWords(citation, voice),
    row: rowOf(citation, answer),
  }));
  const remarks = [
    ...formulas(answer, said, voice),
    ...origins(citations, voice),
    ...said.stamps,
    ...said.aside,
  ];
  return { label: label(voice), entries, remarks };
}

/** 表 › 行 › 列（第n页） */
export function placeWords({ section, page }: AnswerCitation, { words, script }: Voice): string {
  return `${section}${page === null ? "" : script(words.page(page))}`;
}

/** Where the cited documents are published, each address once. */
export function origins(citations: readonly AnswerCitation[], { words, script }: Voice): string[] {
  const said = citations.map(({ origin }) =>
    origin?.url ? script(words.url(origin.url, origin.publishedOn)) : script(words.urlUnknown),
  );
  return [...new Set(said)];
}

export function label({ words, script }: Voice): string {
  return script(words.sourceLabel).replace(/[:：]\s*$/u, "");
}

function rowOf({ n, quote }: AnswerCitation, { figures }: Answer): Line {
  const values = figures.filter(({ citation }) => citation === n).map(({ value }) => value);
  const whole = withNumbers(quote, values);
  const first = whole.findIndex(({ strong }) => strong);
  const at = first < 0 ? 0 : textOfLine(whole.slice(0, first)).length;
  const row = clippedAround(quote, at, LONGEST_ROW);
  return row === quote ? whole : withNumbers(row, values);
}

/** How numbers were computed, where the lines don't show it. */
function formulas({ figures }: Answer, { lines, notes }: Said, { words, script, language }: Voice): string[] {
  const shown = [...lines, ...notes].join("\n");
  const hidden = figures.filter(
    ({ formula, unit }) => formula && !shown.includes(formula) && said(unit, language),
  );
  return [...new Set(hidden.map(({ formula }) => `${script(words.computed).trim()} ${formula ?? ""}`))];
}

/** The millions of an English answer stand beside the printed amount and need no formula. */
function said(unit: string, language: Voice["language"]): boolean {
  return language !== "en" || unit !== "百万元";
}
