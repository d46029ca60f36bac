import { describe, expect, it } from "vitest";
import { type AskedCorpus, askedCorpus } from "../support/asked-corpus.js";
import { askabilityOf, reportOf } from "./askability.js";
import { generatedYears, textsOf } from "./generated.js";
import { questionsOfOwnLabels } from "./own-labels.js";

const generated = generatedYears([0, 1, 2, 3, 4, 5], "askability");
const CORPORA: readonly (readonly [string, AskedCorpus])[] = [
  ["the disclosures included", askedCorpus()],
  ["generated ones", askedCorpus({ real: false, texts: textsOf(generated) })],
];

describe.each(CORPORA)("every figure of %s", (name, corpus) => {
  it("is found by its own labels", async () => {
    const items = questionsOfOwnLabels(corpus.index.figures);
    const found = await askabilityOf(items, (question) => corpus.ask(question));
    process.stdout.write(`${name}: ${reportOf(found)}\n`);
    expect(found.right / found.asked).toBeGreaterThanOrEqual(0.99);
    expect(found.inRow / found.asked).toBeGreaterThanOrEqual(0.99);
    expect(found.ambiguous / found.asked).toBeLessThanOrEqual(0.01);
  });
});
