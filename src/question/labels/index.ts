export { isProjectTotal, type Label, labelsOf, type NumberKind, projectKey, yearOfName } from "./label.js";
export {
  contentGrams,
  type LabelIndex,
  type LabelMatch,
  labelIndex,
  matchLabels,
  similarWords,
  wantedKind,
} from "./match.js";
export type { LabelFamily } from "./types.js";
