import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { askAtRandom } from "./asking.js";

let answerer: CorpusAnswerer;

beforeAll(async () => {
  answerer = await corpusAnswerer();
});

afterAll(() => answerer.close());

describe("questions put together at random", () => {
  it.each([1, 2, 3])("all get an answer as agreed, with every number cited (seed %i)", async (seed) => {
    const asked = await askAtRandom(answerer, seed, 100);
    expect(asked.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});
