import type { Lexicon, YearWish } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";

/** A body's document for a wished year, or the year that it has not disclosed. */
export interface Chosen {
  readonly org: string;
  readonly record: DocumentRecord | null;
  readonly year: number | null;
  readonly word: string | null;
  readonly disclosed: readonly number[];
}

/** Documents for every body and wished year; without a year the latest one. */
export function chooseDocuments(
  orgs: readonly string[],
  years: readonly YearWish[],
  lexicon: Lexicon,
): Chosen[] {
  return orgs.flatMap((org) => {
    const documents = lexicon.documentsOf(org);
    const wishes: readonly (YearWish | null)[] = years.length > 0 ? years : [null];
    return distinct(wishes.map((wish) => choose(org, wish, documents)));
  });
}

function choose(org: string, wish: YearWish | null, documents: readonly DocumentRecord[]): Chosen {
  const disclosed = documents.map(({ year }) => year);
  const latest = documents[0] ?? null;
  if (!wish) return { org, record: latest, year: latest?.year ?? null, word: null, disclosed };
  const year = wish.kind === "stated" ? wish.year : (latest?.year ?? 0) + wish.offset;
  const record = documents.find((document) => document.year === year) ?? null;
  return { org, record, year, word: wish.kind === "relative" ? wish.word : null, disclosed };
}

function distinct(chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter((one, index) => chosen.findIndex(({ year }) => year === one.year) === index);
}
