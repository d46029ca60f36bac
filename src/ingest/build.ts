import { accessSync, constants, statSync } from "node:fs";
import {
  beginGeneration,
  type DocumentRecord,
  type GenerationManifest,
  type GenerationWriter,
  IndexError,
  type PreviousGeneration,
  programVersion,
  SCHEMA_VERSION,
  swapCurrent,
  sweep,
  usableName,
  withBuildLock,
  writingFailed,
} from "../store/index.js";
import { auditDocuments } from "./audit-documents.js";
import { type BuildPlan, copiesAside, isUpToDate, planBuild } from "./build-plan.js";
import { markNewest } from "./newest.js";
import type { BuildOptions, BuildReport, Doors } from "./types.js";
import {
  outcomeOf,
  requireDocuments,
  requireTaken,
  type WrittenDocuments,
  writeDocuments,
} from "./write-documents.js";

/**
 * Builds a generation of the index from a corpus and makes it the one in use. Until that one step the old one
 * stays and works, whatever happens. Throws an IndexError, whose message says in one sentence what to do.
 */
export async function build(options: BuildOptions, doors: Doors): Promise<BuildReport> {
  requireCorpus(options.corpus);
  try {
    return await withBuildLock(options.index, () => withChange(options, doors));
  } catch (cause) {
    throw writingFailed(options.index, cause);
  }
}

/** Builds over the corpus as changed; a build that fails leaves it as it was. */
async function withChange(options: BuildOptions, doors: Doors): Promise<BuildReport> {
  const { change } = options;
  try {
    change?.apply();
    const report = await buildLocked(options, doors);
    change?.settle();
    return report;
  } catch (cause) {
    change?.undo();
    throw cause;
  }
}

async function buildLocked(options: BuildOptions, doors: Doors): Promise<BuildReport> {
  const { index, onProgress } = options;
  onProgress?.({ stage: "list", done: 0, total: 1, file: null });
  const plan = planBuild(options, doors);
  sweep(index, usableName(index));
  if (plan.previous && isUpToDate(plan)) return reportOfUnchanged(plan.previous);
  const report = await writeGeneration(plan, options, doors);
  swapCurrent(index, plan.name);
  sweep(index, plan.name);
  onProgress?.({ stage: "store", done: 1, total: 1, file: null });
  return report;
}

async function writeGeneration(plan: BuildPlan, options: BuildOptions, doors: Doors): Promise<BuildReport> {
  const { embeddings } = doors;
  const previous = plan.previous?.folder ?? null;
  const writer = beginGeneration({ index: options.index, name: plan.name, embeddings, previous });
  try {
    const written = await writeDocuments(plan, writer, doors, options.onProgress);
    requireDocuments(written, options.corpus);
    requireTaken(written, options.change?.takes ?? []);
    return await publish({ plan, written, writer, options, doors });
  } catch (cause) {
    writer.discard();
    throw cause;
  }
}

interface Publication {
  readonly plan: BuildPlan;
  readonly written: WrittenDocuments;
  readonly writer: GenerationWriter;
  readonly options: BuildOptions;
  readonly doors: Doors;
}

async function publish({ plan, written, writer, options, doors }: Publication): Promise<BuildReport> {
  options.onProgress?.({ stage: "store", done: 0, total: 1, file: null });
  const { records, warnings } = markNewest(written.records, plan.manifest);
  const store = await writer.complete(records);
  const { onProgress } = options;
  const { audit } = doors.reading;
  const unaudited = await auditDocuments({ plan, written, store, writer, audit, onProgress });
  written.failures.push(...unaudited.failures);
  const aside = [...copiesAside(plan), ...written.aside];
  const { name, dimensions } = doors.embeddings;
  const manifest: Omit<GenerationManifest, "files"> = {
    schema: SCHEMA_VERSION,
    program: programVersion(),
    embedding: { name, dimensions },
    builtAt: (options.now?.() ?? new Date()).toISOString(),
    inputs: plan.inputs,
    corpusManifest: plan.manifest.sha256,
    documents: written.indexed,
    aside,
    unaudited: unaudited.files,
    warnings: [...warnings, ...unusedEntries(plan), ...unaudited.warnings],
    counts: writer.finish(),
  };
  writer.publish(manifest);
  return { upToDate: false, ...reportOf(plan.name, manifest, records), ...outcomeOf(written) };
}

function reportOfUnchanged({ name, manifest, records }: PreviousGeneration): BuildReport {
  const nothingDone = { read: 0, copied: records.length, failures: [] };
  return { upToDate: true, ...reportOf(name, manifest, records), ...nothingDone };
}

/** The part of the report that a generation itself tells. */
function reportOf(
  generation: string,
  { counts, aside, warnings }: Pick<GenerationManifest, "counts" | "aside" | "warnings">,
  records: readonly DocumentRecord[],
): Pick<BuildReport, "generation" | "counts" | "aside" | "warnings"> {
  return { generation, counts, aside, warnings: [...warnings, ...documentWarnings(records)] };
}

function documentWarnings(records: readonly DocumentRecord[]): readonly string[] {
  return records.flatMap(({ file, warnings }) => warnings.map((warning) => `${file}：${warning}`));
}

function unusedEntries({ manifest, files, copies }: BuildPlan): readonly string[] {
  const present = new Set(
    [...files, ...copies.map(({ file }) => file)].map(({ file }) => file.normalize("NFC")),
  );
  const unused = [...manifest.entries.keys()].filter((file) => !present.has(file));
  return unused.map((file) => `清单中登记的 ${file} 不在文件目录里。`);
}

function requireCorpus(corpus: string): void {
  try {
    accessSync(corpus, constants.R_OK | constants.X_OK);
    if (statSync(corpus).isDirectory()) return;
  } catch (cause) {
    throw corpusAbsent(corpus, cause);
  }
  throw corpusAbsent(corpus, null);
}

function corpusAbsent(corpus: string, cause: unknown): IndexError {
  const message = `文件目录 ${corpus} 不存在或打不开，请建立它并放入公开文件，或用 --corpus（YUSUAN_CORPUS）指定。`;
  return new IndexError("corpus-absent", message, cause);
}
