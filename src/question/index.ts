export { wantsChart } from "./chart-wish.js";
export { clausesOf } from "./clauses.js";
export type { Question, Turn } from "./conversation.js";
export { isOfKind, type NumberAsked, numbersAsked } from "./everyday/index.js";
export { contentGrams, similarWords } from "./labels/index.js";
export { createLexicon, type DocumentLabels, type Lexicon } from "./lexicon.js";
export { targetId } from "./link.js";
export { unknownName } from "./longer-names.js";
export { languageOfText } from "./normalise.js";
export { questionsIn } from "./parts.js";
export type {
  Bodies,
  Language,
  Links,
  MoneyWish,
  Operation,
  Order,
  Refusal,
  Scope,
  Target,
  Threshold,
  YearWish,
} from "./types.js";
export { isColumn, isRow, projectOfTarget, targetName } from "./types.js";
export { understand } from "./understand.js";
