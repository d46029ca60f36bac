import type { Finding } from "../../src/audit/index.js";
import { CharacterNgramEmbeddings } from "../../src/model/index.js";
import {
  beginGeneration,
  type DocumentContents,
  type Index,
  isRefusal,
  openIndex,
  programVersion,
  SCHEMA_VERSION,
  swapCurrent,
} from "../../src/store/index.js";
import type { Scratch } from "./scratch-corpus.js";

/** Writes contents straight into a generation, without any reading, and opens it over an empty corpus. */
export async function storedContents(
  { index, corpus }: Scratch,
  contents: readonly DocumentContents[],
  findings: ReadonlyMap<string, readonly Finding[]> = new Map(),
): Promise<Index> {
  const embeddings = new CharacterNgramEmbeddings();
  const name = "g-0123456789abcdef";
  const writer = beginGeneration({ index, name, embeddings, previous: null });
  for (const one of contents) await writer.add(one);
  await writer.complete(contents.map(({ record }) => record));
  for (const [place, { record }] of contents.entries())
    writer.findings.write(findings.get(record.file) ?? [], record, place + 1);
  writer.publish({
    schema: SCHEMA_VERSION,
    program: programVersion(),
    embedding: { name: embeddings.name, dimensions: embeddings.dimensions },
    builtAt: new Date(0).toISOString(),
    inputs: name,
    corpusManifest: null,
    documents: [],
    aside: [],
    warnings: [],
    unaudited: [],
    counts: writer.finish(),
  });
  swapCurrent(index, name);
  const opened = openIndex({ index, corpus });
  if (isRefusal(opened)) throw new Error(opened.message);
  return opened;
}
