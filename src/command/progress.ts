import { SingleBar } from "cli-progress";
import type { BuildOptions } from "../ingest.js";

/** A progress bar on stderr, shown only where that is a terminal. */
export interface Progress {
  readonly onProgress: NonNullable<BuildOptions["onProgress"]>;
  readonly stop: () => void;
}

/** A bar that follows the documents being read. */
export function readingProgress(title: string): Progress {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const format = `${title} {bar} {value}/{total} {file}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true });
  let started = false;
  return {
    onProgress: ({ stage, done, total, file }) => {
      if (stage !== "read") return;
      if (!started) bar.start(total, done, { file: file ?? "" });
      started = true;
      bar.setTotal(total);
      bar.update(done, { file: file ?? "" });
    },
    stop: () => bar.stop(),
  };
}
