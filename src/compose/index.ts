export {
  type Answer,
  type AnswerCitation,
  type AnswerFigure,
  type AnswerNote,
  answerSchema,
  type ModelPart,
} from "./answer.js";
export { arrangedAnswer } from "./arranged-answer.js";
export {
  type Arrangeable,
  type Arrangement,
  arrangedBy,
  arrangementIn,
  JOINTS,
  linesArranged,
  type Paragraph,
  paragraphsArranged,
  promptFor,
} from "./arranging/index.js";
export { follows, type Stray, standsWhole } from "./check.js";
export { type CitedFigures, citationOf, citedFigures } from "./cited.js";
export { type ArrangeableAnswer, type Composed, type ComposeOptions, compose } from "./compose.js";
export type { Said } from "./said.js";
export { scriptOf, type Wording, wordingFor } from "./wording/index.js";
