export type { Chosen } from "./choose.js";
export { isOfKind, type NumberAsked, numberAsked } from "./number-asked.js";
export { meantBy } from "./targets.js";
