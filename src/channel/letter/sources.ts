import type { Answer, AnswerCitation } from "../../compose/index.js";
import type { AnsweredQuestion } from "./types.js";

/** Where the numbers of a letter stand, in words: document, table, row, column, page; and where that is published. */
export function sourceSentences(questions: readonly AnsweredQuestion[]): string[] {
  const citations = citationsOf(questions);
  if (citations.length === 0) return [];
  return [
    `出处：${placesNamed(citations).join("；")}。上述信息已主动公开，可在${addresses(citations)}查阅。`,
  ];
}

/** 《文件》“表”“行”行“列”栏（第n页），one for each document. */
export function placesNamed(citations: readonly AnswerCitation[]): string[] {
  const byDocument = new Map<string, AnswerCitation[]>();
  for (const citation of citations)
    byDocument.set(citation.document, [...(byDocument.get(citation.document) ?? []), citation]);
  return [...byDocument.values()].map(documentWords);
}

/** Every cited place once, in the order of the letter. */
export function citationsOf(questions: readonly AnsweredQuestion[]): AnswerCitation[] {
  const all = questions.flatMap(({ reply, change }) => [reply, ...(change ? [change] : [])]);
  const cited = all.flatMap(({ answer }) => (answer.status === "answered" ? answer.citations : []));
  return [...new Map(cited.map((citation) => [placeId(citation), citation])).values()];
}

function placeId({ document, section, page }: AnswerCitation): string {
  return [document, section, page].join("|");
}

function documentWords(citations: readonly AnswerCitation[]): string {
  const [first] = citations;
  return `《${first?.title ?? ""}》${citations.map(placeWords).join("、")}`;
}

/** “表”“行”行“列”栏（第n页） */
function placeWords({ section, page }: AnswerCitation): string {
  const [table = "", ...path] = section.split(" › ");
  const column = path.length > 1 ? path.at(-1) : undefined;
  const rows = column === undefined ? path : path.slice(0, -1);
  const row = rows.map((name) => `“${name}”行`).join("");
  return `“${table}”${row}${column === undefined ? "" : `“${column}”栏`}${page === null ? "" : `（第${page}页）`}`;
}

/** What an office fills in where the address is not registered. */
export const ADDRESS_MISSING = "【公开网址】";

function addresses(citations: readonly AnswerCitation[]): string {
  const known = citations.map(({ origin }) =>
    origin?.url
      ? `${origin.url}${origin.publishedOn ? `（${origin.publishedOn}公开）` : ""}`
      : ADDRESS_MISSING,
  );
  return [...new Set(known)].join("、");
}

/** Titles of the documents that were looked into: those cited, else those of the bodies asked about. */
export function titlesOf(answers: readonly Answer[], held: readonly string[]): string[] {
  const cited = answers.flatMap(({ citations }) => citations.map(({ title }) => title));
  return [...new Set(cited.length > 0 ? cited : held)];
}
