import { describe, expect, it } from "vitest";
import { NAMES } from "../read/corpus.js";
import { corpusDisclosures } from "./disclosures.js";
import { coveredCells, plantAll, seeded } from "./planting.js";

/** Cells of each document that get an error in the short run. */
const SAMPLE = 24;

describe("one digit changed in a cell that a check holds for", () => {
  it.each(NAMES)("is found in %s", async (name) => {
    const all = await corpusDisclosures();
    const disclosure = all.get(name);
    if (!disclosure) throw new Error(name);
    const others = [...all.values()];
    const random = seeded(20250607);
    const cells = coveredCells(disclosure, others);
    const sample = Array.from({ length: SAMPLE }, () => cells[Math.floor(random() * cells.length)]).flatMap(
      (cell) => cell ?? [],
    );
    const outcome = plantAll(disclosure, others, sample, random);
    expect(outcome.missed).toEqual([]);
    expect(outcome.named / outcome.planted).toBeGreaterThan(0.75);
    expect(outcome.misled / outcome.planted).toBeLessThan(0.02);
  });
});
