import Database from "better-sqlite3";
import { CharacterNgramEmbeddings, type NamedEmbeddings } from "../../model/index.js";
import { readShelf } from "../documents.js";
import { createFigureStore } from "../figures/figure-store.js";
import { currentGeneration } from "../generations/current.js";
import { databaseFile, generationFolder, passagesFolder } from "../generations/folders.js";
import type { GenerationManifest } from "../generations/manifest.js";
import { createPassageIndex } from "../passages/passage-index.js";
import { absent, isRefusal, type Refusal, unreadable } from "../refusals.js";
import type { Index } from "../types.js";
import { checkCorpus } from "./check-corpus.js";
import { checkGeneration } from "./check-generation.js";

export interface IndexPlace {
  /** Folder of the index. */
  readonly index: string;
  /** Folder of the corpus the index was built from. */
  readonly corpus: string;
  /** Embeddings of the running program; the built-in ones unless given. */
  readonly embeddings?: NamedEmbeddings;
}

/** How often opening starts again when a build swaps generations in the middle of it. */
const ATTEMPTS = 5;

/**
 * Opens the generation in use, read only, or says why not. Nothing is written: works on a read-only folder. The
 * corpus is compared by sizes and times, and by bytes only where these differ.
 */
export function openIndex({
  index,
  corpus,
  embeddings = new CharacterNgramEmbeddings(),
}: IndexPlace): Index | Refusal {
  let outcome: Index | Refusal = absent(index);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const name = currentOrRefusal(index);
    if (name === null) return absent(index);
    if (typeof name !== "string") return name;
    outcome = openGeneration({ index, corpus, embeddings }, name);
    if (!isRefusal(outcome) || outcome.refused !== "unreadable" || currentOrRefusal(index) === name) break;
  }
  return outcome;
}

function currentOrRefusal(index: string): string | null | Refusal {
  try {
    return currentGeneration(index);
  } catch (cause) {
    return unreadable(index, cause);
  }
}

function openGeneration({ index, corpus, embeddings }: Required<IndexPlace>, name: string): Index | Refusal {
  const folder = generationFolder(index, name);
  const manifest = checkGeneration(index, folder, embeddings);
  if (isRefusal(manifest)) return manifest;
  const compared = checkCorpus(corpus, manifest);
  if (isRefusal(compared)) return compared;
  try {
    return openedIndex({ name, folder, embeddings, manifest, warnings: compared.warnings });
  } catch (cause) {
    return unreadable(index, cause);
  }
}

interface Opening {
  readonly name: string;
  readonly folder: string;
  readonly embeddings: NamedEmbeddings;
  readonly manifest: GenerationManifest;
  readonly warnings: readonly string[];
}

function openedIndex({ name, folder, embeddings, manifest, warnings }: Opening): Index {
  const database = new Database(databaseFile(folder), { readonly: true, fileMustExist: true });
  try {
    const shelf = readShelf(database);
    if (shelf.records.length !== manifest.counts.documents) throw new Error("the store lacks documents");
    return {
      generation: name,
      figures: createFigureStore(database, shelf),
      passages: createPassageIndex(database, shelf, passagesFolder(folder), embeddings),
      warnings,
      close: () => void database.close(),
    };
  } catch (cause) {
    database.close();
    throw cause;
  }
}
