import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { generateDocuments } from "../../src/evaluate/index.js";
import { NAMES } from "../read/corpus.js";
import { contradictions, corpusDisclosures, findingsOf, textDisclosure } from "./disclosures.js";
import { type Chosen, chosenPlants, recordsIn, recordsOf } from "./planted/run.js";
import { coveredCells, type Outcome, plantAll, seeded } from "./planting.js";

/** What is to be found of the changes in cells that a check holds for. */
const SHARE = 0.95;

function report(name: string, { planted, found, named, misled, missed }: Outcome): void {
  process.stdout.write(`${name}: 植入 ${planted}，发现 ${found}，指出原值 ${named}，指错位置 ${misled}\n`);
  for (const label of missed) process.stdout.write(`  未发现 ${label}\n`);
  expect(found / planted).toBeGreaterThanOrEqual(SHARE);
}

describe("one digit changed in every cell that a check holds for", () => {
  it.each(NAMES)("%s", async (name) => {
    const all = await corpusDisclosures();
    const disclosure = all.get(name);
    if (!disclosure) throw new Error(name);
    const others = [...all.values()];
    report(name, plantAll(disclosure, others, coveredCells(disclosure, others), seeded(7)));
  });

  it.each(generateDocuments(6).map(({ file, text }) => [file, text] as const))("%s", async (file, text) => {
    const disclosure = await textDisclosure(text);
    report(file, plantAll(disclosure, [], coveredCells(disclosure, []), seeded(7)));
  });
});

describe("the errors of the measurement", () => {
  let chosen: readonly Chosen[];

  beforeAll(async () => {
    chosen = await chosenPlants();
  });

  it("all come to what is expected", async () => {
    const expected = recordsIn(readFileSync("test/golden/planted.tsv", "utf8"));
    expect(await recordsOf(chosen)).toEqual(expected);
  });

  it("are planted in documents of which the five real ones have 11 contradictions", async () => {
    const found = await Promise.all(NAMES.map(findingsOf));
    expect(found.flatMap(contradictions)).toHaveLength(11);
  });
});
