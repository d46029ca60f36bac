import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod/v4";

const CHILD = fileURLToPath(new URL("./index-child.js", import.meta.url));

const outcome = z.object({
  seconds: z.number(),
  /** Largest resident memory of the process, in bytes. */
  peakBytes: z.number(),
  documents: z.number(),
  figures: z.number(),
});

/** What building an index took. */
export type Indexing = z.infer<typeof outcome>;

/** Builds the index in a process of its own, so that its memory is its own. */
export function measureIndexing(corpus: string, index: string): Indexing {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, corpus, index], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`indexing ${corpus} failed: ${stderr}`);
  return outcome.parse(JSON.parse(stdout));
}
