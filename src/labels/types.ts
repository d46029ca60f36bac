/** Kinds of printed labels that questions can name. */
export type LabelFamily =
  | "subject"
  | "economic"
  | "division"
  | "project"
  | "indicator"
  | "item"
  | "fund"
  | "statement"
  | "fact";
