import type { Language } from "../../question/index.js";
import type { ClauseOrder } from "./clauses.js";
import { connectiveIn, JOINTS, jointsBetween, plain } from "./joints.js";

/** Clauses in an order, and what stands before each: all of it ours. */
export interface Arrangement {
  readonly places: readonly Placed[];
}

/** One clause in its place. */
export interface Placed {
  /** Which clause, from 0. */
  readonly clause: number;
  /** The opening, or separator and connective, of `JOINTS`. */
  readonly joint: string;
}

/** How many clauses there are, and what may be done with them. */
export interface Arrangeable {
  readonly clauses: readonly string[];
  readonly order: ClauseOrder;
  readonly language: Language;
}

const MARK = /\{\{([1-9]\d?)\}\}/u;
/** The longest joint is shorter. */
const LONGEST_JOINT = 80;

/**
 * Reads a text that should hold every clause's mark once, with nothing but known joints between them. Null for any
 * other text: what is read here is only which of our own words were meant, and never what else is written.
 */
export function arrangementIn(text: string, { clauses, order, language }: Arrangeable): Arrangement | null {
  if (text.length > (clauses.length + 1) * LONGEST_JOINT) return null;
  const pieces = text.split(MARK);
  const marked = pieces.filter((_, index) => index % 2 === 1).map((mark) => Number(mark) - 1);
  const said = pieces.filter((_, index) => index % 2 === 0).map(plain);
  const end = said.pop();
  if (!isWhole(marked, clauses.length, order) || !endsWell(end, language)) return null;
  const joints = said.map((piece, index) =>
    index === 0 ? openingOf(piece, language) : jointOf(piece, language),
  );
  const places = marked.map((clause, index) => ({ clause, joint: joints[index] ?? null }));
  return places.every(isPlaced) ? { places } : null;
}

function isPlaced(place: { clause: number; joint: string | null }): place is Placed {
  return place.joint !== null;
}

/** Every clause once, none besides, in the order they have where that is kept. */
function isWhole(marked: readonly number[], count: number, order: ClauseOrder): boolean {
  const sorted = marked.toSorted((a, b) => a - b);
  const every = marked.length === count && sorted.every((clause, index) => clause === index);
  return every && (order === "free" || marked.every((clause, index) => clause === index));
}

function endsWell(end: string | undefined, language: Language): boolean {
  return end !== undefined && ["", JOINTS[language].stop].includes(end.replace(/^\n|\n$/gu, ""));
}

function openingOf(piece: string, language: Language): string | null {
  const written = piece.replace(/^\n|\n$/gu, "");
  if (written === "") return "";
  return JOINTS[language].openings.find((opening) => plain(opening) === written) ?? null;
}

const BETWEEN = new Map<Language, ReadonlyMap<string, string>>(
  (["zh", "zh-Hant", "en"] as const).map((language) => [language, jointsBetween(JOINTS[language])]),
);

function jointOf(piece: string, language: Language): string | null {
  return BETWEEN.get(language)?.get(piece) ?? null;
}

/** The clauses as arranged, as lines; the opening is left out where a number has to come first. */
export function linesArranged(
  { places }: Arrangement,
  { clauses, language }: Arrangeable,
  opened: boolean,
): string[] {
  const text = places
    .map(({ clause, joint }, index) => `${index === 0 && !opened ? "" : joint}${clauses[clause] ?? ""}`)
    .join("");
  return `${text}${JOINTS[language].stop}`.split("\n");
}

/** A clause in a paragraph of its own. */
export interface Paragraph {
  /** Which clause, from 0. */
  readonly clause: number;
  readonly text: string;
}

/** Clauses that stand in paragraphs of their own, as arranged: each with the connective before it. */
export function paragraphsArranged(
  { places }: Arrangement,
  { clauses, language }: Pick<Arrangeable, "clauses" | "language">,
): Paragraph[] {
  return places.map(({ clause, joint }) => ({
    clause,
    text: `${connectiveIn(joint, JOINTS[language])}${clauses[clause] ?? ""}`,
  }));
}
