import type { Database } from "better-sqlite3";
import type { DocumentRecord } from "./types.js";

/** The documents of an opened store, by number and by file. */
export interface DocumentShelf {
  readonly records: readonly DocumentRecord[];
  idOf(file: string): number | undefined;
  /** Throws on a number the store does not hold: the store would be damaged. */
  recordOf(id: number): DocumentRecord;
}

interface DocumentRow {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly newest: number;
  readonly rest: string;
}

export const INSERT_DOCUMENT =
  "INSERT INTO documents (id, file, sha256, newest, rest) VALUES (?, ?, ?, ?, ?)";

/** Values for `INSERT_DOCUMENT`. */
export function documentColumns(record: DocumentRecord, id: number): readonly (string | number)[] {
  const { file, sha256, newest, ...rest } = record;
  return [id, file, sha256, newest ? 1 : 0, JSON.stringify(rest)];
}

export function readShelf(database: Database): DocumentShelf {
  const rows = database.prepare<[], DocumentRow>("SELECT * FROM documents ORDER BY id").all();
  const records = new Map(rows.map((row) => [row.id, recordOf(row)]));
  const ids = new Map(rows.map((row) => [row.file, row.id]));
  return {
    records: [...records.values()],
    idOf: (file) => ids.get(file),
    recordOf: (id) => {
      const record = records.get(id);
      if (!record) throw new Error(`the store names a document it does not hold: ${id}`);
      return record;
    },
  };
}

function recordOf({ file, sha256, newest, rest }: DocumentRow): DocumentRecord {
  const parts = JSON.parse(rest) as Omit<DocumentRecord, "file" | "sha256" | "newest">;
  return { ...parts, file, sha256, newest: newest === 1 };
}
