import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { IndexError, systemCode, writingFailed } from "../index-error.js";

/**
 * Runs a build while no other one can. The lock is one of the operating system on `build.lock` (taken through
 * SQLite, which knows each system's way), so that a killed build holds it no longer than it lives, and a busy
 * one cannot lose it. A second build is refused.
 */
export async function withBuildLock<Result>(index: string, build: () => Promise<Result>): Promise<Result> {
  const lock = takeLock(index);
  try {
    return await build();
  } finally {
    lock.close();
  }
}

function takeLock(index: string): Database.Database {
  const lock = openLockFile(index);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (cause) {
    lock.close();
    if (systemCode(cause) === "SQLITE_BUSY") throw new IndexError("build-running", RUNNING, cause);
    throw writingFailed(index, cause);
  }
}

function openLockFile(index: string): Database.Database {
  try {
    mkdirSync(index, { recursive: true });
    return new Database(join(index, "build.lock"), { timeout: 0 });
  } catch (cause) {
    throw writingFailed(index, cause);
  }
}

const RUNNING = "另一个 yusuan index 正在建立索引，这一次没有开始；请等它结束后再运行。";
