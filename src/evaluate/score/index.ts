export { type CitationTally, type ItemScore, PARTS, type Part, scoreItem } from "./item.js";
export type { ScoredAnswer, ScoredCitation, ScoredFigure } from "./scored-answer.js";
export { percentile, type Share, type Summary, summarise } from "./summary.js";
export { sameValue, scoreValues, type ValueScore } from "./values.js";
