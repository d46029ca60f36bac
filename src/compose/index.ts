export {
  type Answer,
  type AnswerCitation,
  type AnswerFigure,
  type AnswerNote,
  answerSchema,
  type ModelPart,
} from "./answer.js";
export { follows, type Stray, standsWhole } from "./check.js";
export { type CitedFigures, citationOf, citedFigures } from "./cited.js";
export { type Composed, type ComposeOptions, compose } from "./compose.js";
export type { Said } from "./said.js";
export { scriptOf, type Wording, wordingFor } from "./wording/index.js";
