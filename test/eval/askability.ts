import type { Answer } from "../../src/compose/index.js";
import { kindOf, type Outcome, type OwnLabels, outcomeOf } from "./own-labels.js";

/** How many of the figures asked for by their own labels came back, and what became of the others. */
export interface Askability {
  readonly asked: number;
  /** The cell itself, or an equal one of its row. */
  readonly inRow: number;
  /** The value, wherever the document prints it. */
  readonly right: number;
  /** Asked back, since the labels fit several things. */
  readonly ambiguous: number;
  /** Misses by kind, the most frequent first, each with one of its questions. */
  readonly misses: readonly string[];
}

export async function askabilityOf(
  items: readonly OwnLabels[],
  ask: (question: string) => Promise<Answer>,
): Promise<Askability> {
  const outcomes: { item: OwnLabels; outcome: Outcome }[] = [];
  for (const item of items) outcomes.push({ item, outcome: outcomeOf(item, await ask(item.question)) });
  const count = (...wanted: readonly Outcome[]) =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
  return {
    asked: items.length,
    inRow: count("cell", "same row"),
    right: count("cell", "same row", "same value elsewhere"),
    ambiguous: count("asked back"),
    misses: grouped(outcomes.filter(({ outcome }) => outcome !== "cell" && outcome !== "same row")),
  };
}

function grouped(misses: readonly { item: OwnLabels; outcome: Outcome }[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { item, outcome } of misses) {
    const kind = kindOf(item, outcome);
    kinds.set(kind, [...(kinds.get(kind) ?? []), item.question]);
  }
  const byCount = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  return byCount.map(([kind, questions]) => `${questions.length} ${kind}: ${questions[0]}`);
}

/** The rates in words, with the misses below them. */
export function reportOf({ asked, inRow, right, ambiguous, misses }: Askability): string {
  const rate = (part: number) => `${((100 * part) / asked).toFixed(1)} %`;
  return [
    `${asked} figures asked for: ${rate(inRow)} in their row, ${rate(right)} of their value, ${rate(ambiguous)} asked back`,
    ...misses,
  ].join("\n");
}
