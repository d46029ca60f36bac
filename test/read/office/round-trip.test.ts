import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/budget/index.js";
import { extract } from "../../../src/extract/index.js";
import { understand } from "../../../src/figures/index.js";
import { readDisclosure } from "../../../src/read/index.js";
import { type CorpusDocument, corpusDocuments } from "../../support/corpus-documents.js";
import { lastingScratch } from "../../support/scratch-corpus.js";
import { asDocx, asHtml, asXlsx, type Block, blocksOf } from "./typeset.js";

const { root } = lastingScratch();

type Typeset = (blocks: readonly Block[]) => Uint8Array | Promise<Uint8Array>;

/** Least share of the figures of tables and sheets that comes back, and most that come back other than they were. */
const FORMATS: readonly (readonly [string, Typeset, number, number])[] = [
  ["docx", asDocx, 1, 0],
  ["xlsx", asXlsx, 1, 0],
  ["html", asHtml, 1, 0],
];

/** Figures of tables and sheets, each by what it states of which cell. */
function stated(figures: readonly Figure[]): string[] {
  return figures
    .filter(({ table }) => table !== null)
    .map(({ table, rowKey, code, columnKey, value, unit }) =>
      [table, rowKey, code, columnKey, value, unit].join("|"),
    );
}

async function readBack(document: CorpusDocument, format: string, typeset: Typeset) {
  const path = join(root, `${document.name}.${format}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await typeset(blocksOf(document)));
  const source = await readDisclosure(path, `corpus/${document.name}.${format}`);
  const extraction = extract(source);
  return { source, extraction, ...understand(extraction, source) };
}

function without(from: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

describe.each(FORMATS)("the corpus as %s", (format, typeset, least, most) => {
  it("gives the same figures back", async () => {
    const shares: string[] = [];
    for (const document of corpusDocuments()) {
      const back = await readBack(document, format, typeset);
      const wanted = stated(document.figures);
      const got = stated(back.figures);
      const lost = without(wanted, got);
      const other = without(got, wanted);
      shares.push(`${document.name}: ${wanted.length - lost.length}/${wanted.length}, other ${other.length}`);
      expect(back.extraction.identity).toEqual(document.extraction.identity);
      expect(1 - lost.length / wanted.length, shares.join("\n")).toBeGreaterThanOrEqual(least);
      expect(other.length / wanted.length, shares.join("\n")).toBeLessThanOrEqual(most);
    }
  });
});
