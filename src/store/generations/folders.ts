import { join } from "node:path";

/** Names inside an index folder: `CURRENT` names the generation in use, `g-<hash>`. */
const GENERATION = /^g-[0-9a-f]+$/u;
const UNFINISHED = /^g-[0-9a-f]+\.building-\d+$/u;

export function isGenerationName(name: string): boolean {
  return GENERATION.test(name);
}

/** Whether a name in the index folder is one that builds make and leave: a generation, whole or unfinished. */
export function isMadeByBuilds(name: string): boolean {
  return GENERATION.test(name) || UNFINISHED.test(name) || name === "CURRENT.tmp";
}

export function generationFolder(index: string, generation: string): string {
  return join(index, generation);
}

export function buildingFolder(index: string, generation: string): string {
  return join(index, `${generation}.building-${process.pid}`);
}

export function databaseFile(folder: string): string {
  return join(folder, "figures.sqlite");
}

export function passagesFolder(folder: string): string {
  return join(folder, "passages");
}
