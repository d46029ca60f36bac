import type { ScoredAnswer } from "../score/index.js";

/** A simpler way of answering over the same documents, to measure against. */
export interface Peer {
  readonly name: string;
  answer(question: string, history: readonly string[]): Promise<ScoredAnswer>;
}

/** A stretch of a document as the peers find it. */
export interface Chunk {
  readonly document: string;
  /** Title of the document, put before the text when it is indexed. */
  readonly title: string;
  readonly text: string;
  /** Line of the document that `text` starts on. */
  readonly firstLine: number;
  /** Unit last printed (单位：万元) at or above the start of the chunk; "" where none was. */
  readonly unit: string;
}
