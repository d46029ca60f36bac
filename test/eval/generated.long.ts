import { describe, expect, it } from "vitest";
import { summaryText } from "../../src/evaluate/index.js";
import { askedCorpus } from "../support/asked-corpus.js";
import { questionsOver } from "./generated/index.js";
import { generatedYears, scored, textsOf } from "./generated.js";

/** Bodies of each round; every sector twice. */
const ROUNDS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10, 11],
  [60, 61, 62, 63, 64, 65],
  [600, 601, 602, 603, 604, 605],
];

describe.each(ROUNDS.map((numbers, round) => [round + 1, numbers] as const))("round %i", (round, numbers) => {
  const documents = generatedYears(numbers, `gate ${round}`);
  const corpus = askedCorpus({ real: false, texts: textsOf(documents) });

  it("answers every question over bodies and sectors it was not written with", async () => {
    const all = await scored(questionsOver(documents, round), corpus);
    process.stdout.write(`${summaryText(all)}\n${all.misses}\n`);
    expect(all.total.right / all.total.of).toBeGreaterThanOrEqual(0.95);
    expect(all.wrongNumbers / all.total.of).toBeLessThanOrEqual(0.005);
    expect(all.answeredWrongly).toBe(0);
    expect(corpus.withheld).toEqual([]);
  });
});
