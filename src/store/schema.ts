/**
 * Raised whenever the layout of a generation or the meaning of what it holds changes; an index of another
 * schema is rebuilt, never migrated.
 */
export const SCHEMA_VERSION = 6;

/**
 * The tables of `figures.sqlite`. Ascending `position` is document order. What is only ever read back whole is
 * kept as JSON in `rest`; what questions select by has a column. `tbl` is "" for numbers of prose.
 */
export const CREATE_TABLES = `
  CREATE TABLE documents (id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
    newest INTEGER NOT NULL, rest TEXT NOT NULL);
  CREATE TABLE lines (document INTEGER NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL,
    page INTEGER, box TEXT, PRIMARY KEY (document, line)) WITHOUT ROWID;
  CREATE TABLE figures (position INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL,
    tbl TEXT NOT NULL, row_key TEXT NOT NULL, column_key TEXT NOT NULL, code TEXT, measure TEXT NOT NULL,
    aspect TEXT NOT NULL, project TEXT, line INTEGER NOT NULL, value TEXT NOT NULL, fen INTEGER,
    rest TEXT NOT NULL);
  CREATE TABLE facts (position INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL,
    rest TEXT NOT NULL);
  CREATE TABLE rejected (position INTEGER PRIMARY KEY, document INTEGER NOT NULL, rest TEXT NOT NULL);
  CREATE TABLE findings (position INTEGER PRIMARY KEY, document INTEGER NOT NULL, verdict TEXT NOT NULL,
    rest TEXT NOT NULL);
  CREATE TABLE labels (document INTEGER PRIMARY KEY, units TEXT NOT NULL, records TEXT NOT NULL,
    surroundings TEXT NOT NULL, tables TEXT NOT NULL);
  CREATE TABLE passages (position INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL,
    rest TEXT NOT NULL, heading_words TEXT NOT NULL, words TEXT NOT NULL, vector BLOB NOT NULL);
  CREATE VIRTUAL TABLE passage_words USING fts5(heading, words, content='', tokenize='unicode61');
`;

/**
 * Made after the tables are filled, but for the findings, which are made from them. Every condition of a query but `aspects` leads one of them, with
 * the document and with the table next. No statistics are
 * taken (ANALYZE): with few documents they would have the planner read all figures.
 */
export const CREATE_INDEXES = `
  CREATE UNIQUE INDEX figures_by_id ON figures (id);
  CREATE INDEX figures_by_cell ON figures (document, tbl, row_key, column_key);
  CREATE INDEX figures_by_row ON figures (row_key, document);
  CREATE INDEX figures_by_row_cell ON figures (row_key, tbl, column_key);
  CREATE INDEX figures_by_code ON figures (code, document) WHERE code IS NOT NULL;
  CREATE INDEX figures_by_code_cell ON figures (code, tbl, column_key) WHERE code IS NOT NULL;
  CREATE INDEX figures_by_measure ON figures (measure, document);
  CREATE INDEX figures_by_measure_cell ON figures (measure, tbl, column_key);
  CREATE INDEX figures_by_column ON figures (column_key, tbl, document);
  CREATE INDEX figures_by_table ON figures (tbl, column_key, document);
  CREATE INDEX figures_by_project ON figures (project, document) WHERE project IS NOT NULL;
  CREATE INDEX facts_by_document ON facts (document);
  CREATE INDEX rejected_by_document ON rejected (document);
  CREATE INDEX findings_by_verdict ON findings (document, verdict);
  CREATE INDEX passages_by_document ON passages (document);
`;
