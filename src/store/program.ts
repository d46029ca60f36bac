import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders and files whose code decides what an index holds. */
const INDEX_PATH = [
  "budget",
  "read",
  "extract",
  "figures",
  "passages",
  "audit",
  "labels",
  "ingest",
  "ingest.",
  "store",
  "model/embedding",
];

const CODE = /(?<!\.d)\.(?:ts|js)$/u;

let known: string | null = null;

/**
 * The version of the program that builds indexes: the package's version and eight digits of a hash of the code
 * on the index path, so that an index built by other code is never taken for one of this code.
 */
export function programVersion(): string {
  known ??= `${packageVersion()}+${codeHash()}`;
  return known;
}

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function packageVersion(): string {
  const text = readFileSync(join(dirname(ROOT), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function codeHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(ROOT, { recursive: true, encoding: "utf8" }).sort()) {
    if (CODE.test(name) && decidesContents(name)) hash.update(name).update(readFileSync(join(ROOT, name)));
  }
  return hash.digest("hex").slice(0, 8);
}

function decidesContents(name: string): boolean {
  const path = name.replaceAll("\\", "/");
  return INDEX_PATH.some((part) => path.startsWith(part.endsWith(".") ? part : `${part}/`));
}
