import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Extraction, extract } from "../../src/extract/index.js";
import { type Understanding, understand } from "../../src/figures/index.js";
import { readSource, type SourceDocument } from "../../src/read/index.js";

/** One real document with what each room makes of it. */
export interface CorpusDocument extends Understanding {
  /** Name of the file in `corpus/`. */
  readonly name: string;
  readonly source: SourceDocument;
  readonly extraction: Extraction;
}

let known: readonly CorpusDocument[] | null = null;

/** The real documents, read once for the tests of a file. */
export function corpusDocuments(): readonly CorpusDocument[] {
  known ??= corpusNames().map(documentOf);
  return known;
}

/** Names of the files of the corpus, in order. */
export function corpusNames(): readonly string[] {
  return readdirSync("corpus")
    .filter((name) => name.endsWith(".txt"))
    .sort();
}

function documentOf(name: string): CorpusDocument {
  const source = readSource(join("corpus", name), `corpus/${name}`);
  const extraction = extract(source);
  return { name, source, extraction, ...understand(extraction, source) };
}
