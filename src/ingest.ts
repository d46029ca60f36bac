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
  readingApart,
  readingHere,
  removeDocument,
} from "./ingest/index.js";
import { CharacterNgramEmbeddings } from "./model/index.js";

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
  return withDoors((doors) => build(options, doors));
}

/** Takes files into the corpus and the index, each wholly or not at all, and tells what was read of them. */
export function addToCorpus(options: AddOptions): Promise<readonly Intake[]> {
  return withDoors((doors) => addDocuments(options, doors));
}

/** Takes one document out of the corpus and the index. */
export function removeFromCorpus(options: RemoveOptions): Promise<Removed> {
  return withDoors((doors) => removeDocument(options, doors));
}

/** A process can be started of the compiled program alone; from its TypeScript sources it reads in this one. */
const COMPILED = import.meta.url.endsWith(".js");

async function withDoors<Result>(work: (doors: Doors) => Promise<Result>): Promise<Result> {
  const reading = COMPILED ? readingApart() : readingHere();
  try {
    return await work({ reading, embeddings: new CharacterNgramEmbeddings() });
  } finally {
    reading.close();
  }
}
