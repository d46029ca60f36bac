import { auditDocument } from "./audit/index.js";
import { extract } from "./extract/index.js";
import { understand } from "./figures/index.js";
import {
  type AddOptions,
  addDocuments,
  type BuildOptions,
  type BuildReport,
  build,
  type Doors,
  type Intake,
  type Removed,
  type RemoveOptions,
  removeDocument,
} from "./ingest/index.js";
import { CharacterNgramEmbeddings } from "./model/index.js";
import { passagesOf } from "./passages/index.js";
import { readDisclosure } from "./read/index.js";

export {
  type AddOptions,
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  type Intake,
  IntakeRefused,
  type Removed,
  type StatedIdentity,
  type TakenDocument,
} from "./ingest/index.js";

/**
 * Corpus → index: lists the corpus, reads each new or changed file, extracts its tables and paragraphs,
 * understands the figures, cuts the passages, audits it, and stores it all in a generation that takes the place of the one
 * in use in one step. Throws an IndexError whose message says in one sentence what to do.
 */
export function buildIndex(options: BuildOptions): Promise<BuildReport> {
  return build(options, rooms());
}

/** Takes files into the corpus and the index, each wholly or not at all, and tells what was read of them. */
export function addToCorpus(options: AddOptions): Promise<readonly Intake[]> {
  return addDocuments(options, rooms());
}

/** Takes one document out of the corpus and the index. */
export function removeFromCorpus(options: RemoveOptions): Promise<Removed> {
  return removeDocument(options, rooms());
}

function rooms(): Doors {
  return {
    read: readDisclosure,
    extract,
    understand,
    passagesOf,
    audit: auditDocument,
    embeddings: new CharacterNgramEmbeddings(),
  };
}
