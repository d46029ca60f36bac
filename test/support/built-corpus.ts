import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIndex } from "../../src/ingest.js";
import { type Index, isRefusal, openIndex } from "../../src/store/index.js";

/** A corpus and the index built of it. */
export interface BuiltPlace {
  readonly corpus: string;
  readonly index: string;
}

/** Opens an index that is to be there; what stands in the way fails the test. */
export function openedIndex(place: BuiltPlace): Index {
  const index = openIndex(place);
  if (isRefusal(index)) throw new Error(index.message);
  return index;
}

let built: Promise<BuiltPlace> | null = null;

/** The index of the real corpus, built once for all test files of a worker, for reading only; removed with the worker. */
export function builtCorpus(): Promise<BuiltPlace> {
  built ??= buildOnce();
  return built;
}

/** A copy of that index to build on: what it holds already is not read again. */
export async function copyOfBuiltIndex(index: string): Promise<void> {
  cpSync((await builtCorpus()).index, index, { recursive: true });
}

async function buildOnce(): Promise<BuiltPlace> {
  const index = mkdtempSync(join(tmpdir(), "yusuan-built-"));
  process.once("exit", () => rmSync(index, { recursive: true, force: true }));
  const place = { corpus: "corpus", index };
  await buildIndex(place);
  return place;
}
