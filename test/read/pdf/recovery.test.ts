import { expect, it } from "vitest";
import { corpusDocuments } from "../../support/corpus-documents.js";
import { recovery } from "./recovery.js";
import { STYLES } from "./styles.js";

/** A style for each document; all of them over all documents: `recovery.long.ts`. */
it.each([
  [0, "no rules", 1],
  [1, "backgrounds", 1],
  [2, "header ruled", 1],
  [3, "level rules, narrow names", 0.99],
  [4, "dotted", 1],
])("document %i set with %s gives its figures back", async (index, name, least) => {
  const [document, style] = [corpusDocuments()[index], STYLES[name]];
  if (!document || !style) throw new Error(`no document ${index}, or no style ${name}`);
  const { wanted, lost, wrong, renamed } = await recovery(document, style);
  expect([wrong, renamed]).toEqual([[], []]);
  expect(1 - lost.length / wanted.length).toBeGreaterThanOrEqual(least);
});
