export { CharacterNgramEmbeddings } from "./character-ngrams.js";
export type { NamedEmbeddings } from "./named-embeddings.js";
