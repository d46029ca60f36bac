import { type ItemScore, PARTS, type Part } from "./item.js";

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** A gold set scored. */
export interface Summary {
  readonly total: Share;
  /** By name, in alphabetical order. */
  readonly categories: readonly (Share & { readonly category: string })[];
  readonly parts: Readonly<Record<Part, Share>>;
  readonly wrongNumbers: number;
  readonly answeredWrongly: number;
  readonly refusedWrongly: number;
  /** Of the citations behind the answers' figures, those at expected places. */
  readonly citationPrecision: Share;
  /** Answered questions whose citations could not be compared, as the corpus does not know their documents. */
  readonly citationsNotComparable: number;
  /** Milliseconds; null where nothing was answered. */
  readonly p50: number | null;
  readonly p99: number | null;
}

export function summarise(scores: readonly ItemScore[]): Summary {
  const judged = scores.filter(({ citations }) => citations.judged);
  const times = scores.map(({ answer }) => answer.elapsedMs);
  return {
    total: shareOf(scores),
    categories: [...new Set(scores.map(({ item }) => item.category))]
      .sort()
      .map((category) => ({ category, ...shareOf(scores.filter(({ item }) => item.category === category)) })),
    parts: partShares(scores),
    wrongNumbers: scores.filter(({ wrongNumbers }) => wrongNumbers).length,
    answeredWrongly: scores.filter(({ answeredWrongly }) => answeredWrongly).length,
    refusedWrongly: scores.filter(({ refusedWrongly }) => refusedWrongly).length,
    citationPrecision: {
      right: total(judged.map(({ citations }) => citations.expected)),
      of: total(judged.map(({ citations }) => citations.cited)),
    },
    citationsNotComparable: scores.filter(
      ({ citations, answer }) => citations.unknownDocuments && answer.status === "answered",
    ).length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** The value below which the share of the values lies; null where there are none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

function shareOf(scores: readonly ItemScore[]): Share {
  return { right: scores.filter(({ right }) => right).length, of: scores.length };
}

function partShares(scores: readonly ItemScore[]): Record<Part, Share> {
  const share = (part: Part): Share => ({
    right: scores.filter(({ fails }) => !fails.includes(part)).length,
    of: scores.length,
  });
  const [status, values, cite, text, forbid] = PARTS;
  return {
    status: share(status),
    values: share(values),
    cite: share(cite),
    text: share(text),
    forbid: share(forbid),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
