export { type Chosen, isOfOneOnly } from "./choose.js";
export { isOfKind, type NumberAsked, numberAsked, numbersAsked } from "./number-asked.js";
export { meantBy } from "./targets.js";
export { meaningsIn, wordsOf } from "./words.js";
