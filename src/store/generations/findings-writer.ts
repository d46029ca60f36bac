import type { Database } from "better-sqlite3";
import type { Finding } from "../../audit/index.js";
import { findingColumns, INSERT_FINDING } from "../figures/finding-rows.js";
import type { DocumentRecord } from "../types.js";

/** Writes what the audit found, document by document, once everything else is written. */
export interface FindingsWriter {
  write(findings: readonly Finding[], record: DocumentRecord, id: number): void;
  /** Takes the findings of document `from` of the previous generation over for document `to`. */
  copy(from: number, to: number): void;
}

/** `hasPrevious`: whether a previous database was joined to the connection as `previous`. */
export function createFindingsWriter(database: Database, hasPrevious: boolean): FindingsWriter {
  const insert = database.prepare(INSERT_FINDING);
  const copy = hasPrevious ? database.prepare<[number, number]>(COPY) : null;
  return {
    write(findings, record, id) {
      for (const one of findings) insert.run(...findingColumns(one, record, id));
    },
    copy(from, to) {
      if (!copy) throw new Error("there is no previous generation to copy from");
      copy.run(to, from);
    },
  };
}

const COPY = `INSERT INTO main.findings (document, verdict, rest)
  SELECT ?, verdict, rest FROM previous.findings WHERE document = ? ORDER BY position`;
