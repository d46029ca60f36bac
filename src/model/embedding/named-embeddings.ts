import type { EmbeddingsInterface } from "@langchain/core/embeddings";

/** Embeddings that say which they are, so that an index knows what made its vectors. */
export interface NamedEmbeddings extends EmbeddingsInterface {
  /** Name with version; two embeddings of one name give the same vector for the same text, always. */
  readonly name: string;
  /** Length of every vector. */
  readonly dimensions: number;
}
