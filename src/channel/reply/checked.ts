import type { Answer } from "../../compose/index.js";

const NUMBER = /\d+(?:\.\d+)?/gu;
/** Chinese numerals with a unit of money say an amount as digits do. */
const SPELT_AMOUNT = /[〇零一二两三四五六七八九十百千]+[万亿]?元/gu;

/** Whether every number of a text that is to leave stands in the checked answer: its text, figures or citations. */
export function checkedAgainst(answer: Answer, text: string): boolean {
  return checkedAgainstAll([answer], text, []);
}

/** The same of a text that tells several answers, and names documents by title. */
export function checkedAgainstAll(
  answers: readonly Answer[],
  text: string,
  titles: readonly string[],
): boolean {
  const known = [...answers.map(knownText), ...titles.map(folded)].join("\n");
  const numbers = new Set(numbersOf(known));
  const spelt = (folded(text).match(SPELT_AMOUNT) ?? []).filter((amount) => !known.includes(amount));
  return spelt.length === 0 && numbersOf(text).every((number) => numbers.has(number));
}

function knownText(answer: Answer): string {
  const { text, figures, citations, notes, clarify, followUps } = answer;
  const ofFigures = figures.flatMap(({ year, formula, code, label, title, row, column, measure, value }) => [
    String(year ?? ""),
    formula ?? "",
    code ?? "",
    label ?? "",
    title ?? "",
    row ?? "",
    column ?? "",
    measure,
    value,
  ]);
  const ofCitations = citations.flatMap(({ n, title, section, page, quote, origin }) => [
    String(n),
    title,
    section,
    String(page ?? ""),
    quote,
    origin?.url ?? "",
    origin?.publishedOn ?? "",
  ]);
  const besides = [...notes.map((note) => note.text), ...(clarify?.options ?? []), ...followUps];
  return folded([text, ...ofFigures, ...ofCitations, ...besides].join("\n"));
}

function numbersOf(text: string): string[] {
  return folded(text).match(NUMBER) ?? [];
}

function folded(text: string): string {
  return text.normalize("NFKC");
}
