import { buildIndex } from "../../src/ingest.js";
import { type Index, isRefusal, openIndex } from "../../src/store/index.js";

/** Builds and opens an index over a corpus folder. */
export async function indexOver(corpus: string, index: string): Promise<Index> {
  await buildIndex({ corpus, index });
  const opened = openIndex({ corpus, index });
  if (isRefusal(opened)) throw new Error(opened.message);
  return opened;
}
