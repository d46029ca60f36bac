import { foldSpaces } from "../printed.js";
import {
  type Heading,
  isLooseTitle,
  type Numbering,
  numberingOf,
  readsAsHeading,
  TITLE_RANK,
} from "./headings.js";
import type { ProseLine } from "./lines.js";

/** The headings above a place, outermost first. */
export type Section = readonly Heading[];

const DEFINITIONS = /名词解释|名词说明|术语/u;

/** The rank of the heading of the definitions section when the place stands in it, else null. */
function definitionsRank(section: Section): number | null {
  return section.find((heading) => DEFINITIONS.test(heading.text))?.rank ?? null;
}

/** Whether the place stands among the definitions, where a numbered line is a term and not a heading. */
export function amongDefinitions(section: Section): boolean {
  return definitionsRank(section) !== null;
}

/** What stands around a line: the line after it, the headings above it, the item of a list before it. */
export interface Surroundings {
  readonly next: ProseLine | null;
  readonly section: Section;
  /** Numbering of the last paragraph of this section that has one. */
  readonly itemBefore: Numbering | null;
}

/** The heading a line is, judged by its numbering, its shortness and what follows; null for running text. */
export function headingOf(line: ProseLine, around: Surroundings): Heading | null {
  const numbering = numberingOf(line.text);
  if (numbering) return isNumberedHeading(numbering, around) ? headingText(numbering.rank, line) : null;
  if (isLooseTitle(line.text, line.marked)) return headingText(TITLE_RANK, line);
  if (!line.marked || !readsAsHeading(line.text)) return null;
  return headingText(looseRank(around.section), line);
}

function isNumberedHeading(numbering: Numbering, { next, section, itemBefore }: Surroundings): boolean {
  if (!readsAsHeading(numbering.words)) return false;
  const definitions = definitionsRank(section);
  if (definitions !== null && numbering.rank > definitions) return false;
  if (numbering.rank > 1 && isFollowedBySibling(numbering.rank, numbering.ordinal, next)) return false;
  return numbering.rank < 3 || !isNextItem(numbering, itemBefore);
}

/** The item before it was running text, so that this one is too. */
function isNextItem(numbering: Numbering, before: Numbering | null): boolean {
  return before !== null && before.rank === numbering.rank && before.ordinal + 1 === numbering.ordinal;
}

function headingText(rank: number, line: ProseLine): Heading {
  const text = rank === 1 ? line.text.replace(/\s+/gu, " ") : foldSpaces(line.text);
  return { rank, text: text.replace(/\s*[:：]$/u, "") };
}

/** A numbered line with nothing under it is an item of a list: the next number of its kind, or a higher kind, follows. */
function isFollowedBySibling(rank: number, ordinal: number, next: ProseLine | null): boolean {
  const following = next && !next.afterTable ? numberingOf(next.text) : null;
  if (!following) return false;
  if (following.rank === rank) return following.ordinal === ordinal + 1;
  return rank >= 3 && following.rank < rank;
}

/** A marked heading without a number stands below the numbered one above it, beside others of its kind. */
function looseRank(section: Section): number {
  const numbered = section.filter((heading) => Number.isInteger(heading.rank) || heading.rank === TITLE_RANK);
  return (numbered.at(-1)?.rank ?? 0) + 0.5;
}

/** The section after a heading: deeper headings end where one of its rank or above begins. */
export function enter(section: Section, heading: Heading): Section {
  return [...section.filter((above) => above.rank < heading.rank), heading];
}
