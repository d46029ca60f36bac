export { arrangedBy, promptFor } from "./arranged-by.js";
export {
  type Arrangeable,
  type Arrangement,
  arrangementIn,
  linesArranged,
  type Paragraph,
  paragraphsArranged,
} from "./arrangement.js";
export { type Clause, type ClauseOrder, Clauses } from "./clauses.js";
export { JOINTS, type Joints } from "./joints.js";
export { clausesIn, saidArranged } from "./said-arranged.js";
