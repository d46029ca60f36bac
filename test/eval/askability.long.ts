import { expect, it } from "vitest";
import { askedCorpus } from "../support/asked-corpus.js";
import { askabilityOf, reportOf } from "./askability.js";
import { questionsOfOwnLabels } from "./own-labels.js";

const corpus = askedCorpus();

it("finds every figure by its own labels", async () => {
  const found = await askabilityOf(questionsOfOwnLabels(corpus.index.figures), (question) =>
    corpus.ask(question),
  );
  process.stdout.write(`${reportOf(found)}\n`);
  expect(found.right / found.asked).toBeGreaterThanOrEqual(0.9);
  expect(found.inRow / found.asked).toBeGreaterThanOrEqual(0.85);
});
