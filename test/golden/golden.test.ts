import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CorpusDocument, corpusDocuments, corpusNames } from "../support/corpus-documents.js";
import { differencesFrom, goldenFiles, holdsPersonalNumber, writeGolden } from "../support/golden-tables.js";
import { filesBelow } from "../support/source-files.js";

const writing = process.env["YUSUAN_GOLDEN"] === "write";

describe.each(corpusDocuments().map((document) => [document.name, document] as const))(
  "%s",
  (_name, document) => {
    it("reads as expected (after a wanted change: npm run golden)", () => {
      const files = goldenFiles(document);
      if (writing) files.forEach(writeGolden);
      expect(differencesFrom(files)).toEqual([]);
    });

    it("leaves no personal data in what is expected of it", () => {
      const words = personalData(document);
      const texts = goldenFiles(document).map(({ path }) => readFileSync(path, "utf8"));
      expect(words.filter((word) => texts.some((text) => text.includes(word))).length).toBe(0);
    });
  },
);

describe("expectations", () => {
  it("stand for the documents of the corpus and no other", () => {
    const folders = readdirSync("test/golden", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== "replies",
    );
    expect(folders.map(({ name }) => `${name}.txt`).sort()).toEqual(corpusNames());
  });

  it("hold no telephone or identity number", () => {
    const texts = filesBelow("test/golden").map((path) => readFileSync(path, "utf8"));
    expect(texts.filter(holdsPersonalNumber)).toEqual([]);
  });
});

/** What reading masked: names and numbers of the file itself that no longer stand in its lines. */
function personalData({ name, source }: CorpusDocument): readonly string[] {
  const printed = readFileSync(`corpus/${name}`, "utf8").split("\n");
  const masked = source.lines.flatMap(({ text }, index) => maskedRuns(printed[index] ?? "", text));
  return [...new Set(masked)].filter((word) => word.length >= 2);
}

function maskedRuns(printed: string, text: string): string[] {
  return [...text.matchAll(/＊+/gu)].map((run) => printed.slice(run.index, run.index + run[0].length));
}
