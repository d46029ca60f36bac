import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syncPath, writeSynced } from "./durable.js";
import { isGenerationName } from "./folders.js";

/**
 * The generation in use; null where none was ever built. Cheap enough to ask between two questions of a running
 * chat. Throws where `CURRENT` cannot be read or names no generation.
 */
export function currentGeneration(index: string): string | null {
  const name = readIfPresent(join(index, "CURRENT"))?.trim();
  if (name === undefined) return null;
  if (!isGenerationName(name))
    throw new Error(`CURRENT names no generation: ${JSON.stringify(name.slice(0, 80))}`);
  return name;
}

/** Makes a finished generation the one in use, in one step: the rename. */
export function swapCurrent(index: string, generation: string): void {
  const beside = join(index, "CURRENT.tmp");
  try {
    writeSynced(beside, `${generation}\n`);
    renameSync(beside, join(index, "CURRENT"));
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
  syncPath(index, "r");
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
