import { z } from "zod/v4";
import { inChild } from "./child.js";

const latency = z.object({ p50: z.number(), p99: z.number() });

const outcome = z.object({
  /** Milliseconds until the first question can be read, the index being open. */
  readyMs: z.number(),
  /** Every question about another body than the one before. */
  asking: latency.extend({ right: z.number(), of: z.number() }),
  /** The first question about each body, nothing of its document being in memory. */
  first: latency,
  /** The questions about one body one after the other. */
  following: latency,
  /** Questions that name no body and ask about all. */
  ofEveryBody: latency,
  /** One bare look-up in SQLite. */
  lookup: latency,
  /** Largest resident memory after the questions that name a body, in bytes. */
  peakBytes: z.number(),
  /** One of the questions. */
  example: z.string(),
});

/** What answering took. */
export type Answering = z.infer<typeof outcome>;

export function measureAnswering(corpus: string, index: string): Answering {
  return inChild("ask-child", [corpus, index], outcome);
}
