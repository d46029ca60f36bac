import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAnswerer } from "../../answer.js";
import { isRefusal, openIndex } from "../../store/index.js";
import { createVectorPeer } from "../baselines/index.js";
import { generateDocument } from "../generate/index.js";
import { type Asking, type Latency, measureAsking, measureCalls } from "./asking.js";
import { type ColdStart, measureColdStart } from "./cold.js";
import { type Indexing, measureIndexing } from "./indexing.js";
import { openBareLookup } from "./lookup.js";
import { benchQuestions } from "./questions.js";

/** All that was measured over one corpus. */
export interface Measurement {
  readonly name: string;
  readonly indexing: Indexing;
  /** Every question about another body than the one before. */
  readonly asking: Asking;
  /** The questions about one body one after the other. */
  readonly following: Latency;
  readonly lookup: Latency;
  readonly vector: Asking;
  readonly cold: ColdStart;
}

/** Indexes a corpus into an empty folder and measures everything over it. */
export async function measure(name: string, corpus: string, index: string): Promise<Measurement> {
  const indexing = measureIndexing(corpus, index);
  const opened = openIndex({ corpus, index });
  if (isRefusal(opened)) throw new Error(opened.message, { cause: opened });
  const bare = openBareLookup(index);
  try {
    const { inTurn: questions, together } = benchQuestions(opened.figures);
    const answerer = createAnswerer(opened, { inquiryContact: null, onWithheld: () => {} });
    const answer = async (text: string) => (await answerer.answer(text, null)).answer;
    const asking = await measureAsking(questions, answer);
    const following = await measureCalls(together, ({ text }) => answer(text));
    const lookup = await measureCalls(questions, bare.find);
    const peer = await createVectorPeer(opened.figures);
    const vector = await measureAsking(questions, (text) => peer.answer(text, []));
    const cold = measureColdStart(questions[0]?.text ?? "", corpus, index);
    return { name, indexing, asking, following, lookup, vector, cold };
  } finally {
    bare.close();
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
