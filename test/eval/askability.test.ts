import { expect, it } from "vitest";
import { askedCorpus } from "../support/asked-corpus.js";
import { sample } from "../support/sample.js";
import { askabilityOf, reportOf } from "./askability.js";
import { questionsOfOwnLabels } from "./own-labels.js";

const corpus = askedCorpus();

it("finds a figure by its own labels: body, year, table where needed, row and column", async () => {
  const items = sample(questionsOfOwnLabels(corpus.index.figures), 250, "askability");
  const found = await askabilityOf(items, (question) => corpus.ask(question));
  expect(found.asked).toBe(250);
  expect(found.right / found.asked, reportOf(found)).toBeGreaterThanOrEqual(0.9);
  expect(found.inRow / found.asked, reportOf(found)).toBeGreaterThanOrEqual(0.85);
});
