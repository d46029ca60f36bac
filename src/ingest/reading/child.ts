import { Worker } from "node:worker_threads";
import { clockIn, sharedMemory } from "./clock.js";
import type { Limits } from "./limits.js";
import { ROOMS } from "./rooms.js";
import { faultOf, type Reply, resultOf, type Task } from "./tasks.js";
import type { Watched } from "./watch.js";

/**
 * A process that reads and audits documents, one after the other, for the one that started it: limits as JSON, and its id. What a
 * document does to it ends with it.
 */
const limits = JSON.parse(process.argv[2] ?? "") as Limits;
const memory = sharedMemory();
const clock = clockIn(memory);
const watched: Watched = { memory, limits, parent: Number(process.argv[3]) };

new Worker(new URL("./watch.js", import.meta.url), { workerData: watched }).unref();
process.on("disconnect", () => process.exit());
process.on("SIGINT", () => undefined);
process.on("message", (task: Task) => void perform(task));

async function perform(task: Task): Promise<void> {
  clock.begin();
  const outcome = await outcomeOf(task);
  clock.end();
  say(outcome);
}

async function outcomeOf(task: Task): Promise<Reply> {
  const bytes = () => process.memoryUsage.rss();
  try {
    const result = await resultOf(task, ROOMS, (page) => {
      clock.turn(page.recognised);
      say({ kind: "page", page });
    });
    return { kind: "done", result, bytes: bytes() };
  } catch (error) {
    return { kind: "failed", fault: faultOf(error), bytes: bytes() };
  }
}

function say(reply: Reply): void {
  process.send?.(reply);
}
