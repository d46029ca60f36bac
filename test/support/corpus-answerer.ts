import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answerer, createAnswerer } from "../../src/answer.js";
import { buildIndex } from "../../src/ingest.js";
import { type Index, isRefusal, openIndex } from "../../src/store/index.js";

/** An answerer over the real corpus, and the answers it withheld because a number failed its check. */
export interface CorpusAnswerer extends Answerer {
  readonly index: Index;
  /** Questions with the numbers that failed and why. */
  readonly withheld: readonly string[];
  close(): void;
}

/** Builds an index of the real corpus, or of another, in a folder of its own; `close` removes it. */
export async function corpusAnswerer(corpus = "corpus"): Promise<CorpusAnswerer> {
  const folder = await mkdtemp(join(tmpdir(), "yusuan-index-"));
  await buildIndex({ corpus, index: folder });
  const index = openIndex({ corpus, index: folder });
  if (isRefusal(index)) throw new Error(index.message);
  const withheld: string[] = [];
  const onWithheld: Parameters<typeof createAnswerer>[1]["onWithheld"] = (question, strays) => {
    withheld.push(`${question}: ${strays.map(({ what, why }) => `${what} (${why})`).join(", ")}`);
  };
  const answerer = createAnswerer(index, { inquiryContact: null, onWithheld });
  const close = () => {
    index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...answerer, index, withheld, close };
}

let shared: Promise<CorpusAnswerer> | null = null;

/** One answerer for all test files that only ask it: the index is built once, and nobody closes it. */
export function sharedCorpusAnswerer(): Promise<CorpusAnswerer> {
  shared ??= corpusAnswerer().then((answerer) => {
    process.once("exit", answerer.close);
    return answerer;
  });
  return shared;
}
