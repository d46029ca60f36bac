import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import { CharacterNgramEmbeddings } from "../../model/index.js";
import type { Chunk, Peer } from "./peer.js";
import { readAnswer } from "./reader.js";
import { timed } from "./timed.js";

const NEAREST = 8;

/** Plain vector RAG: pieces of text in HNSWLib, the nearest to the question, the number nearest to its words. */
export async function vectorPeer(chunks: readonly Chunk[]): Promise<Peer> {
  const documents = chunks.map(
    (chunk) =>
      new Document<{ chunk: Chunk }>({ pageContent: `${chunk.title}\n${chunk.text}`, metadata: { chunk } }),
  );
  const store = await HNSWLib.fromDocuments(documents, new CharacterNgramEmbeddings());
  return {
    name: "向量检索（LangChain + HNSWLib）",
    answer: (question, history) =>
      timed(async () => {
        const asked = [...history, question].join(" ");
        const found = await store.similaritySearch(asked, NEAREST);
        return readAnswer(
          asked,
          found.map(({ metadata }) => metadata["chunk"] as Chunk),
        );
      }),
  };
}
