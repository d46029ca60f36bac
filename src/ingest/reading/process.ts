import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type OnPage, refusal, withoutSecrets } from "../../read/index.js";
import type { Excess, Limits } from "./limits.js";
import { errorOf, fileOf, type Reply, type Results, type Task } from "./tasks.js";

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));
const MEGABYTE = 1024 ** 2;

/** A process that does one task at a time. */
export interface ReadingProcess {
  /** Settled when the task is done; rejected with the error of the task, or with what ended the process. */
  perform(task: Task, onPage: OnPage): Promise<Results[Task["kind"]]>;
  /** Whether it lives and holds little enough memory to take another task. */
  fit(): boolean;
  end(): void;
}

export function startProcess(limits: Limits): ReadingProcess {
  const child = fork(CHILD, [JSON.stringify(limits), String(process.pid)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [`--max-old-space-size=${Math.ceil(limits.bytes / MEGABYTE)}`],
    env: withoutSecrets(process.env),
  });
  const lastWords = lastWordsOf(child);
  let held = 0;
  let alive = true;
  for (const end of ["exit", "error"])
    child.on(end, () => {
      alive = false;
    });
  return {
    perform: async (task, onPage) => {
      const reply = await replyOf(child, task, onPage, lastWords);
      held = reply.bytes;
      if (reply.kind === "failed") throw errorOf(reply.fault, fileOf(task));
      return reply.result;
    },
    fit: () => alive && held < limits.bytes / 3,
    end: () => void child.kill("SIGKILL"),
  };
}

type LastReply = Exclude<Reply, { kind: "page" }>;

/** Sends a task and waits for its last reply, or for the end of the process. */
function replyOf(
  child: ChildProcess,
  task: Task,
  onPage: OnPage,
  lastWords: () => string,
): Promise<LastReply> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      child.off("message", hear).off("close", fall).off("error", fail);
      done();
    };
    const hear = (reply: Reply) => {
      if (reply.kind === "page") onPage(reply.page);
      else settle(() => resolve(reply));
    };
    const fall = () => settle(() => reject(refusal(fileOf(task), endOf(child, lastWords()), lastWords())));
    const fail = (cause: Error) => settle(() => reject(refusal(fileOf(task), "crashed", cause)));
    child.on("message", hear).on("close", fall).on("error", fail);
    child.send(task, (error) => {
      if (error) fail(error);
    });
  });
}

/** Why a process ended: a limit that its watch told, a heap without room, or whatever else. */
function endOf({ signalCode, exitCode }: ChildProcess, lastWords: string): Excess | "crashed" {
  const told = /\n(too-slow|too-much-memory)\n$/u.exec(lastWords)?.[1];
  if (told === "too-slow" || told === "too-much-memory") return told;
  const heapFull = /heap out of memory|allocation failed/iu.test(lastWords);
  return heapFull && (signalCode === "SIGABRT" || exitCode !== 0) ? "too-much-memory" : "crashed";
}

const LAST_WORDS = 8192;

function lastWordsOf({ stderr }: ChildProcess): () => string {
  let words = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  return () => words;
}
