export { build } from "./build.js";
export { type CorpusEntry, type CorpusManifest, readCorpusManifest } from "./manifest.js";
export type {
  BuildOptions,
  BuildProgress,
  BuildReport,
  Doors,
  PassageContext,
  Understanding,
} from "./types.js";
