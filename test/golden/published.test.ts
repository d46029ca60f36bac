import { mkdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { amiss, printedOf, putPublished } from "./published.js";

const { corpus } = lastingScratch();
let answerer: CorpusAnswerer;

/** Two of the six: all are asked in `npm run long`. */
beforeAll(async () => {
  mkdirSync(corpus, { recursive: true });
  putPublished(corpus, (file) => /自然资源局|人大/u.test(file));
  answerer = await corpusAnswerer(corpus);
});

describe("published PDFs of other provinces", () => {
  it.each(printedOf((org) => /自然资源局|人大/u.test(org)))("%s %i: %s", async (...printed) => {
    expect(await amiss(answerer, printed)).toEqual([]);
  });
});
