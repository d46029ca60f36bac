import { expect, it } from "vitest";
import { readGold } from "../../src/evaluate/index.js";
import { sharedCorpusAnswerer } from "../support/corpus-answerer.js";
import { seeded } from "../support/seeded.js";
import { lieTo, someLies } from "./lying.js";

it("a model that lies changes no answer to questions that have none", async () => {
  const { index } = await sharedCorpusAnswerer();
  const unanswered = readGold("test/eval/gold.jsonl").filter(
    ({ expect: { status } }) => !status.includes("answered") && !status.includes("refused"),
  );
  const told = await lieTo(index, unanswered, someLies(seeded(8), 6));
  expect(told.flatMap(({ swayed }) => swayed)).toEqual([]);
});
