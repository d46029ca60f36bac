export { readingApart } from "./apart.js";
export { readingHere, readingWith } from "./here.js";
export { LIMITS, type Limits } from "./limits.js";
