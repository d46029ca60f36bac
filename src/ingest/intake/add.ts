import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, parse } from "node:path";
import type { OnPage } from "../../read/index.js";
import { citedPath, type Index, isRefusal, openIndex, previousGeneration } from "../../store/index.js";
import { build } from "../build.js";
import { type CorpusManifest, entryOf, readCorpusManifest } from "../manifest.js";
import { scanCorpus, withoutCopies } from "../scan.js";
import type { Doors } from "../types.js";
import { candidatesOf } from "./candidates.js";
import { type Addition, addition } from "./corpus-changes.js";
import { entryFor, statedEntry } from "./entries.js";
import { type Standing, standingOf } from "./standing.js";
import { type Incoming, isSameDisclosure, tryReading } from "./trial.js";
import { type AddOptions, type Intake, IntakeRefused, type TakenDocument } from "./types.js";

/**
 * Takes files into the corpus and the index. Every file is read apart first, and refused with one sentence where it
 * cannot be taken; the others come in together, in one build that takes all of them or changes nothing.
 */
export async function addDocuments(options: AddOptions, doors: Doors): Promise<readonly Intake[]> {
  const tried = await tryAll(options, doors);
  const added = tried.flatMap(({ addition: one }) => one ?? []);
  const standing = tried.flatMap(({ standing: one }) => (one?.done ? [one] : []));
  if (options.dryRun || added.length + standing.length === 0) return tried.map(({ intake }) => intake);
  const { corpus, index, onProgress } = options;
  mkdirSync(corpus, { recursive: true });
  const change = addition(corpus, added, standing);
  await build({ corpus, index, change, ...(onProgress ? { onProgress } : {}) }, doors);
  return reported(options, tried);
}

/** What was found out of one file, and how it will stand in the corpus where it is taken. */
interface Tried {
  readonly intake: Intake;
  readonly addition: Addition | null;
  readonly standing: Standing | null;
}

async function tryAll(options: AddOptions, doors: Doors): Promise<readonly Tried[]> {
  const known = knownFiles(options, doors);
  const opened = openIndex(options);
  const index = isRefusal(opened) ? null : opened;
  const tried: Tried[] = [];
  try {
    const candidates = candidatesOf(options.paths);
    for (const [done, { path, reason }] of candidates.entries()) {
      const step = { stage: "read", done, total: candidates.length, file: path } as const;
      options.onProgress?.(step);
      if (reason !== null) tried.push(without({ status: "refused", path, reason }));
      else
        tried.push(
          await tryOne(path, { options, doors, index, known }, (page) =>
            options.onProgress?.({ ...step, page }),
          ),
        );
    }
    return tried;
  } finally {
    index?.close();
  }
}

function knownFiles({ corpus, index }: AddOptions, { embeddings }: Doors): Known {
  const documents = previousGeneration(index, embeddings)?.manifest.documents ?? [];
  const manifest = readCorpusManifest(corpus);
  const files = existsSync(corpus) ? scanCorpus(corpus, documents) : [];
  const counting = withoutCopies(files, (file) => entryOf(manifest, file) !== null).files;
  return {
    bySha: new Map(counting.flatMap(({ sha256, file }) => (sha256 ? [[sha256, file] as const] : []))),
    names: new Set(files.map(({ file }) => file.normalize("NFC"))),
    standing: new Set(files.map(({ file }) => file)),
    indexed: new Map(documents.map(({ file, sha256 }) => [file, sha256])),
    manifest,
  };
}

/** Files that stand in the corpus or came before in this call. */
interface Known {
  readonly bySha: Map<string, string>;
  readonly names: Set<string>;
  /** Files that stood in the corpus before this call. */
  readonly standing: ReadonlySet<string>;
  /** Hash of each file that is indexed. */
  readonly indexed: ReadonlyMap<string, string>;
  readonly manifest: CorpusManifest;
}

interface Trying {
  readonly options: AddOptions;
  readonly doors: Doors;
  readonly index: Index | null;
  readonly known: Known;
}

async function tryOne(
  path: string,
  { options, doors, index, known }: Trying,
  onPage: OnPage,
): Promise<Tried> {
  const bytes = bytesOf(path);
  if (bytes === null)
    return without({ status: "refused", path, reason: `${path}：文件打不开，请检查权限。` });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const twin = known.bySha.get(sha256);
  if (twin !== undefined) return copyOf(path, twin, sha256, { options, known });
  const name = freeName(path, known.names);
  const stated = statedEntry(name, sha256, options.stated);
  const incoming: Incoming = { path, name, sha256, size: bytes.length, stated };
  const { document, refused } = await tryReading(incoming, index?.figures ?? null, doors.reading, onPage);
  if (document === null) return without({ status: "refused", path, reason: refused });
  known.bySha.set(sha256, citedPath(name));
  known.names.add(citedPath(name));
  const after = document.supersedes.map((file) => file.replace(/^corpus\//u, ""));
  const entry = entryFor(stated, document.record);
  return {
    intake: { status: "readable", path, document },
    addition: { name, bytes, entry, after },
    standing: null,
  };
}

/** A copy of a file of the corpus: what is stated of it completes the entry of that one. */
function copyOf(
  path: string,
  file: string,
  sha256: string,
  { options, known }: Pick<Trying, "options" | "known">,
): Tried {
  const entry = entryOf(known.manifest, file);
  const isIndexed = known.indexed.get(file) === sha256;
  const stands = known.standing.has(file);
  const standing = stands ? standingOf({ file, sha256, entry, isIndexed }, options.stated) : null;
  const done = standing?.done ? `；${standing.done}${options.dryRun ? "（试读，没有改动）" : ""}` : "";
  const reason = `${path} 与 ${file} 内容完全相同，没有重复收录${done}。`;
  return { intake: { status: "duplicate", path, reason }, addition: null, standing };
}

function without(intake: Intake): Tried {
  return { intake, addition: null, standing: null };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return null;
    throw cause;
  }
}

/** The file's own name, or with a number where the corpus has one of that name. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const { name, ext } = parse(basename(path).normalize("NFC"));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? `${name}${ext}` : `${name}（${number}）${ext}`;
    if (!taken.has(citedPath(free))) return free;
  }
}

/** What came in, as the index tells it now. */
function reported(options: AddOptions, tried: readonly Tried[]): readonly Intake[] {
  const index = openIndex(options);
  if (isRefusal(index)) throw new IntakeRefused(index.message);
  try {
    return tried.map(({ intake, addition: one }) =>
      one === null || intake.status !== "readable"
        ? intake
        : { ...intake, status: "added", document: asIndexed(citedPath(one.name), intake.document, index) },
    );
  } finally {
    index.close();
  }
}

function asIndexed(file: string, read: TakenDocument, { figures }: Index): TakenDocument {
  const record = figures.recordOf(file) ?? read.record;
  const alike = figures.documents().filter((other) => other.file !== file && isSameDisclosure(other, record));
  const newest = alike.find((other) => other.newest);
  return {
    record,
    figures: figures.figuresOf(file).length,
    rejected: figures.rejectedOf(file),
    findings: figures.findingsOf(file),
    supersedes: record.newest ? alike.map((other) => other.file) : [],
    supersededBy: record.newest ? null : (newest?.file ?? null),
  };
}
