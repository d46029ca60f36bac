import type { BotApi } from "./bot-api/index.js";
import type { CommandLine, Outcome, Running } from "./command-line.js";

/** The real bot in a process of its own, against an emulated Bot API. */
export interface BotProcess {
  readonly pid: number;
  /** Resolves when it has begun to answer. */
  ready(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  ended(): Promise<Outcome>;
  /** Starts it once more, over the same state. */
  again(): Promise<void>;
  /** What it has written to its standard error since it was started last. */
  stderr(): string;
  /** Sends of unknown outcome that it found when it was started last. */
  recovered(): number;
}

/** How long it may take until it answers, an index to build included (ms). */
const START_MS = 60_000;
const LOOK_MS = 50;

/** Starts `yusuan bot`, or what other arguments say. */
export function botProcess(
  line: CommandLine,
  { root, token }: BotApi,
  settings: Readonly<Record<string, string>> = {},
  args: readonly string[] = ["bot"],
): BotProcess {
  const own = { ...line.places, TELEGRAM_API_ROOT: root, TELEGRAM_BOT_TOKEN: token, ...settings };
  const begin = () => line.begin(args, { settings: own });
  let running: Running = begin();
  const ready = () => started(running);
  return {
    get pid() {
      return running.pid;
    },
    ready,
    kill: (signal) => running.kill(signal),
    ended: () => running.outcome,
    again: () => {
      running = begin();
      return ready();
    },
    stderr: () => running.stderr(),
    recovered: () => Number(/"recovered":(\d+)/u.exec(running.stderr())?.[1] ?? 0),
  };
}

async function started(running: Running): Promise<void> {
  const end = performance.now() + START_MS;
  while (!running.stderr().includes("已开始回答")) {
    if (performance.now() > end) throw new Error(`the bot did not start: ${running.stderr()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
