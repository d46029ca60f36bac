export type { AuditResult, PublishedFinding } from "./audit.js";
export type { FiguresResult } from "./figures.js";
export { IndexRefused, type YusuanPlaces } from "./opened.js";
export type { FoundPassage, PassagesResult } from "./passages.js";
export {
  type PassageMetadata,
  type RetrieverOptions,
  type YusuanRetriever,
  yusuanRetriever,
} from "./retriever.js";
export { type YusuanTools, yusuanTools } from "./toolset.js";
