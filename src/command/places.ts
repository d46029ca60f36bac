import type { Command } from "commander";
import type { Config } from "../config.js";

/** Folders a command works on. */
export interface Places {
  readonly corpus: string;
  readonly index: string;
}

/** Gives a command its `--corpus` and `--index`. */
export function withPlaces(command: Command, config: Config): Command {
  return command
    .option("--corpus <dir>", "公开文件所在目录（YUSUAN_CORPUS）", config.corpus)
    .option("--index <dir>", "索引目录（YUSUAN_INDEX）", config.index)
    .option("--verbose", "出错时显示完整的错误信息")
    .exitOverride();
}

/** Gives a command its `--state`. */
export function withState(command: Command, config: Config): Command {
  return command.option("--state <dir>", "对话、收发和反馈所在目录（YUSUAN_STATE）", config.state);
}
