export { missLines } from "./misses.js";
export { type Column, comparisonTable, markdownRow } from "./table.js";
export { incomparableSentence, summaryText } from "./text.js";
export { milliseconds, percent } from "./words.js";
