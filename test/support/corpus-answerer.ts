import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answerer, createAnswerer } from "../../src/answer.js";
import { buildIndex } from "../../src/ingest.js";
import type { Index } from "../../src/store/index.js";
import { type BuiltPlace, builtCorpus, openedIndex } from "./built-corpus.js";

/** An answerer over the real corpus, and the answers it withheld because a number failed its check. */
export interface CorpusAnswerer extends Answerer {
  readonly index: Index;
  /** Questions with the numbers that failed and why. */
  readonly withheld: readonly string[];
  close(): void;
}

/** Over the real corpus, or over another, of which an index is built in a folder of its own; `close` removes that. */
export async function corpusAnswerer(corpus?: string): Promise<CorpusAnswerer> {
  const place = corpus === undefined ? await builtCorpus() : await builtApart(corpus);
  const index = openedIndex(place);
  const withheld: string[] = [];
  const onWithheld: Parameters<typeof createAnswerer>[1]["onWithheld"] = (question, strays) => {
    withheld.push(`${question}: ${strays.map(({ what, why }) => `${what} (${why})`).join(", ")}`);
  };
  const answerer = createAnswerer(index, { inquiryContact: null, onWithheld });
  const close = () => {
    index.close();
    if (corpus !== undefined) rmSync(place.index, { recursive: true, force: true });
  };
  return { ...answerer, index, withheld, close };
}

async function builtApart(corpus: string): Promise<BuiltPlace> {
  const place = { corpus, index: await mkdtemp(join(tmpdir(), "yusuan-index-")) };
  await buildIndex(place);
  return place;
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
