export { thingsBesideAmount } from "./beside-amount.js";
export { isShortFor } from "./bodies/index.js";
export { wantsChart } from "./chart-wish.js";
export { clausesOf } from "./clauses.js";
export type { Question, Turn } from "./conversation.js";
export { isOfKind, meaningsIn, type NumberAsked, numbersAsked, wordsOf } from "./everyday/index.js";
export { turnFromJson, turnToJson, withoutText } from "./kept-turn.js";
export { contentGrams, matchLabels, similarWords } from "./labels/index.js";
export { createLexicon, type DocumentLabels, type Lexicon } from "./lexicon.js";
export { targetId } from "./link.js";
export { unknownName } from "./longer-names.js";
export { normalise } from "./normalise.js";
export { questionsIn } from "./parts.js";
export { scopeSchema, targetSchema, unitSchema, yearSchema } from "./schema.js";
export { toTraditional } from "./scripts.js";
export { PLANNED_COLUMNS, wantsOlder } from "./shelf.js";
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
export { isColumn, isRow, isUnknown, projectOfTarget, targetName, unknownTarget } from "./types.js";
export { understand } from "./understand.js";
export { STOP_WORDS } from "./words.js";
