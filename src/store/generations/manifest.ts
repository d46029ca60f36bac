import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";

const stamp = z.object({ size: z.number(), modified: z.string(), changed: z.string() });

const indexedFile = z.object({ file: z.string(), sha256: z.string(), stamp, entry: z.string() });

const fileAside = z.object({
  file: z.string(),
  sha256: z.string().nullable(),
  stamp,
  reason: z.string(),
});

const counts = z.object({
  documents: z.number(),
  tables: z.number(),
  figures: z.number(),
  facts: z.number(),
  passages: z.number(),
  rejected: z.number(),
  contradictions: z.number(),
});

const generationManifest = z.object({
  schema: z.number(),
  program: z.string(),
  embedding: z.object({ name: z.string(), dimensions: z.number() }),
  builtAt: z.string(),
  inputs: z.string(),
  corpusManifest: z.string().nullable(),
  documents: z.array(indexedFile),
  aside: z.array(fileAside),
  unaudited: z.array(z.string()),
  warnings: z.array(z.string()),
  counts,
  files: z.array(z.object({ name: z.string(), size: z.number() })),
});

/** An indexed file: its bytes, its stamp when it was read, and a hash of what the corpus manifest said of it. */
export type IndexedFile = z.infer<typeof indexedFile>;

/** A file that was seen and not indexed, with the sentence that says why. */
export type FileAside = z.infer<typeof fileAside>;

export type GenerationCounts = z.infer<typeof counts>;

/** What a generation says of itself: what made it, from which files, and what it holds. */
export type GenerationManifest = z.infer<typeof generationManifest>;

const NAME = "manifest.json";

/** The manifest of a generation folder as it stands there; throws where it is absent or no JSON. */
export function loadManifest(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, NAME), "utf8"));
}

/** A loaded manifest of this schema; throws where it lacks a part. */
export function parseManifest(loaded: unknown): GenerationManifest {
  return generationManifest.parse(loaded);
}

/** Schema and program of a manifest of any version; null where it does not even hold these. */
export function versionsOf(loaded: unknown): { readonly schema: number; readonly program: string } | null {
  const parsed = z.object({ schema: z.number(), program: z.string() }).safeParse(loaded);
  return parsed.success ? parsed.data : null;
}

export function writeGenerationManifest(folder: string, manifest: GenerationManifest): void {
  writeFileSync(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}
