export { COMPUTED, type Computed, isComputed, isConversion } from "./amounts.js";
export { declinedSentence } from "./missing.js";
export { isBudgetAmount, kindOf, nameInHeadline } from "./names.js";
export { cellWords, placeWords } from "./places.js";
export { ended, quoted, unmarked } from "./quoting.js";
export { sentencesOf } from "./sentences.js";
export { isTarget } from "./values.js";
