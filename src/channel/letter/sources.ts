import type { Answer, AnswerCitation } from "../../compose/index.js";
import type { FigureStore } from "../../store/index.js";
import { cellWords, placeWords } from "./sentences/index.js";
import type { AnsweredQuestion } from "./types.js";

/** A cited place; sentences are cited by their heading. */
export interface CitedPlace extends AnswerCitation {
  readonly inProse: boolean;
}

/** What a document calls the table of a place by number (表三); null where it prints none. */
export type TableNames = (place: CitedPlace) => string | null;

/** Where the numbers of a letter stand, in words: document, table, row, column, page; and where that is published. */
export function sourceSentences(questions: readonly AnsweredQuestion[], tables: TableNames): string[] {
  const citations = citationsOf(questions);
  if (citations.length === 0) return [];
  return [
    `出处：${placesNamed(citations, tables).join("；")}。上述信息已主动公开，可在${addresses(citations)}查阅。`,
  ];
}

/** Every cited place once, in the order of the letter. */
export function citationsOf(questions: readonly AnsweredQuestion[]): CitedPlace[] {
  const all = questions.flatMap(({ reply, change }) => [reply, ...(change ? [change] : [])]);
  const cited = all.flatMap(({ answer }) => (answer.status === "answered" ? placesOf(answer) : []));
  return [...new Map(cited.map((citation) => [placeId(citation), citation])).values()];
}

function placesOf({ citations, figures }: Answer): CitedPlace[] {
  return citations.map((citation) => {
    const cited = figures.filter((figure) => figure.citation === citation.n);
    return { ...citation, inProse: cited.every(({ table }) => table === null) };
  });
}

function placeId({ document, section, inProse, page }: CitedPlace): string {
  return [document, placeWords(section, inProse), page ?? ""].join("|");
}

/** 《文件》表三“行”行“列”栏（第n页）, one for each document. */
export function placesNamed(citations: readonly CitedPlace[], tables: TableNames = () => null): string[] {
  const byDocument = new Map<string, CitedPlace[]>();
  for (const citation of citations)
    byDocument.set(citation.document, [...(byDocument.get(citation.document) ?? []), citation]);
  return [...byDocument.values()].map((places) => documentWords(places, tables));
}

/** What stands in one table on one page is told together: 表三“甲”行“合计”栏、“乙”行“合计”栏（第n页）. */
function documentWords(places: readonly CitedPlace[], tables: TableNames): string {
  const byTable = new Map<string, { cells: Set<string>; page: number | null }>();
  for (const place of places) {
    const { section, inProse, page } = place;
    const table = tables(place) ?? placeWords(inProse ? section : (section.split(" › ")[0] ?? ""), inProse);
    const known = page === null ? [...byTable].find(([key]) => key.split("|")[0] === table) : undefined;
    const told = known?.[1] ?? byTable.get(`${table}|${page}`) ?? { cells: new Set(), page };
    if (!inProse) told.cells.add(cellWords(section));
    byTable.set(known?.[0] ?? `${table}|${page}`, told);
  }
  const told = [...byTable].map(
    ([key, { cells, page }]) =>
      `${key.split("|")[0] ?? ""}${[...cells].join("、")}${page === null ? "" : `（第${page}页）`}`,
  );
  return `《${places[0]?.title ?? ""}》${told.join("、")}`;
}

/** What an office fills in where the address is not registered. */
export const ADDRESS_MISSING = "【公开网址】";

function addresses(citations: readonly CitedPlace[]): string {
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

const LAST_LINE = Number.MAX_SAFE_INTEGER;

/** Tables by the numbers that a document prints before their titles, in its contents or above them. */
export function tableNames(figures: FigureStore): TableNames {
  const lines = new Map<string, readonly string[]>();
  return ({ document, section, inProse }) => {
    if (inProse) return null;
    const printed = lines.get(document) ?? figures.sourceLines(document, [1, LAST_LINE]).map(folded);
    lines.set(document, printed);
    const title = folded(section.split(" › ")[0] ?? "");
    const numbers = printed.flatMap((line) => {
      const [, number, rest = ""] =
        /^(表[一二三四五六七八九十]{1,3})(?=\D*20|[^一二三四五六七八九十])(.*)$/u.exec(line) ?? [];
      return number && isTitle(rest, title) ? [number] : [];
    });
    const different = new Set(numbers);
    return different.size === 1 ? (numbers[0] ?? null) : null;
  };
}

/** The title itself, or the title with the page of the contents behind it. */
function isTitle(printed: string, title: string): boolean {
  return title !== "" && printed.startsWith(title) && /^[.…·\d]*$/u.test(printed.slice(title.length));
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").replace(/["“”]/gu, "");
}
