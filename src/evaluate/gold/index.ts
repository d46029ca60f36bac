export { type DocumentNames, documentNames } from "./document-names.js";
export type { AnswerStatus, GoldItem, GoldPlace, GoldValue } from "./gold-item.js";
export { GoldError, readGold } from "./read-gold.js";
