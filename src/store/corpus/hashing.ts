import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1 << 20;

/** SHA-256 of a file's bytes as hexadecimal digits, read piece by piece. */
function hashOfFile(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

const NOT_THERE = new Set(["ENOENT", "EACCES", "EPERM"]);

/** As `hashOfFile`; null where there is no such file, or none that may be read. */
export function hashIfReadable(path: string): string | null {
  try {
    return hashOfFile(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && NOT_THERE.has(String(cause.code))) return null;
    throw cause;
  }
}
