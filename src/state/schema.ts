/** Raised when the layout changes; a state of another version is refused, never guessed at. */
export const STATE_VERSION = 1;

/**
 * The tables of `telegram.sqlite`. People and chats stand in them as pseudonyms only; ids of chats are kept with what
 * is still to be read or sent, and emptied with it. Times are milliseconds since 1970.
 */
export const CREATE_TABLES = `
  CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, payload TEXT,
    received INTEGER NOT NULL, done INTEGER);
  CREATE INDEX inbox_pending ON inbox (lane, update_id) WHERE done IS NULL;
  CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, lane TEXT NOT NULL, method TEXT NOT NULL,
    payload TEXT NOT NULL, photo BLOB, state TEXT NOT NULL, unknown INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL, settled INTEGER);
  CREATE INDEX outbox_open ON outbox (lane, id) WHERE state IN ('pending', 'sending');
  CREATE TABLE conversations (person TEXT PRIMARY KEY, turn TEXT NOT NULL, used INTEGER NOT NULL);
  CREATE TABLE kept (id TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL, used INTEGER NOT NULL);
  CREATE TABLE homes (chat TEXT PRIMARY KEY, org TEXT NOT NULL);
  CREATE TABLE feedback (id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, about TEXT NOT NULL,
    content TEXT NOT NULL, received INTEGER NOT NULL, UNIQUE (person, about));
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;
