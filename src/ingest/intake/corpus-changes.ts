import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CORPUS_MANIFEST, citedPath } from "../../store/index.js";
import { type CorpusEntry, readCorpusManifest } from "../manifest.js";
import type { CorpusChange } from "../types.js";
import { replaceFile, writeEntries } from "./entries.js";
import type { Standing } from "./standing.js";
import { IntakeRefused } from "./types.js";

/** A file to be added, with its entry; `after` are files that the manifest has to list before it. */
export interface Addition {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entry: CorpusEntry;
  readonly after: readonly string[];
}

/**
 * Puts files and their entries into the corpus, and completes the entries of files that stand there. Files come first:
 * an index in use does without either.
 */
export function addition(
  corpus: string,
  added: readonly Addition[],
  standing: readonly Standing[],
): CorpusChange {
  const before = manifestBytes(corpus);
  const placed: string[] = [];
  return {
    takes: [...added.map(({ name }) => citedPath(name)), ...standing.map(({ file }) => file)],
    leavesOut: [],
    apply: () => {
      for (const { name, bytes } of added) {
        if (existsSync(join(corpus, name)))
          throw new IntakeRefused(`${citedPath(name)} 刚刚由别人加入，请再运行一次。`);
        replaceFile(corpus, name, bytes);
        placed.push(name);
      }
      const completed = standing.flatMap(({ entry }) => entry ?? []);
      if (added.length + completed.length > 0) writeEntries(corpus, withAdded(corpus, added, completed));
    },
    undo: () => {
      restoreManifest(corpus, before);
      for (const name of placed) rmSync(join(corpus, name), { force: true });
    },
    settle: () => undefined,
  };
}

function withAdded(
  corpus: string,
  added: readonly Addition[],
  completed: readonly CorpusEntry[],
): readonly CorpusEntry[] {
  const known = new Map(readCorpusManifest(corpus).entries);
  for (const entry of completed) known.set(citedPath(entry.file.normalize("NFC")), entry);
  const entries = [...known.values()];
  for (const { entry, after } of added) {
    const listed = new Set(entries.map(({ file }) => file.normalize("NFC")));
    const unlisted = after.filter((file) => !listed.has(file.normalize("NFC")));
    entries.push(...unlisted.map((file) => ({ file })), entry);
  }
  return entries;
}

/** Takes a file and its entry out; the file goes last, when no index in use stands on it. */
export function removal(corpus: string, file: string, path: string): CorpusChange {
  const before = manifestBytes(corpus);
  return {
    takes: [],
    leavesOut: [file],
    apply: () => {
      if (before === null) return;
      const entries = [...readCorpusManifest(corpus).entries];
      const kept = entries.filter(([listed]) => listed !== file.normalize("NFC"));
      if (kept.length < entries.length)
        writeEntries(
          corpus,
          kept.map(([, entry]) => entry),
        );
    },
    undo: () => restoreManifest(corpus, before),
    settle: () => rmSync(path),
  };
}

function manifestBytes(corpus: string): Uint8Array | null {
  const path = join(corpus, CORPUS_MANIFEST);
  return existsSync(path) ? readFileSync(path) : null;
}

function restoreManifest(corpus: string, before: Uint8Array | null): void {
  if (before === null) rmSync(join(corpus, CORPUS_MANIFEST), { force: true });
  else if (!Buffer.from(before).equals(manifestBytes(corpus) ?? Buffer.alloc(0)))
    replaceFile(corpus, CORPUS_MANIFEST, before);
}
