import type { IndexedFile } from "../store/index.js";
import { type CorpusFile, hashIfReadable, listCorpus, sameStamp } from "../store/index.js";

/** A file of the corpus and its bytes' hash; null where it is too large to be read anyway, or may not be read. */
export interface ScannedFile extends CorpusFile {
  readonly sha256: string | null;
}

/** No format is read above this size, so that such a file need not be hashed. */
const LARGEST_READ_BYTES = 64 * 1024 * 1024;

/** Lists the corpus; a file whose stamp is that of `known` keeps its hash and is not read for it. */
export function scanCorpus(corpus: string, known: readonly IndexedFile[]): readonly ScannedFile[] {
  const indexed = new Map(known.map((file) => [file.file, file]));
  return listCorpus(corpus).map((file) => ({ ...file, sha256: hashOf(file, indexed.get(file.file)) }));
}

function hashOf({ path, stamp }: CorpusFile, indexed: IndexedFile | undefined): string | null {
  if (indexed && sameStamp(indexed.stamp, stamp)) return indexed.sha256;
  return stamp.size > LARGEST_READ_BYTES ? null : hashIfReadable(path);
}

/** A file with the bytes of another one. */
export interface Copy {
  readonly file: ScannedFile;
  readonly of: ScannedFile;
}

/** Takes out files with the same bytes as another: the one the manifest lists stays, else the first by name. */
export function withoutCopies(
  files: readonly ScannedFile[],
  isListed: (file: string) => boolean,
): { readonly files: readonly ScannedFile[]; readonly copies: readonly Copy[] } {
  const kept = new Map<string, ScannedFile>();
  for (const file of files) {
    const key = keyOf(file);
    const first = kept.get(key);
    if (!first || (!isListed(first.file) && isListed(file.file))) kept.set(key, file);
  }
  const copies = files.flatMap((file) => {
    const of = kept.get(keyOf(file));
    return of && of !== file ? [{ file, of }] : [];
  });
  const taken = new Set(copies.map(({ file }) => file));
  return { files: files.filter((file) => !taken.has(file)), copies };
}

/** Files without a hash (too large, or closed to us) are nobody's copy; an empty file is refused for itself. */
function keyOf({ file, sha256, stamp }: ScannedFile): string {
  return sha256 === null || stamp.size === 0 ? file : sha256;
}
