import { Option } from "commander";

/** `--history`, given once for each earlier question. */
export function historyOption(): Option {
  return new Option("--history <question>", "同一对话中先前的问题，从早到晚，可多次给出")
    .argParser((value: string, previous: readonly string[]) => [...previous, value])
    .default([]);
}
