export {
  contentGrams,
  type LabelIndex,
  type LabelMatch,
  labelIndex,
  matchLabels,
  similarWords,
  wantedKind,
} from "./match.js";
