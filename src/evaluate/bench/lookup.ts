import { join } from "node:path";
import Database from "better-sqlite3";
import { currentGeneration } from "../../store/index.js";
import type { BenchQuestion } from "./questions.js";

/** The least that answering has to do: one prepared lookup of the figure's cell. */
export interface BareLookup {
  readonly find: (question: BenchQuestion) => unknown;
  readonly close: () => void;
}

/** Opens the figures of the generation in use, read only, with the one statement prepared. */
export function openBareLookup(index: string): BareLookup {
  const generation = currentGeneration(index);
  if (generation === null) throw new Error(`there is no index in ${index}`);
  const database = new Database(join(index, generation, "figures.sqlite"), { readonly: true });
  const ids = database.prepare<[], { id: number; file: string }>("SELECT id, file FROM documents").all();
  const idOf = new Map(ids.map(({ id, file }) => [file, id]));
  const statement = database.prepare(
    "SELECT value, rest FROM figures WHERE document = ? AND tbl = ? AND row_key = ? AND column_key = ?",
  );
  return {
    find: ({ figure }) =>
      statement.all(idOf.get(figure.document), figure.table, figure.rowKey, figure.columnKey),
    close: () => void database.close(),
  };
}
