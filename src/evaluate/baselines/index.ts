import type { FigureStore } from "../../store/index.js";
import { chunksOf } from "./chunks.js";
import { fullTextPeer } from "./full-text-search.js";
import type { Peer } from "./peer.js";
import { vectorPeer } from "./vector-search.js";

export type { Peer } from "./peer.js";

/** The peers over the documents of a store: plain vector RAG and full-text search. */
export async function createPeers(store: FigureStore): Promise<readonly Peer[]> {
  const chunks = await chunksOf(store);
  return [await vectorPeer(chunks), fullTextPeer(chunks)];
}

/** Plain vector RAG alone. */
export async function createVectorPeer(store: FigureStore): Promise<Peer> {
  return vectorPeer(await chunksOf(store));
}
