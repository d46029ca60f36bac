import { closeSync, fsyncSync, openSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A file of a generation, by its path inside the folder. */
export interface WrittenFile {
  readonly name: string;
  readonly size: number;
}

/** All files below a folder with their sizes, by name. */
export function filesIn(folder: string): readonly WrittenFile[] {
  return pathsBelow(folder)
    .map((path) => ({ name: relative(folder, path).replaceAll("\\", "/"), size: statSync(path).size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Makes sure that the files below a folder, and the folder's own entries, stand on the disk. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else syncPath(path, "r+");
  }
  syncPath(folder, "r");
}

/** Writes a file, and returns when it stands on the disk. With `wx` it must not be there yet. */
export function writeSynced(
  path: string,
  content: string | Uint8Array,
  { flag = "w", mode = 0o666 }: { readonly flag?: "w" | "wx"; readonly mode?: number } = {},
): void {
  const file = openSync(path, flag, mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Syncs one file, or the entries of one folder. */
export function syncPath(path: string, mode: "r" | "r+"): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [path];
  });
}
