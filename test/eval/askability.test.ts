import { describe, expect, it } from "vitest";
import { type AskedCorpus, askedCorpus } from "../support/asked-corpus.js";
import { sample } from "../support/sample.js";
import { askabilityOf, reportOf } from "./askability.js";
import { generatedYears, textsOf } from "./generated.js";
import { questionsOfOwnLabels } from "./own-labels.js";

const generated = generatedYears([0, 1, 2], "askability");
const CORPORA: readonly (readonly [string, AskedCorpus])[] = [
  ["the disclosures included", askedCorpus()],
  ["generated ones", askedCorpus({ real: false, texts: textsOf(generated) })],
];

describe.each(CORPORA)("a figure of %s", (_, corpus) => {
  it("is found by its own labels: body, year, table where needed, row and column", async () => {
    const items = sample(questionsOfOwnLabels(corpus.index.figures), 250, "askability");
    const found = await askabilityOf(items, (question) => corpus.ask(question));
    expect(found.asked).toBe(250);
    expect(found.right / found.asked, reportOf(found)).toBeGreaterThanOrEqual(0.99);
    expect(found.inRow / found.asked, reportOf(found)).toBeGreaterThanOrEqual(0.99);
    expect(found.ambiguous / found.asked, reportOf(found)).toBeLessThanOrEqual(0.01);
  });
});
