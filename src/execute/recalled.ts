import { atStage, type Figure } from "../budget/index.js";
import type { DocumentRecord, FigureStore } from "../store/index.js";

/** What sentences of final accounts recall of the budget of a measure: 年初预算为…. */
export function plannedInProse(name: string, record: DocumentRecord, store: FigureStore): Figure | null {
  if (record.kind !== "决算") return null;
  const measures = [atStage(name, "预算数")];
  const found = store.find({ documents: [record.file], tables: [null], measures, aspects: ["amount"] });
  return found[0] ?? null;
}
