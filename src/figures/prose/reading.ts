import type { Aspect, Direction } from "../../budget/index.js";
import type { Subject } from "./discourse.js";
import type { Mention } from "./mentions.js";
import type { StatedReason } from "./reasons.js";

/** A number of a sentence, understood. */
export interface Reading {
  readonly mention: Mention;
  readonly aspect: Aspect;
  readonly direction: Direction | null;
  readonly comparator: string | null;
  readonly subject: Subject;
  /** Canonical measures; more than one where a sentence states one number for several. */
  readonly names: readonly string[];
  /** What the sentence calls it, outermost first. */
  readonly path: readonly string[];
  readonly column: string;
  /** Offset where its words start. */
  readonly from: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Stands inside a reason and speaks only there. */
  readonly aside: boolean;
}

/** A number that was seen and could not be understood. */
export interface Unread {
  readonly mention: Mention;
  readonly row: string;
  readonly column: string;
  readonly reason: string;
}

/** All numbers of a paragraph, understood or not, and the reasons it states. */
export interface ParagraphReading {
  readonly readings: readonly Reading[];
  readonly unread: readonly Unread[];
  readonly reasons: readonly StatedReason[];
  /** The one thing whose amount it states, null where it states several or none. */
  readonly only: Subject | null;
}

export function isChange({ aspect }: Reading): boolean {
  return aspect === "change" || aspect === "rate";
}
