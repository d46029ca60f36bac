import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isMadeByBuilds } from "./folders.js";

/**
 * Removes what earlier builds left: unfinished generations and those no longer in use. Only called by the one
 * build that holds the lock. A reader that still has an old generation open keeps its open files until it closes
 * them; where a system refuses to remove open files, the next build removes them.
 */
export function sweep(index: string, inUse: string | null): void {
  for (const name of readdirSync(index)) {
    if (name === inUse || !isMadeByBuilds(name)) continue;
    removeUnlessHeld(join(index, name));
  }
}

const HELD = new Set(["EBUSY", "EPERM", "ENOTEMPTY", "EACCES"]);

function removeUnlessHeld(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && HELD.has(String(cause.code)))) throw cause;
  }
}
