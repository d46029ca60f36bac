export {
  cellsIn,
  phraseOf,
  type StoredCell,
  type StoredTable,
  type StoredTables,
  storedTables,
} from "./cells.js";
export { grams } from "./grams.js";
export {
  isProjectTotal,
  type LabelRecord,
  type NumberKind,
  type PrintedLabels,
  printedLabels,
  projectKey,
  sameProject,
  yearOfName,
} from "./label.js";
export { type Label, type LabelSources, openLabels } from "./opened.js";
export { packed, type StoredLabels, unpacked } from "./stored.js";
export type { LabelFamily } from "./types.js";
export { unitsOf } from "./units.js";
