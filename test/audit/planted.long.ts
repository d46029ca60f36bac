import { describe, expect, it } from "vitest";
import { NAMES } from "../read/corpus.js";
import { corpusDisclosures } from "./disclosures.js";
import { coveredCells, plantAll, seeded } from "./planting.js";

describe("one digit changed in every cell that a check holds for", () => {
  it.each(NAMES)("%s", async (name) => {
    const all = await corpusDisclosures();
    const disclosure = all.get(name);
    if (!disclosure) throw new Error(name);
    const others = [...all.values()];
    const outcome = plantAll(disclosure, others, coveredCells(disclosure, others), seeded(7));
    const { planted, found, named, misled, missed } = outcome;
    process.stdout.write(`${name}: 植入 ${planted}，发现 ${found}，指出原值 ${named}，指错位置 ${misled}\n`);
    for (const label of missed) process.stdout.write(`  未发现 ${label}\n`);
    expect(found / planted).toBeGreaterThanOrEqual(0.95);
  });
});
