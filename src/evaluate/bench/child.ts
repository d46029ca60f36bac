import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { z } from "zod/v4";

/** Runs a part of the benchmark in a process of its own, so that its memory and its speed are its own. */
export function inChild<Outcome>(
  part: string,
  args: readonly string[],
  outcome: z.ZodType<Outcome>,
): Outcome {
  const file = fileURLToPath(new URL(`./${part}.js`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${part} ${args.join(" ")} failed`);
  return outcome.parse(JSON.parse(stdout));
}
