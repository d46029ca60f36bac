import { auditDocument } from "./audit/index.js";
import { extract } from "./extract/index.js";
import { understand } from "./figures/index.js";
import { type BuildOptions, type BuildReport, build, type Doors } from "./ingest/index.js";
import { CharacterNgramEmbeddings } from "./model/index.js";
import { passagesOf } from "./passages/index.js";
import { readDisclosure } from "./read/index.js";

export type { BuildOptions, BuildProgress, BuildReport } from "./ingest/index.js";

/**
 * Corpus → index: lists the corpus, reads each new or changed file, extracts its tables and paragraphs,
 * understands the figures, cuts the passages, audits it, and stores it all in a generation that takes the place of the one
 * in use in one step. Throws an IndexError whose message says in one sentence what to do.
 */
export function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const rooms: Doors = {
    read: readDisclosure,
    extract,
    understand,
    passagesOf,
    audit: auditDocument,
    embeddings: new CharacterNgramEmbeddings(),
  };
  return build(options, rooms);
}
