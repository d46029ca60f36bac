import type { OnPage } from "../read/index.js";
import type { DocumentRecord, FileAside, GenerationWriter, IndexedFile } from "../store/index.js";
import { IndexError, reasonOf } from "../store/index.js";
import type { BuildPlan } from "./build-plan.js";
import { entryOf, hashOfEntry } from "./manifest.js";
import type { ScannedFile } from "./scan.js";
import type { BuildOptions, BuildReport, Doors } from "./types.js";

/** What became of the files of the corpus; `records` and `indexed` in the order of writing. */
export interface WrittenDocuments {
  readonly records: DocumentRecord[];
  readonly indexed: IndexedFile[];
  readonly aside: FileAside[];
  readonly failures: { readonly file: string; readonly cause: unknown }[];
  read: number;
  copied: number;
}

/** Reads every file, or takes it over where nothing about it changed; one that cannot be read is put aside. */
export async function writeDocuments(
  plan: BuildPlan,
  writer: GenerationWriter,
  doors: Doors,
  onProgress: BuildOptions["onProgress"],
): Promise<WrittenDocuments> {
  const written: WrittenDocuments = { records: [], indexed: [], aside: [], failures: [], read: 0, copied: 0 };
  const total = plan.files.length;
  for (const [done, scanned] of plan.files.entries()) {
    onProgress?.({ stage: "read", done, total, file: scanned.file });
    if (!takeOver(scanned, plan, writer, written))
      await readAnew(scanned, { plan, writer, doors, written }, (page) =>
        onProgress?.({ stage: "read", done, total, file: scanned.file, page }),
      );
  }
  onProgress?.({ stage: "read", done: total, total, file: null });
  return written;
}

/** Copies an unchanged document from the generation in use; false where it has to be read. */
function takeOver(
  scanned: ScannedFile,
  { manifest, previous }: BuildPlan,
  writer: GenerationWriter,
  written: WrittenDocuments,
): boolean {
  const entry = hashOfEntry(entryOf(manifest, scanned.file));
  const known = previous?.manifest.documents.find(({ file }) => file === scanned.file);
  if (known?.sha256 !== scanned.sha256 || known?.entry !== entry) return false;
  const place = previous?.records.findIndex(({ file }) => file === scanned.file) ?? -1;
  const record = previous?.records[place];
  if (!record) return false;
  writer.copy(place + 1);
  written.records.push(record);
  written.indexed.push({ file: scanned.file, sha256: record.sha256, stamp: scanned.stamp, entry });
  written.copied += 1;
  return true;
}

interface Writing {
  readonly plan: BuildPlan;
  readonly writer: GenerationWriter;
  readonly doors: Doors;
  readonly written: WrittenDocuments;
}

async function readAnew(
  scanned: ScannedFile,
  { plan, writer, doors, written }: Writing,
  onPage: OnPage,
): Promise<void> {
  const { file, sha256, stamp } = scanned;
  const entry = entryOf(plan.manifest, file);
  const contents = await doors.reading.readDocument(scanned, entry, onPage).catch((cause: unknown) => {
    written.aside.push({ file, sha256, stamp, reason: sentenceOf(file, cause) });
    written.failures.push({ file, cause });
    return null;
  });
  if (contents === null) return;
  await writer.add(contents);
  written.records.push(contents.record);
  written.indexed.push({ file, sha256: contents.record.sha256, stamp, entry: hashOfEntry(entry) });
  written.read += 1;
}

/** The reader's own sentence, which names the file, or one around whatever else went wrong in reading it. */
function sentenceOf(file: string, cause: unknown): string {
  const reason = reasonOf(cause);
  return reason.includes(file) ? reason : `${file} 读不下来，没有收录：${reason}`;
}

/** Throws where not one file could be read: the index in use then stays as it is. */
export function requireDocuments({ records, aside }: WrittenDocuments, corpus: string): void {
  if (records.length > 0) return;
  const first = aside[0]?.reason ?? "";
  throw new IndexError("nothing-readable", `${corpus} 里没有一份文件能收录，索引没有改动。${first}`);
}

/** Throws where a file that the build was made for is not among the documents. */
export function requireTaken({ indexed, aside }: WrittenDocuments, files: readonly string[]): void {
  const missing = files.find((file) => indexed.every((one) => one.file !== file));
  if (missing === undefined) return;
  const reason =
    aside.find(({ file }) => file === missing)?.reason ?? `${missing} 与另一份文件内容完全相同。`;
  throw new IndexError("not-taken", `${reason}文件目录和索引都没有改动。`);
}

/** The part of the report that says what happened to the documents. */
export function outcomeOf({
  read,
  copied,
  failures,
}: WrittenDocuments): Pick<BuildReport, "read" | "copied" | "failures"> {
  return { read, copied, failures };
}
