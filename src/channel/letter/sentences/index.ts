export { type Computed, COMPUTED, isComputed, isConversion } from "./amounts.js";
export { changeBehind } from "./changes.js";
export { declinedSentence } from "./missing.js";
export { placeWords } from "./places.js";
export { ended, quoted, unmarked } from "./quoting.js";
export { sentencesOf } from "./sentences.js";
export { isTarget } from "./values.js";
