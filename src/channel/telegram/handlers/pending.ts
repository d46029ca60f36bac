import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, parse } from "node:path";

/** Keeps a file that waits for a decision, in a folder of its own that says since when; returns its path. */
export function keepFile(folder: string, name: string, bytes: Uint8Array, now: number): string {
  const own = join(folder, `${Math.floor(now)}-${randomBytes(6).toString("hex")}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const path = join(own, name);
  writeFileSync(path, bytes, { mode: 0o600, flag: "wx" });
  return path;
}

export function isWaiting(path: string): boolean {
  return existsSync(path);
}

/** Forgets a file that was decided on. */
export function forgetFile(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}

/** Forgets the files that have waited since before a time. */
export function forgetFiles(folder: string, before: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const since = Number(/^(\d+)-/u.exec(name)?.[1] ?? Number.NaN);
    if (since < before) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const LONGEST_NAME = 150;

/** A name from elsewhere as the name of one file: no folder, no control characters, not too long. */
export function fileName(given: string | undefined): string {
  const plain = (given ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "")
    .replace(/[/\\:*?"<>|]/gu, "_")
    .replace(/\.{2,}/gu, "_")
    .trim()
    .replace(/^[.~\s]+/u, "");
  const { name, ext } = parse(plain);
  let short = name;
  while (Buffer.byteLength(short) > LONGEST_NAME) short = [...short].slice(0, -1).join("");
  return `${short === "" ? "公开文件" : short}${ext.length <= 10 ? ext : ""}`;
}
