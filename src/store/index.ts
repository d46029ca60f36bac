export {
  CORPUS_MANIFEST,
  type CorpusFile,
  citedPath,
  isDisclosureName,
  listCorpus,
  sameStamp,
} from "./corpus/corpus-files.js";
export { hashIfReadable } from "./corpus/hashing.js";
export { currentGeneration, swapCurrent } from "./generations/current.js";
export { writeSynced } from "./generations/durable.js";
export { beginGeneration, type GenerationWriter } from "./generations/generation-writer.js";
export { withBuildLock } from "./generations/lock.js";
export type { FileAside, GenerationCounts, GenerationManifest, IndexedFile } from "./generations/manifest.js";
export { sweep } from "./generations/sweep.js";
export { IndexError, type IndexErrorCode, reasonOf, systemCode, writingFailed } from "./index-error.js";
export { type IndexPlace, openIndex } from "./open/open-index.js";
export { type PreviousGeneration, previousGeneration, usableName } from "./open/previous.js";
export { programVersion } from "./program.js";
export { isRefusal, type Refusal } from "./refusals.js";
export { SCHEMA_VERSION } from "./schema.js";
export type * from "./types.js";
