import type { DocumentNames, GoldItem } from "../gold/index.js";
import { comparable, scoreCitations } from "./citations.js";
import type { ScoredAnswer } from "./scored-answer.js";
import { nothingForbidden, textRight } from "./texts.js";
import { scoreValues } from "./values.js";

export const PARTS = ["status", "values", "cite", "text", "forbid"] as const;
export type Part = (typeof PARTS)[number];

/** How one answer fares against its question. */
export interface ItemScore {
  readonly item: GoldItem;
  readonly answer: ScoredAnswer;
  readonly right: boolean;
  /** The parts that do not hold; empty when the answer is right. */
  readonly fails: readonly Part[];
  /** Answered with figures none of which was expected, or with a heap of them: the worst there is. */
  readonly wrongNumbers: boolean;
  readonly answeredWrongly: boolean;
  /** Not answered where only an answer was right. */
  readonly refusedWrongly: boolean;
  readonly citations: CitationTally;
}

/** `judged` is false where the question expects no place, nothing was answered, or its documents are unknown. */
export interface CitationTally {
  readonly judged: boolean;
  /** The question names documents that the corpus does not have under that name. */
  readonly unknownDocuments: boolean;
  readonly cited: number;
  readonly expected: number;
}

/** Scores one answer: right when its status, every expected value, the places, the words and what is forbidden hold. */
export function scoreItem(item: GoldItem, answer: ScoredAnswer, names: DocumentNames): ItemScore {
  const { expect } = item;
  const answered = answer.status === "answered";
  const values = scoreValues(expect, answer.figures, answered);
  const citations = citationTally(item, answer, names);
  const holds: Record<Part, boolean> = {
    status: expect.status.includes(answer.status),
    values: values.right,
    cite: citations.right,
    text: !answered || textRight(expect, answer.text),
    forbid: nothingForbidden(expect, answer),
  };
  const fails = PARTS.filter((part) => !holds[part]);
  const given = answer.figures.some(({ role }) => role === "answer");
  const missed = expect.values.some(({ optional }) => !optional) && !values.anyHit;
  const answeredWrongly = answered && !expect.status.includes("answered");
  return {
    item,
    answer,
    right: fails.length === 0,
    fails,
    wrongNumbers: answered && given && (missed || values.heap || answeredWrongly),
    answeredWrongly,
    refusedWrongly: !answered && !holds.status && expect.status.includes("answered"),
    citations: citations.tally,
  };
}

function citationTally(
  { expect }: GoldItem,
  answer: ScoredAnswer,
  names: DocumentNames,
): { right: boolean; tally: CitationTally } {
  const known = comparable(expect, names);
  const tally = { judged: false, unknownDocuments: !known, cited: 0, expected: 0 };
  if (expect.cite.length === 0 || answer.status !== "answered" || !known) return { right: true, tally };
  const { right, cited, expected } = scoreCitations(expect, answer, names);
  return { right, tally: { ...tally, judged: true, cited, expected } };
}
