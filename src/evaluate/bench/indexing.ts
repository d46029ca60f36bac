import { z } from "zod/v4";
import { inChild } from "./child.js";

const outcome = z.object({
  seconds: z.number(),
  /** Of them those that checked the documents against themselves. */
  auditSeconds: z.number(),
  /** Largest resident memory of the process, in bytes. */
  peakBytes: z.number(),
  documents: z.number(),
  figures: z.number(),
});

/** What building an index took. */
export type Indexing = z.infer<typeof outcome>;

/** Builds the index into an empty folder. */
export function measureIndexing(corpus: string, index: string): Indexing {
  return inChild("index-child", [corpus, index], outcome);
}
