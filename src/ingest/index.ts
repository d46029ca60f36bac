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
export { LIMITS, type Limits, readingApart, readingHere, readingWith } from "./reading/index.js";
export type {
  BuildOptions,
  BuildProgress,
  BuildReport,
  Doors,
  PassageContext,
  Reading,
  Rooms,
  Understanding,
} from "./types.js";
