import { expect, it } from "vitest";
import { corpusAnswerer } from "../support/corpus-answerer.js";
import { differencesFrom } from "../support/golden-tables.js";
import { scratch } from "../support/scratch-corpus.js";
import { expectedOf, uncheckedTables } from "./expected.js";
import { amiss, printedOf, putPublished } from "./published.js";

it("published PDFs of other provinces are read as expected and answered as they print it", async () => {
  const { corpus } = scratch();
  putPublished(corpus, () => true);
  const answerer = await corpusAnswerer(corpus);
  const faults: string[] = [];
  for (const printed of printedOf(() => true)) faults.push(...(await amiss(answerer, printed)));
  process.stdout.write(
    `published PDFs: ${printedOf(() => true).length} questions, ${faults.length} faults\n`,
  );
  const differences = differencesFrom(expectedOf(answerer.index.figures));
  const unchecked = uncheckedTables(answerer.index.figures);
  answerer.close();
  expect({ faults, differences, unchecked }).toEqual({ faults: [], differences: [], unchecked: [] });
});
