export { bodyOf } from "./body.js";
export { budgetOf, currentOf, generalOf, totalOf } from "./budget.js";
export { subjectName } from "./subjects.js";
export type * from "./types.js";
