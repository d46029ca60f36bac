import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal, openIndex } from "../../store/index.js";
import { createVectorPeer } from "../baselines/index.js";
import { generateDocument } from "../generate/index.js";
import { type Answering, measureAnswering } from "./answering.js";
import { type Asking, measureAsking } from "./asking.js";
import { type ColdStart, measureColdStart } from "./cold.js";
import { type Indexing, measureIndexing } from "./indexing.js";
import { benchQuestions } from "./questions.js";

/** All that was measured over one corpus. */
export interface Measurement {
  readonly documents: "corpus" | number;
  readonly indexing: Indexing;
  readonly answering: Answering;
  /** Null where the corpus is too large to embed every piece of it for a comparison. */
  readonly vector: Asking | null;
  readonly cold: ColdStart;
}

/** Embedding the pieces of more documents than this takes longer than all the rest. */
const VECTOR_DOCUMENTS = 100;

/** Told of each part before it is measured. */
export type Say = (part: string) => void;

/** Indexes a corpus into an empty folder and measures everything over it. */
export async function measure(
  documents: Measurement["documents"],
  corpus: string,
  index: string,
  say: Say,
): Promise<Measurement> {
  say("index");
  const indexing = measureIndexing(corpus, index);
  say("ask");
  const answering = measureAnswering(corpus, index);
  say("vector search");
  const vector = indexing.documents > VECTOR_DOCUMENTS ? null : await measureVector(corpus, index);
  say("start the command");
  const cold = measureColdStart(answering.example, corpus, index);
  return { documents, indexing, answering, vector, cold };
}

async function measureVector(corpus: string, index: string): Promise<Asking> {
  const opened = openIndex({ corpus, index });
  if (isRefusal(opened)) throw new Error(opened.message, { cause: opened });
  try {
    const peer = await createVectorPeer(opened.figures);
    return await measureAsking(benchQuestions(opened.figures).inTurn, (text) => peer.answer(text, []));
  } finally {
    opened.close();
  }
}

/** Writes the disclosures of the first `count` generated bodies into a folder. */
export function writeGenerated(count: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const { file, text } = generateDocument({ number });
    writeFileSync(join(folder, file), text);
  }
}
