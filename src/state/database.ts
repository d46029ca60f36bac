import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { CREATE_TABLES, STATE_VERSION } from "./schema.js";

/** A state folder that cannot be used; the sentence says which and what to do. */
export class StateError extends Error {
  override readonly name = "StateError";
}

/** Opens the database of a state folder, made where there is none. Throws a StateError that names the folder. */
export function openDatabase(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = new Database(join(folder, "telegram.sqlite"), { timeout: 5_000 });
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("secure_delete = ON");
    prepare(database, folder);
    return database;
  } catch (cause) {
    if (cause instanceof StateError) throw cause;
    throw new StateError(`状态目录 ${folder} 不能使用：请检查 YUSUAN_STATE 的路径、权限和磁盘空间。`, {
      cause,
    });
  }
}

function prepare(database: Database.Database, folder: string): void {
  const version = database.pragma("user_version", { simple: true });
  if (version === STATE_VERSION) return;
  if (version !== 0)
    throw new StateError(`状态目录 ${folder} 由另一版本的程序建立（${version}），请另设 YUSUAN_STATE。`);
  database.transaction(() => {
    database.exec(CREATE_TABLES);
    database.pragma(`user_version = ${STATE_VERSION}`);
  })();
}
