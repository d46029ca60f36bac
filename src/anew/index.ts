export { createFollowUps, isUsual, withOffered } from "./follow-ups.js";
export { type OtherReading, otherReading } from "./other-reading.js";
export { type Asking, restated, sameAnswer } from "./restated.js";
