/** What other programs import: `import { yusuanTools, yusuanRetriever } from "yusuan"`. */
export type { Finding } from "./audit/index.js";
export type { Figure, Passage, PublishedFigure } from "./budget/index.js";
export type { Answer, AnswerCitation, AnswerFigure, AnswerNote } from "./compose/index.js";
export {
  type AuditResult,
  type FiguresResult,
  type FoundPassage,
  IndexRefused,
  type PassageMetadata,
  type PassagesResult,
  type PublishedFinding,
  type RetrieverOptions,
  type YusuanPlaces,
  type YusuanRetriever,
  type YusuanTools,
  yusuanRetriever,
  yusuanTools,
} from "./tools/index.js";
