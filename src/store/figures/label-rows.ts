import type { Database } from "better-sqlite3";
import type { Fact, Figure } from "../../budget/index.js";
import {
  type Label,
  openLabels,
  type StoredLabels,
  type StoredTables,
  unpacked,
} from "../../labels/index.js";

/** Reads the labels of documents, each part of them when it is needed. */
export interface LabelRows {
  labelsOf(document: number): readonly Label[];
  tablesOf(document: number): StoredTables;
  unitsOf(document: number): readonly string[];
}

/** How a figure or fact is read by its position, which counts through the whole table. */
export interface ByPosition {
  readonly figureAt: (position: number) => Figure | null;
  readonly factAt: (position: number, document: number) => Fact | null;
}

export function createLabelRows(database: Database, { figureAt, factAt }: ByPosition): LabelRows {
  const select = (column: string) =>
    database.prepare<[number], string>(`SELECT ${column} FROM labels WHERE document = ?`).pluck();
  const firstOf = (table: string) =>
    database.prepare<[number], number>(`SELECT min(position) FROM ${table} WHERE document = ?`).pluck();
  const records = select("records");
  const surroundings = select("surroundings");
  const tables = select("tables");
  const units = select("units");
  const firstFigure = firstOf("figures");
  const firstFact = firstOf("facts");
  return {
    tablesOf: (document) => JSON.parse(held(tables.get(document), document)) as StoredTables,
    unitsOf: (document) => JSON.parse(units.get(document) ?? "[]") as readonly string[],
    labelsOf(document) {
      const stored = held(records.get(document), document);
      return openLabels(unpacked(JSON.parse(stored) as StoredLabels), {
        surroundings: () => JSON.parse(surroundings.get(document) ?? "[]") as readonly string[],
        figuresAt: (places) => present(places, firstFigure.get(document) ?? 0, figureAt),
        factsAt: (places) =>
          present(places, firstFact.get(document) ?? 0, (position) => factAt(position, document)),
      });
    },
  };
}

function held(stored: string | undefined, document: number): string {
  if (stored === undefined) throw new Error(`the store holds no labels of document ${document}`);
  return stored;
}

/** A document is written at one go: its figures, and its facts, stand at consecutive positions. */
function present<Value>(
  places: readonly number[],
  first: number,
  at: (position: number) => Value | null,
): readonly Value[] {
  return places.flatMap((place) => at(first + place) ?? []);
}
