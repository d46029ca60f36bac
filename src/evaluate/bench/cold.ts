import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { percentile } from "../score/index.js";

const COMMAND = fileURLToPath(new URL("../../../bin/yusuan.js", import.meta.url));
const TIMES = 7;

/** Milliseconds of a command from start to end, and of starting Node alone. */
export interface ColdStart {
  readonly command: number;
  readonly node: number;
}

/** Runs `yusuan ask` several times as a person would, and Node with nothing to do; the median of each. */
export function measureColdStart(question: string, corpus: string, index: string): ColdStart {
  const ask = [COMMAND, "ask", question, "--corpus", corpus, "--index", index];
  return { command: medianOf(ask), node: medianOf(["--eval", "0"]) };
}

function medianOf(args: readonly string[]): number {
  const times = Array.from({ length: TIMES }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr}`);
    return performance.now() - started;
  });
  return percentile(times, 0.5) ?? 0;
}
