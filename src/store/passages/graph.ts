import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import type { NamedEmbeddings } from "../../model/index.js";
import { writtenShort } from "../index-error.js";
import type { Ranking } from "./fusion.js";

/** The graph of all vectors (HNSW) in which the nearest ones are found without comparing with every one. */
export interface PassageGraph {
  nearest(vector: readonly number[], limit: number): Promise<Ranking>;
}

/** Neighbours looked at in a search; more finds more of the true nearest and costs more. */
const SEARCH_BREADTH = 96;

/** What is kept of a passage beside its vector: where the store holds it. */
interface Place extends Record<string, unknown> {
  readonly position: number;
}

/** A graph that grows by batches and is written once. */
export interface GraphBuilder {
  add(vectors: number[][], positions: readonly number[]): Promise<void>;
  /** Writes the graph into a new folder and reads it back: a full disk passes unnoticed while writing. */
  save(folder: string): Promise<void>;
}

export async function createGraphBuilder(embeddings: NamedEmbeddings): Promise<GraphBuilder> {
  const { Library, Document } = await loadLibrary();
  const library = new Library(embeddings, { space: "cosine", numDimensions: embeddings.dimensions });
  let count = 0;
  return {
    async add(vectors, positions) {
      const places = positions.map((position) => new Document({ pageContent: "", metadata: { position } }));
      await library.addVectors(vectors, places);
      count += vectors.length;
    },
    async save(folder) {
      if (count === 0) return;
      await library.save(folder);
      await Library.load(folder, embeddings).catch((cause: unknown) => {
        throw writtenShort(cause);
      });
    },
  };
}

/** Opens a written graph; null where the folder holds none (no passages, or taken away since it was opened). */
export async function openGraph(folder: string, embeddings: NamedEmbeddings): Promise<PassageGraph | null> {
  const file = join(folder, "hnswlib.index");
  if (!existsSync(file)) return null;
  const { Library } = await loadLibrary();
  try {
    return searchable(await Library.load(folder, embeddings));
  } catch (cause) {
    if (!existsSync(file)) return null;
    throw cause;
  }
}

function searchable(library: HNSWLib): PassageGraph {
  library.index.setEf(SEARCH_BREADTH);
  return {
    async nearest(vector, limit) {
      const count = Math.min(limit, library.index.getCurrentCount());
      const found = await library.similaritySearchVectorWithScore([...vector], count);
      const near = found.filter(([, distance]) => distance < 1);
      return near.map(([document]) => (document.metadata as Place).position);
    },
  };
}

/** Loaded when first needed: the library is large, and most questions never search all bodies. */
async function loadLibrary() {
  const { HNSWLib: Library } = await import("@langchain/community/vectorstores/hnswlib");
  const { Document } = await import("@langchain/core/documents");
  return { Library, Document };
}
