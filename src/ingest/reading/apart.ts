import type { OnPage } from "../../read/index.js";
import type { Reading } from "../types.js";
import { LIMITS, type Limits } from "./limits.js";
import { type ReadingProcess, startProcess } from "./process.js";
import type { Results, Task } from "./tasks.js";

/**
 * Reads and audits in a process of its own with limits of time and memory, one document after the other. The process
 * starts with the first document; one that a document ended or filled is followed by another.
 */
export function readingApart(limits: Limits = LIMITS): Reading {
  let reader: ReadingProcess | null = null;
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();

  async function perform(task: Task, onPage: OnPage): Promise<Results[Task["kind"]]> {
    if (closed) throw new Error("the reading is closed");
    if (!reader?.fit()) {
      reader?.end();
      reader = startProcess(limits);
    }
    return reader.perform(task, onPage);
  }

  /** One task after the other; one that fails stops none. */
  function inTurn<Kind extends Task["kind"]>(
    task: Task & { kind: Kind },
    onPage: OnPage = () => undefined,
  ): Promise<Results[Kind]> {
    const result = before.then(() => perform(task, onPage)) as Promise<Results[Kind]>;
    before = result.catch(() => undefined);
    return result;
  }

  return {
    readDocument: (scanned, entry, onPage) => inTurn({ kind: "read", scanned, entry }, onPage),
    audit: (contents, others) => inTurn({ kind: "audit", contents, others }),
    close: () => {
      closed = true;
      reader?.end();
    },
  };
}
