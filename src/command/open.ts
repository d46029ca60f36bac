import type { BuildReport } from "../ingest.js";
import { type Index, isRefusal, openIndex } from "../store/index.js";
import { CommandFailure } from "./outcome.js";
import type { Places } from "./places.js";
import { readingProgress } from "./progress.js";

/** Opens the index; builds it first where there is none. What stands in the way is said in one sentence. */
export async function openOrBuild(places: Places): Promise<Index> {
  const opened = openIndex(places);
  if (!isRefusal(opened)) return warned(opened);
  if (opened.refused !== "absent") throw new CommandFailure(opened.message, { cause: opened });
  await buildWithProgress(places, false);
  const built = openIndex(places);
  if (isRefusal(built)) throw new CommandFailure(built.message, { cause: built });
  return warned(built);
}

/** As `openOrBuild`, and an index that is out of date is brought up to date: what `npm start` does. */
export async function openUpToDate(places: Places): Promise<Index> {
  const opened = openIndex(places);
  const stale = isRefusal(opened)
    ? opened.refused !== "absent" && opened.refused !== "corpus-absent"
    : opened.warnings.length > 0;
  if (!isRefusal(opened)) opened.close();
  if (stale) await buildWithProgress(places, false);
  return openOrBuild(places);
}

function warned(index: Index): Index {
  for (const warning of index.warnings) process.stderr.write(`${warning}\n`);
  return index;
}

/** Builds the index with a progress bar on stderr where that is a terminal. What reads is loaded only then. */
export async function buildWithProgress(places: Places, rebuild: boolean): Promise<BuildReport> {
  const { buildIndex } = await import("../ingest.js");
  const { onProgress, stop } = readingProgress("建立索引");
  const report = await buildIndex({ ...places, rebuild, onProgress }).finally(stop);
  for (const line of [...report.aside.map(({ reason }) => reason), ...report.warnings])
    process.stderr.write(`${line}\n`);
  return report;
}
