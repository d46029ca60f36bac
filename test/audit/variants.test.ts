import { describe, expect, it } from "vitest";
import { auditDocument } from "../../src/audit/index.js";
import { type GeneratedDocument, generateDocuments } from "../../src/evaluate/index.js";
import { contradictions, textDisclosure } from "./disclosures.js";
import { VARIANTS, type Variant } from "./variants.js";

const DOCUMENTS = generateDocuments(9);

async function accused(text: string): Promise<string[]> {
  const findings = auditDocument(await textDisclosure(text));
  return contradictions(findings).map(({ rule, message }) => `${rule} ${message}`);
}

const together: Variant = (text, document) =>
  VARIANTS.reduceRight((changed, [, variant]) => variant(changed, document), text);

describe("an honest disclosure is not accused", () => {
  it.each(VARIANTS)("%s", async (_, variant) => {
    const texts = DOCUMENTS.map((document): [GeneratedDocument, string] => [
      document,
      variant(document.text, document),
    ]);
    expect(texts.some(([{ text }, changed]) => text !== changed)).toBe(true);
    for (const [{ file }, changed] of texts) expect(await accused(changed), file).toEqual([]);
  });

  it("as generated, and published in all these ways at once", async () => {
    for (const document of DOCUMENTS) {
      expect(await accused(document.text), document.file).toEqual([]);
      expect(await accused(together(document.text, document)), document.file).toEqual([]);
    }
  });
});
