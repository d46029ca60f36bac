import { expect, it } from "vitest";
import { askedCorpus } from "../support/asked-corpus.js";
import { sample } from "../support/sample.js";
import { questionsOver } from "./generated/index.js";
import { generatedYears, scored, textsOf } from "./generated.js";

/** How many of the questions run with all tests; the whole runs with `npm run long`. */
const ASKED = 600;
const documents = generatedYears([0, 1, 2, 3, 4, 5], "gate");
const corpus = askedCorpus({ real: false, texts: textsOf(documents) });

it("answers the same range of questions over bodies and sectors it was not written with", async () => {
  const gold = sample(questionsOver(documents, 1), ASKED, "generated");
  const { total, wrongNumbers, answeredWrongly, citationsNotComparable, misses } = await scored(gold, corpus);
  expect(total.of).toBe(ASKED);
  expect(total.right / total.of, misses).toBeGreaterThanOrEqual(0.95);
  expect(wrongNumbers / total.of, misses).toBeLessThanOrEqual(0.005);
  expect(answeredWrongly, misses).toBe(0);
  expect(citationsNotComparable).toBe(0);
  expect(corpus.withheld).toEqual([]);
});
