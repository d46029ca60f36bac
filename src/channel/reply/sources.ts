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
  const entries = citations.map((citation, index) =>
    entryOf(citation, citations[index - 1], answer, said, voice),
  );
  const remarks = [...formulas(answer, said, voice), ...ofDocuments(citations, said, voice), ...said.aside];
  return { label: label(voice), entries, remarks };
}

/** What the entry before it has said already is left out: the document, the table, the row. */
function entryOf(
  citation: AnswerCitation,
  before: AnswerCitation | undefined,
  answer: Answer,
  { lines }: Said,
  voice: Voice,
): SourceEntry {
  const sameDocument = before?.document === citation.document;
  const [table, ...rest] = citation.section.split(" › ");
  const asBefore = sameDocument && rest.length > 0 && before?.section.split(" › ")[0] === table;
  const section = asBefore ? [voice.script(voice.asBefore), ...rest].join(" › ") : citation.section;
  const isSaid = (sameDocument && before?.quote === citation.quote) || quotes(lines, citation.quote);
  return {
    n: citation.n,
    title: sameDocument ? null : citation.title,
    place: placeWords({ ...citation, section }, voice),
    row: isSaid ? [] : rowOf(citation, answer),
  };
}

const QUOTED_LENGTH = 24;

/** Whether the lines quote the passage at length themselves. */
function quotes(lines: readonly string[], quote: string): boolean {
  const folded = (text: string) => text.replace(/\s/gu, "");
  const start = folded(quote).slice(0, QUOTED_LENGTH);
  return start.length === QUOTED_LENGTH && lines.some((line) => folded(line).includes(`“${start}`));
}

/** 表 › 行 › 列（第n页） */
export function placeWords({ section, page }: AnswerCitation, { words, script }: Voice): string {
  return `${section}${page === null ? "" : script(words.page(page))}`;
}

/** Where the cited documents are published and how their copies are stamped; of several documents, which of them. */
function ofDocuments(
  citations: readonly AnswerCitation[],
  { stamps }: Said,
  { words, script }: Voice,
): string[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  const remarks = citations.flatMap(({ n, document, origin }) => {
    const address = origin?.url
      ? script(words.url(origin.url, origin.publishedOn))
      : script(words.urlUnknown);
    const stamped = stamps.filter((stamp) => stamp.document === document);
    return [address, ...stamped.map((stamp) => stamp.words)].map((text) => ({ n, text }));
  });
  const texts = [...new Set(remarks.map(({ text }) => text))];
  return texts.map((text) => {
    const numbers = remarks.filter((remark) => remark.text === text).map(({ n }) => n);
    const ofAll = documents.length === 1 || numbers.length === citations.length;
    return ofAll ? text : `${numbers.map((n) => `[${n}]`).join("")} ${text}`;
  });
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
