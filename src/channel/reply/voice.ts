import type { Answer } from "../../compose/index.js";
import { scriptOf, type Wording, wordingFor } from "../../compose/index.js";
import type { Language } from "../../question/index.js";

/** The language an answer is given in, with its words and marks. */
export interface Voice {
  readonly language: Language;
  readonly words: Wording;
  /** Own words in the script of the answer; names stay as the documents print them. */
  script(text: string): string;
  /** Between statements of one line. */
  readonly semicolon: string;
  readonly comma: string;
  /** Between the parts of a heading. */
  readonly bar: string;
  brackets(text: string): string;
  /** Instead of the table or heading that the place before stands in too. */
  readonly asBefore: string;
  /** Behind one of several places. */
  readonly others: string;
  /** A document by its title. */
  title(title: string): string;
}

const CHINESE = {
  semicolon: "；",
  comma: "，",
  bar: "｜",
  others: "等",
  asBefore: "同上",
  brackets: (text: string) => `（${text}）`,
  title: (title: string) => `《${title}》`,
};
const ENGLISH = {
  semicolon: "; ",
  comma: ", ",
  bar: " | ",
  others: " and others",
  asBefore: "as above",
  brackets: (text: string) => ` (${text})`,
  title: (title: string) => `《${title}》`,
};

export function voiceIn(language: Language, printed: Iterable<string> = []): Voice {
  const script = scriptOf(language, printed);
  return { language, words: wordingFor(language), script, ...(language === "en" ? ENGLISH : CHINESE) };
}

/** The voice of an answer that is at hand without the turn it was given in. */
export function voiceOf(answer: Answer): Voice {
  return voiceIn(languageOf(answer), printedNames(answer));
}

const ENGLISH_WORDS = 4;

/** The language that an answer's own words are in; its question may be in another. */
function languageOf({ text }: Answer): Language {
  const own = withoutQuotations(text).replace(/\S+:\/\/\S+/gu, "");
  if ((own.match(/[A-Za-z]{3,}/gu)?.length ?? 0) >= ENGLISH_WORDS) return "en";
  return /[預萬處徑請實錄個關問]/u.test(own) ? "zh-Hant" : "zh";
}

function withoutQuotations(text: string): string {
  return text.replace(/《[^》]*》|“[^”]*”/gu, "");
}

function printedNames({ figures, citations }: Answer): string[] {
  const ofFigures = figures.flatMap(({ org, measure, title, row, column, label }) => [
    org,
    measure,
    title,
    row,
    column,
    label,
  ]);
  const ofCitations = citations.flatMap(({ title, section }) => [title, section, ...section.split(" › ")]);
  return [...new Set([...ofFigures, ...ofCitations].filter((name) => name !== null))];
}
