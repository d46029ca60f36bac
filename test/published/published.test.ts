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

it("final accounts that do not print the budget asked for say what they print instead", async () => {
  const [asked] = printedOf((org) => /自然资源局/u.test(org));
  const { answer } = await answerer.converse([`${asked?.[0]}2024年预算的支出总计是多少`]);
  expect(answer.text).toContain("未收录该单位的预算，以上为决算数");
});

describe("published PDFs of other provinces", () => {
  it.each(printedOf((org) => /自然资源局|人大/u.test(org)))("%s %i: %s", async (...printed) => {
    expect(await amiss(answerer, printed)).toEqual([]);
  });
});
