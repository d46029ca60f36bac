import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { openDatabase, StateError } from "./database.js";
import { createFeedbackBox, type FeedbackBox } from "./feedback.js";
import { createInbox, type Inbox } from "./inbox.js";
import { createKeepsakes, type Keepsakes } from "./keepsakes.js";
import { createOutbox, type Outbox } from "./outbox.js";
import { type Conversations, createConversations, createHomes, type Homes } from "./people.js";

/** All that a running bot has to know again after a restart. */
export interface State {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly conversations: Conversations;
  readonly kept: Keepsakes;
  readonly homes: Homes;
  readonly feedback: FeedbackBox;
  /** A person or chat without its id: HMAC-SHA256 with the secret of this folder. */
  pseudonym(...ids: readonly (string | number)[]): string;
  /** A small value by its name; null where it was never set. */
  setting(name: string): string | null;
  remember(name: string, value: string): void;
  /** Runs what belongs together: all of it is written, or nothing. */
  together<Result>(work: () => Result): Result;
  /** What was deleted leaves the files too: the log of the database would hold it until it is written over. */
  purge(): void;
  close(): void;
}

/** Opens a state folder, made where there is none. Throws a StateError with one sentence. */
export function openState(folder: string): State {
  const database = openDatabase(folder);
  const secret = secretOf(folder);
  const read = database.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const write = database.prepare<[string, string]>(
    "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  return {
    ...boxesOf(database),
    pseudonym: (...ids) => createHmac("sha256", secret).update(ids.join(":")).digest("base64url"),
    setting: (name) => read.get(name) ?? null,
    remember: (name, value) => void write.run(name, value),
    together: (work) => database.transaction(work)(),
    purge: () => void database.pragma("wal_checkpoint(TRUNCATE)"),
    close: () => void database.close(),
  };
}

function boxesOf(database: Database) {
  return {
    inbox: createInbox(database),
    outbox: createOutbox(database),
    conversations: createConversations(database),
    kept: createKeepsakes(database),
    homes: createHomes(database),
    feedback: createFeedbackBox(database),
  };
}

const SECRET_BYTES = 32;

/** The secret of a folder, made at the first start. */
function secretOf(folder: string): Buffer {
  const file = join(folder, "secret");
  try {
    if (!existsSync(file)) writeFileSync(file, randomBytes(SECRET_BYTES), { mode: 0o600, flag: "wx" });
    return readFileSync(file);
  } catch (cause) {
    throw new StateError(`状态目录 ${folder} 里的 secret 不能读写，请检查权限。`, { cause });
  }
}
