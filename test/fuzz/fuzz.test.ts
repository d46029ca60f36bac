import { describe, expect, it } from "vitest";
import { corpusNames } from "../support/corpus-documents.js";
import { DAMAGES } from "./damage.js";
import { tryDamage } from "./reading.js";

/** Seeds of the slice that runs with all tests; the whole runs with `npm run long`. */
const SEEDS = [1];

describe.each(corpusNames())("%s, damaged", (document) => {
  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s", async (_name, damage) => {
    for (const seed of SEEDS)
      expect(await tryDamage(document, damage, seed)).toMatchObject({ broken: [], misread: [] });
  });
});
