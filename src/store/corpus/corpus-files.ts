import { type BigIntStats, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Size and times of a file: while they stay, its bytes stay. Nanoseconds, as decimal text. */
export interface FileStamp {
  readonly size: number;
  readonly modified: string;
  /** Time of the last change of the inode, which no program can set back. */
  readonly changed: string;
}

/** A file of the corpus folder. */
export interface CorpusFile {
  /** Path as cited: `corpus/` and the path inside the folder, whatever the folder's own name. */
  readonly file: string;
  /** Where it stands on this machine. */
  readonly path: string;
  readonly stamp: FileStamp;
}

export const CORPUS_MANIFEST = "manifest.json";

/** Files of a corpus folder that are no disclosures: its manifest, a read-me, what systems leave behind. */
const NO_DISCLOSURE = /^(?:\.|~\$|readme|license|manifest\.json$|thumbs\.db$|desktop\.ini$)/iu;

/** Whether a file of this name is looked at where it stands in a corpus folder. */
export function isDisclosureName(name: string): boolean {
  return !NO_DISCLOSURE.test(name);
}

/** All files of the corpus folder and the folders inside it, by path. Throws where the folder cannot be read. */
export function listCorpus(corpus: string): readonly CorpusFile[] {
  return filesBelow(corpus, "").sort((a, b) => (a.file < b.file ? -1 : 1));
}

function filesBelow(corpus: string, folder: string): CorpusFile[] {
  const entries = readdirSync(join(corpus, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (NO_DISCLOSURE.test(entry.name)) return [];
    const inside = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(corpus, inside) : corpusFile(corpus, inside);
  });
}

/** Empty for what is no file (a socket, a link to a folder or to nothing). */
function corpusFile(corpus: string, inside: string): CorpusFile[] {
  const path = join(corpus, inside);
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? [{ file: citedPath(inside), path, stamp: stampOf(stats) }] : [];
}

/** The path under which a file of the corpus folder is cited. */
export function citedPath(inside: string): string {
  return `corpus/${inside}`;
}

export function stampOf(stats: BigIntStats): FileStamp {
  return { size: Number(stats.size), modified: String(stats.mtimeNs), changed: String(stats.ctimeNs) };
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed;
}
