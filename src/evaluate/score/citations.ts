import type { DocumentNames, GoldItem, GoldPlace } from "../gold/index.js";
import type { ScoredAnswer, ScoredCitation } from "./scored-answer.js";
import { normalised } from "./texts.js";

/** Lines beyond which a citation is a region and no place. */
const LONGEST_CITATION = 12;

/** What the citations of one answer are worth. */
export interface CitationScore {
  readonly right: boolean;
  /** Citations that stand behind the answer's figures, and how many of them are expected places. */
  readonly cited: number;
  readonly expected: number;
}

/** Whether every document that the expected places name is in the corpus. */
export function comparable({ cite }: GoldItem["expect"], names: DocumentNames): boolean {
  return cite.every((place) => names.fileOf(place) !== null);
}

/** Scores the places an answer cites; only for answers with status answered and questions that expect a place. */
export function scoreCitations(
  { cite, cite_alt: others, values }: GoldItem["expect"],
  answer: ScoredAnswer,
  names: DocumentNames,
): CitationScore {
  const overlaps = (place: GoldPlace) => answer.citations.some((one) => covers(one, place, names));
  const derived = values.some((value) => value.derived && !value.optional);
  const stated = (place: GoldPlace) =>
    overlaps(place) || others.some((other) => sameRaw(other, place) && overlaps(other));
  const right = derived ? 2 * cite.filter(stated).length >= cite.length : [...cite, ...others].some(overlaps);
  const behind = behindFigures(answer);
  const expected = behind.filter((one) => [...cite, ...others].some((place) => covers(one, place, names)));
  return { right, cited: behind.length, expected: expected.length };
}

function covers({ document, lines }: ScoredCitation, place: GoldPlace, names: DocumentNames): boolean {
  if (!lines || lines[1] - lines[0] >= LONGEST_CITATION) return false;
  const file = names.fileOf(place);
  if (file === null || names.fileOf({ doc: document, lines: place.lines }) !== file) return false;
  return lines[0] <= place.lines[1] && place.lines[0] <= lines[1];
}

function sameRaw(a: GoldPlace, b: GoldPlace): boolean {
  return rawKey(a.raw) === rawKey(b.raw);
}

function rawKey(raw: string | undefined): string {
  return normalised(raw ?? "");
}

function behindFigures({ figures, citations }: ScoredAnswer): readonly ScoredCitation[] {
  const numbers = new Set(figures.filter(({ role }) => role !== "context").map(({ citation }) => citation));
  const behind = citations.filter(({ n }) => numbers.has(n));
  return behind.length > 0 ? behind : citations;
}
