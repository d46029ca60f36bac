import { statSync } from "node:fs";
import { join } from "node:path";
import type { NamedEmbeddings } from "../../model/index.js";
import { type GenerationManifest, loadManifest, parseManifest, versionsOf } from "../generations/manifest.js";
import { programVersion } from "../program.js";
import { isRefusal, otherEmbedding, otherVersion, type Refusal, unreadable } from "../refusals.js";
import { SCHEMA_VERSION } from "../schema.js";

/** The manifest of a generation that this program can use, or why it cannot. */
export function checkGeneration(
  index: string,
  folder: string,
  embeddings: NamedEmbeddings,
): GenerationManifest | Refusal {
  try {
    const manifest = usableManifest(loadManifest(folder), embeddings);
    if (!isRefusal(manifest)) checkFiles(folder, manifest);
    return manifest;
  } catch (cause) {
    return unreadable(index, cause);
  }
}

function usableManifest(loaded: unknown, embeddings: NamedEmbeddings): GenerationManifest | Refusal {
  const built = versionsOf(loaded);
  if (!built) return otherVersion("版本不明", programVersion());
  if (built.schema !== SCHEMA_VERSION || built.program !== programVersion()) {
    return otherVersion(`${built.program}/${built.schema}`, `${programVersion()}/${SCHEMA_VERSION}`);
  }
  const manifest = parseManifest(loaded);
  return refusedEmbedding(manifest, embeddings) ?? manifest;
}

function refusedEmbedding({ embedding }: GenerationManifest, embeddings: NamedEmbeddings): Refusal | null {
  const built = `${embedding.name}/${embedding.dimensions}`;
  const running = `${embeddings.name}/${embeddings.dimensions}`;
  return built === running ? null : otherEmbedding(built, running);
}

/** Throws where a file of the generation is missing or has another size than was written. */
function checkFiles(folder: string, { files }: GenerationManifest): void {
  for (const { name, size } of files) {
    const found = statSync(join(folder, name)).size;
    if (found !== size) throw new Error(`${name} holds ${found} bytes, ${size} were written`);
  }
}
