import { expect, it } from "vitest";
import { corpusAnswerer } from "../support/corpus-answerer.js";
import { scratch } from "../support/scratch-corpus.js";
import { amiss, printedOf, putPublished } from "./published.js";

it("published PDFs of other provinces are answered as they print it", async () => {
  const { corpus } = scratch();
  putPublished(corpus, () => true);
  const answerer = await corpusAnswerer(corpus);
  const faults: string[] = [];
  for (const printed of printedOf(() => true)) faults.push(...(await amiss(answerer, printed)));
  process.stdout.write(
    `published PDFs: ${printedOf(() => true).length} questions, ${faults.length} faults\n`,
  );
  answerer.close();
  expect(faults).toEqual([]);
});
