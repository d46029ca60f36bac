export { build } from "./build.js";
export { addDocuments } from "./intake/add.js";
export { removeDocument } from "./intake/remove.js";
export {
  type AddOptions,
  type Intake,
  IntakeRefused,
  type Removed,
  type RemoveOptions,
  type StatedIdentity,
  type TakenDocument,
} from "./intake/types.js";
export { type CorpusEntry, type CorpusManifest, readCorpusManifest } from "./manifest.js";
export type {
  BuildOptions,
  BuildProgress,
  BuildReport,
  Doors,
  PassageContext,
  Understanding,
} from "./types.js";
