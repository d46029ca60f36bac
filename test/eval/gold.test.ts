import { expect, it } from "vitest";
import { documentNames, evaluate, readGold, summarise } from "../../src/evaluate/index.js";
import { askedCorpus } from "../support/asked-corpus.js";

const corpus = askedCorpus();

it("answers the gold questions, says few wrong numbers, and none where there is nothing to answer", async () => {
  const gold = readGold("test/eval/gold.jsonl");
  const names = documentNames(corpus.index.figures.documents(), null);
  const scores = await evaluate(gold, (question, history) => corpus.ask(...history, question), names);
  const { total, wrongNumbers, answeredWrongly, citationsNotComparable } = summarise(scores);
  const misses = scores.filter(({ right }) => !right).map(({ item }) => `${item.id} ${item.question}`);
  expect(total.right / total.of, misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(wrongNumbers / total.of).toBeLessThanOrEqual(0.012);
  expect(answeredWrongly / total.of).toBeLessThanOrEqual(0.002);
  expect(citationsNotComparable).toBe(0);
  expect(corpus.withheld).toEqual([]);
});
