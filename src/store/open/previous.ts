import Database from "better-sqlite3";
import type { NamedEmbeddings } from "../../model/index.js";
import { readShelf } from "../documents.js";
import { currentGeneration } from "../generations/current.js";
import { databaseFile, generationFolder } from "../generations/folders.js";
import type { GenerationManifest } from "../generations/manifest.js";
import { isRefusal } from "../refusals.js";
import type { DocumentRecord } from "../types.js";
import { checkGeneration } from "./check-generation.js";

/** The generation in use, for a build that takes over what has not changed. */
export interface PreviousGeneration {
  readonly name: string;
  readonly folder: string;
  readonly manifest: GenerationManifest;
  /** In the order of writing: the number of a document is its place here, from 1. */
  readonly records: readonly DocumentRecord[];
}

/** Null where there is none that this program, with these embeddings, can use. */
export function previousGeneration(index: string, embeddings: NamedEmbeddings): PreviousGeneration | null {
  const name = usableName(index);
  if (name === null) return null;
  const folder = generationFolder(index, name);
  const manifest = checkGeneration(index, folder, embeddings);
  if (isRefusal(manifest)) return null;
  const records = recordsIn(folder);
  return records === null ? null : { name, folder, manifest, records };
}

/** The name in `CURRENT`; null where it cannot be read: a build then starts from nothing. */
export function usableName(index: string): string | null {
  try {
    return currentGeneration(index);
  } catch {
    return null;
  }
}

/** Null where the database is damaged; the build then reads everything again. */
function recordsIn(folder: string): readonly DocumentRecord[] | null {
  try {
    const database = new Database(databaseFile(folder), { readonly: true, fileMustExist: true });
    try {
      return readShelf(database).records;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
