import { createHash } from "node:crypto";
import {
  type FileAside,
  IndexError,
  type IndexedFile,
  type PreviousGeneration,
  previousGeneration,
  programVersion,
  SCHEMA_VERSION,
  usableName,
} from "../store/index.js";
import { type CorpusManifest, readCorpusManifest } from "./manifest.js";
import { type Copy, type ScannedFile, scanCorpus, withoutCopies } from "./scan.js";
import type { BuildOptions, Doors } from "./types.js";

/** What a build has to do, known before any document is read. */
export interface BuildPlan {
  readonly manifest: CorpusManifest;
  /** The files to index, by name. */
  readonly files: readonly ScannedFile[];
  readonly copies: readonly Copy[];
  /** Hash of all that decides what the index will hold. */
  readonly inputs: string;
  /** Name for the new generation; no other one has it. */
  readonly name: string;
  /** The generation in use, where this program can take documents over from it. */
  readonly previous: PreviousGeneration | null;
}

/** Looks at the corpus and the index as they stand. Throws an IndexError where there is nothing to index. */
export function planBuild(
  { corpus, index, rebuild = false, change }: BuildOptions,
  { embeddings }: Doors,
): BuildPlan {
  const manifest = readCorpusManifest(corpus);
  const previous = rebuild ? null : previousGeneration(index, embeddings);
  const scanned = scannedOrRefused(corpus, previous).filter(({ file }) => !change?.leavesOut.includes(file));
  if (scanned.length === 0) throw noneLeft(corpus);
  const listed = (file: string) => manifest.entries.has(file.normalize("NFC"));
  const inputs = hashOf([
    SCHEMA_VERSION,
    programVersion(),
    embeddings.name,
    manifest.sha256,
    scanned.map(bytesOf),
  ]);
  return { ...withoutCopies(scanned, listed), manifest, inputs, name: freeName(inputs, index), previous };
}

function noneLeft(corpus: string): IndexError {
  return new IndexError(
    "nothing-readable",
    `文件目录 ${corpus} 里只有这一份文件，移除后就没有可以查询的了；请先加入另一份。`,
  );
}

function scannedOrRefused(corpus: string, previous: PreviousGeneration | null): readonly ScannedFile[] {
  const scanned = attemptScan(corpus, previous?.manifest.documents ?? []);
  if (scanned.length > 0) return scanned;
  throw new IndexError("nothing-readable", `文件目录 ${corpus} 里没有任何文件，请先放入公开文件。`);
}

function attemptScan(corpus: string, known: readonly IndexedFile[]): readonly ScannedFile[] {
  try {
    return scanCorpus(corpus, known);
  } catch (cause) {
    throw new IndexError("corpus-absent", `文件目录 ${corpus} 中有打不开的文件夹，请检查权限。`, cause);
  }
}

/** Whether the generation in use was made from just this. */
export function isUpToDate({ previous, inputs }: BuildPlan): boolean {
  return previous?.manifest.inputs === inputs;
}

/** Files with the bytes of another one, put aside with their sentence. */
export function copiesAside({ copies }: BuildPlan): readonly FileAside[] {
  return copies.map(({ file, of }) => ({
    file: file.file,
    sha256: file.sha256,
    stamp: file.stamp,
    reason: `${file.file} 与 ${of.file} 内容完全相同，只收录后者。`,
  }));
}

function bytesOf({ file, sha256, stamp }: ScannedFile): readonly [string, string] {
  return [file, sha256 ?? `${stamp.size}/${stamp.changed}`];
}

/** A build of the same again gets another name: the generation in use is never written over. */
function freeName(inputs: string, index: string): string {
  const name = `g-${inputs.slice(0, 16)}`;
  return usableName(index) === name ? `g-${hashOf([inputs, "again"]).slice(0, 16)}` : name;
}

function hashOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
