import { countGrams } from "./grams.js";
import type { NamedEmbeddings } from "./named-embeddings.js";

/** A longer gram repeats its shorter ones; less for it keeps one shared word from counting several times over. */
const WEIGHT_BY_LENGTH: readonly number[] = [0, 1, 0.7, 0.5];

/**
 * Embeddings computed here, with nothing downloaded and nothing learned from a corpus: counts of character
 * 1–3-grams, damped by a logarithm, hashed with a sign to a fixed width and scaled to length 1. The vector of a
 * text depends on the text alone. A text without letters or digits has the zero vector.
 */
export class CharacterNgramEmbeddings implements NamedEmbeddings {
  readonly name = "char-ngram-v1";
  readonly dimensions = 512;

  async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((text) => embed(text, this.dimensions));
  }

  async embedQuery(document: string): Promise<number[]> {
    return embed(document, this.dimensions);
  }
}

function embed(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [gram, count] of countGrams(text)) {
    const hash = hashOf(gram);
    const slot = hash % dimensions;
    const sign = hash >>> 31 === 0 ? 1 : -1;
    vector[slot] = (vector[slot] ?? 0) + sign * weightOf(gram) * (1 + Math.log(count));
  }
  return scaledToOne(vector);
}

function weightOf(gram: string): number {
  return WEIGHT_BY_LENGTH[[...gram].length] ?? 1;
}

/** FNV-1a over the UTF-16 units with a final mix, so that the top bit (the sign) is independent of the slot. */
function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index += 1) {
    hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scaledToOne(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0));
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
