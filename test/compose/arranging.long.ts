import fc from "fast-check";
import { expect, it } from "vitest";
import { sharedCorpusAnswerer } from "../support/corpus-answerer.js";
import { anyText, arrangeableAnswers, arranging } from "./arranging.js";

const TEXTS = 5_000;

it(`of ${TEXTS} texts of a model none says anything that is not ours`, async () => {
  const answers = await arrangeableAnswers((await sharedCorpusAnswerer()).index);
  let taken = 0;
  let texts = 0;
  for (const [place, own] of answers.entries())
    await fc.assert(
      fc.asyncProperty(anyText(own), async (text) => {
        const outcome = await arranging(own, text);
        texts += 1;
        if (outcome.taken) taken += 1;
        expect(outcome.broken).toEqual([]);
      }),
      { numRuns: Math.ceil(TEXTS / answers.length), seed: 1_000 + place },
    );
  console.log(`${texts} texts: ${taken} arranged, ${texts - taken} thrown away, 0 against the rules`);
  expect(texts).toBeGreaterThanOrEqual(TEXTS);
});
