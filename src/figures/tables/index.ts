import type { Fact, Figure, RejectedCell } from "../../budget/index.js";
import type { Table } from "../../extract/index.js";
import type { SourceDocument } from "../../read/index.js";
import { completeFact, completeFigure, type DocumentContext } from "../draft.js";
import { tableFacts } from "./table-facts.js";
import { readTable } from "./table-figures.js";
import { zeroFigures } from "./zero-figures.js";

/** What the tables of a document state. */
export interface TableFigures {
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
}

/** Figures of all tables, zeros of empty ones among them, and the cells that could not be read. */
export function tableFigures(
  tables: readonly Table[],
  source: SourceDocument,
  context: DocumentContext,
): TableFigures {
  const readings = tables.map((table) => readTable(table, source, context));
  const drafts = tables.flatMap((table, index) => [
    ...(readings[index]?.drafts ?? []),
    ...zeroFigures(table, source, context),
  ]);
  return {
    figures: drafts.map((draft) => completeFigure(draft, context)),
    facts: tables.flatMap((table) => tableFacts(table, source).map((fact) => completeFact(fact, context))),
    rejected: readings.flatMap(({ rejected }) => rejected),
  };
}
