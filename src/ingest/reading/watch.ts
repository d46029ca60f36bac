import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { clockIn } from "./clock.js";
import { excessOf, type Limits } from "./limits.js";

/**
 * The watch of a reading process, in a thread of its own: a document can keep the process busy, but not this. It ends
 * the process where a limit is passed, saying which on standard error, and where nobody waits for it any more.
 */
export interface Watched {
  readonly memory: SharedArrayBuffer;
  readonly limits: Limits;
  /** Process that started this one. */
  readonly parent: number;
}

const EVERY_MS = 40;
/** A thread has no standard error of its own. */
const STANDARD_ERROR = 2;

const { memory, limits, parent } = workerData as Watched;
const clock = clockIn(memory);

setInterval(() => {
  const excess = excessOf(clock.course(), process.hrtime.bigint(), process.memoryUsage.rss(), limits);
  if (excess !== null) writeSync(STANDARD_ERROR, `\n${excess}\n`);
  if (excess !== null || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
