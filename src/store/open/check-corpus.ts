import { join } from "node:path";
import { CORPUS_MANIFEST, type CorpusFile, listCorpus, sameStamp } from "../corpus/corpus-files.js";
import { hashIfReadable } from "../corpus/hashing.js";
import type { FileAside, GenerationManifest, IndexedFile } from "../generations/manifest.js";
import { corpusAbsent, corpusChanged, listed, type Refusal } from "../refusals.js";

/** A corpus whose indexed documents are as they were; `warnings` name what came since. */
export interface CorpusAsIndexed {
  readonly warnings: readonly string[];
}

/** Compares the corpus folder with what was indexed of it. */
export function checkCorpus(corpus: string, manifest: GenerationManifest): CorpusAsIndexed | Refusal {
  try {
    const files = new Map(listCorpus(corpus).map((file) => [file.file, file]));
    const removed = manifest.documents.filter(({ file }) => !files.has(file)).map(({ file }) => file);
    const changed = manifest.documents
      .filter((indexed) => hasChanged(indexed, files))
      .map(({ file }) => file);
    if (removed.length > 0 || changed.length > 0) return corpusChanged(changed, removed);
    return { warnings: [...newFiles(files, manifest), ...changedManifest(corpus, manifest)] };
  } catch (cause) {
    return corpusAbsent(corpus, cause);
  }
}

function hasChanged(indexed: IndexedFile | FileAside, files: ReadonlyMap<string, CorpusFile>): boolean {
  const found = files.get(indexed.file);
  if (!found || sameStamp(found.stamp, indexed.stamp)) return false;
  if (found.stamp.size !== indexed.stamp.size || indexed.sha256 === null) return true;
  return hashIfReadable(found.path) !== indexed.sha256;
}

/** Files that came since, and files put aside then that have changed since: a build may now read them. */
function newFiles(files: ReadonlyMap<string, CorpusFile>, manifest: GenerationManifest): readonly string[] {
  const seen = new Set(manifest.documents.map(({ file }) => file));
  for (const aside of manifest.aside) if (!hasChanged(aside, files)) seen.add(aside.file);
  const fresh = [...files.keys()].filter((file) => !seen.has(file));
  return fresh.length === 0 ? [] : [`有文件尚未收入索引：${listed(fresh)}；运行 yusuan index 后才能查到。`];
}

function changedManifest(corpus: string, manifest: GenerationManifest): readonly string[] {
  const now = hashIfReadable(join(corpus, CORPUS_MANIFEST));
  if (now === manifest.corpusManifest) return [];
  return [`${CORPUS_MANIFEST} 在建立索引后有改动，运行 yusuan index 后生效。`];
}
