import { mkdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { differencesFrom, holdsPersonalNumber } from "../support/golden-tables.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { filesBelow } from "../support/source-files.js";
import { expectedOf, uncheckedTables } from "./expected.js";
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

describe("expectations of published PDFs", () => {
  it("are what is read of them (after a wanted change: npm run golden)", () => {
    expect(differencesFrom(expectedOf(answerer.index.figures))).toEqual([]);
  });

  it("name for every table identities that hold, or a contradiction", () => {
    expect(uncheckedTables(answerer.index.figures)).toEqual([]);
  });

  it("hold no telephone or identity number", () => {
    const texts = filesBelow("test/published/golden").map((path) => readFileSync(path, "utf8"));
    expect(texts.filter(holdsPersonalNumber)).toEqual([]);
  });
});
