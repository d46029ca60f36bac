import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type DocumentRecord, hashIfReadable } from "../../store/index.js";

import type { GoldPlace } from "./gold-item.js";
import { GoldError } from "./read-gold.js";

/** Tells which indexed document a name of the gold set means. */
export interface DocumentNames {
  /** Path as cited, or null where the name is of no indexed document. */
  fileOf(place: GoldPlace): string | null;
}

/**
 * Names by which a document is known: its file, its title, the end of its address. `sources` is a folder with the
 * gold set's own copies under their own names; a copy is recognised by its bytes.
 */
export function documentNames(records: readonly DocumentRecord[], sources: string | null): DocumentNames {
  const files = new Map<string, string>();
  for (const record of records) for (const name of namesOf(record)) files.set(keyOf(name), record.file);
  if (sources !== null) for (const [name, file] of copiesIn(sources, records)) files.set(keyOf(name), file);
  return { fileOf: ({ doc, seed }) => files.get(keyOf(seed ?? doc ?? "")) ?? null };
}

function namesOf({ file, title, origin }: DocumentRecord): readonly string[] {
  const address = origin?.url ? [decodedEnd(origin.url)] : [];
  return [file, title, ...address].filter((name) => name !== "");
}

function decodedEnd(url: string): string {
  const end = basename(url);
  return /%(?![\da-f]{2})/iu.test(end) ? end : decodeURIComponent(end);
}

function copiesIn(
  folder: string,
  records: readonly DocumentRecord[],
): readonly (readonly [string, string])[] {
  const byHash = new Map(records.map(({ sha256, file }) => [sha256, file]));
  return entriesOf(folder).flatMap((name) => {
    const file = byHash.get(hashIfReadable(join(folder, name)) ?? "");
    return file === undefined ? [] : [[name, file] as const];
  });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath.slice(folder.length), entry.name));
  } catch (cause) {
    throw new GoldError(`题集所用文件的目录 ${folder} 打不开，请检查 --sources。`, { cause });
  }
}

function keyOf(name: string): string {
  return basename(name.normalize("NFC")).replace(/\.(?:txt|pdf)$/iu, "");
}
