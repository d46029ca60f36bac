export {
  type LetterOptions,
  type LetterSources,
  textOfChecks,
  textOfLetter,
  writeLetter,
  writeLetterOn,
} from "./letter.js";
export { type LetterSummary, type ReplyStatus, summaryOf } from "./summary.js";
export { TemplateError } from "./template.js";
export {
  type AnsweredQuestion,
  type Check,
  type Letter,
  type Paragraph,
  REPLY_FORMS,
  type ReplyForm,
} from "./types.js";
export { LetterWithheld } from "./verify.js";
export { docxOfLetter } from "./word.js";
