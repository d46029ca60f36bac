import type { Database } from "better-sqlite3";

/** Columns of each table that go over as they are; `position` is given anew, `document` is the new number. */
const COPIED: readonly (readonly [table: string, columns: string, order: string])[] = [
  ["lines", "line, text, page, box", "line"],
  [
    "figures",
    "id, tbl, row_key, column_key, code, measure, aspect, project, line, value, fen, rest",
    "position",
  ],
  ["facts", "id, rest", "position"],
  ["rejected", "rest", "position"],
  ["labels", "units, records, surroundings, tables", "document"],
  ["passages", "id, rest, heading_words, words, vector", "position"],
];

/** Copies all of one document from the previous database (number `from`) into the new one (number `to`). */
export type ContentsCopier = (from: number, to: number) => void;

/** Joins the previous database to a connection that is not within a transaction, to copy from it. */
export function createContentsCopier(database: Database, previous: string): ContentsCopier {
  database.prepare("ATTACH DATABASE ? AS previous").run(previous);
  const statements = COPIED.map(([table, columns, order]) =>
    database.prepare<[number, number]>(
      `INSERT INTO main.${table} (document, ${columns})
       SELECT ?, ${columns} FROM previous.${table} WHERE document = ? ORDER BY ${order}`,
    ),
  );
  return (from, to) => {
    for (const statement of statements) statement.run(to, from);
  };
}
