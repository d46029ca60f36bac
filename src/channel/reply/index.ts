export { type Line, plainLine, type Span, textOfLine } from "./amounts.js";
export { type Card, cardOf, textOfCard } from "./card.js";
export { checkedAgainst } from "./checked.js";
export { clipped } from "./clip.js";
export { copyOf, shortLineOf, shortLineOfFigure, shortOf } from "./copy.js";
export { type OriginalExcerpt, type OriginalRow, originalOf } from "./original.js";
export type { SourceEntry, Sources } from "./sources.js";
export { comparatorOf, inlineDescription, inlineTitle, shortBody } from "./title.js";
export { type Voice, voiceIn, voiceOf } from "./voice.js";
