/** Kinds of accident when an index is built or written. */
export type IndexErrorCode =
  | "corpus-absent"
  | "manifest-invalid"
  | "nothing-readable"
  | "not-taken"
  | "index-not-writable"
  | "disk-full"
  | "build-running"
  | "index-damaged"
  | "write-failed";

/** An accident in building an index. `message` is one Chinese sentence; `cause` keeps what went wrong below. */
export class IndexError extends Error {
  override readonly name = "IndexError";

  constructor(
    readonly code: IndexErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** SQLite reports a write beyond the size limit of files (EFBIG) or a quota as a failed write. */
const FULL = new Set(["ENOSPC", "EFBIG", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_WRITE"]);
const NOT_WRITABLE = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "EEXIST",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
]);

/** Says in one sentence why writing below `index` failed; an IndexError is handed through as it is. */
export function writingFailed(index: string, cause: unknown): IndexError {
  if (cause instanceof IndexError) return cause;
  const code = systemCode(cause);
  if (FULL.has(code)) return new IndexError("disk-full", DISK_FULL, cause);
  if (NOT_WRITABLE.has(code)) return notWritable(index, cause);
  if (DAMAGED.has(code)) return new IndexError("index-damaged", DAMAGED_INDEX, cause);
  return new IndexError("write-failed", `建立索引时出错，旧索引没有改动：${reasonOf(cause)}`, cause);
}

const DAMAGED = new Set(["SQLITE_CORRUPT", "SQLITE_NOTADB"]);
const DAMAGED_INDEX = "现有索引已损坏，不能从中取用未变的文件；请运行 yusuan index --rebuild 全部重建。";

const DISK_FULL = "磁盘已满或超出可写大小，新索引没有写成，旧索引照常可用；请腾出空间后再运行 yusuan index。";

/** A file that reads back other than it was written: libraries that do not report failed writes show them so. */
export function writtenShort(cause: unknown): IndexError {
  return new IndexError("disk-full", DISK_FULL, cause);
}

function notWritable(index: string, cause: unknown): IndexError {
  return new IndexError(
    "index-not-writable",
    `索引目录 ${index} 不能写入，请检查权限，或用 --index（YUSUAN_INDEX）指定另一个目录。`,
    cause,
  );
}

/** The code of a system or SQLite error (`ENOENT`, `SQLITE_FULL`), else "". */
export function systemCode(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : "";
}

/** The message of an error, without its stack. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
