import type { Command } from "commander";
import { destination, type Logger, pino } from "pino";
import type { Config, TelegramConfig } from "../config.js";
import { openState } from "../state/index.js";
import type { Index } from "../store/index.js";
import { chatIntake } from "./chat-intake.js";
import { chatProof } from "./chat-proof.js";
import { liveIndex } from "./live.js";
import { openUpToDate } from "./open.js";
import { CommandFailure } from "./outcome.js";
import { type Places, withPlaces, withState } from "./places.js";
import { templatesFolder } from "./templates.js";

type Options = Places & { readonly state: string };

/** `yusuan bot`: answers in Telegram. */
export function registerBot(program: Command, config: Config): void {
  withState(withPlaces(program.command("bot"), config), config)
    .description("Telegram 机器人（需要 TELEGRAM_BOT_TOKEN）")
    .action(async (options: Options) => botOver(options, config));
}

/** Opens what the bot needs and runs it until it is told to stop. */
export async function botOver(options: Options, config: Config): Promise<void> {
  const { telegram } = config;
  if (telegram === null)
    throw new CommandFailure(
      "没有设置 TELEGRAM_BOT_TOKEN：请向 Telegram 里的 @BotFather 申请一个，写进环境变量或 .env。",
    );
  const index = await openUpToDate(options);
  await runOver(index, options, config, telegram);
}

async function runOver(
  index: Index,
  options: Options,
  config: Config,
  telegram: TelegramConfig,
): Promise<void> {
  const { BotStopped, runBot, systemClock } = await import("../channel/telegram/index.js");
  const log = pino({ level: config.logLevel, base: null }, destination({ dest: 2, sync: true }));
  const live = liveIndex(index, options, config, say);
  const state = openState(options.state);
  const stop = stopOnSignals(log);
  try {
    const { token, apiRoot, webhook } = telegram;
    const shared = {
      state,
      answering: live.current,
      templates: templatesFolder(),
      proof: chatProof(options.corpus, log),
      intake: chatIntake(options, options.state),
      clock: systemClock,
      log,
      signal: stop.signal,
      announce: say,
    };
    await runBot({ token, apiRoot, webhook, settings: telegram, ...shared });
  } catch (cause) {
    if (cause instanceof BotStopped) throw new CommandFailure(cause.message, { cause });
    throw cause;
  } finally {
    stop.release();
    state.close();
    live.close();
  }
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** SIGTERM and SIGINT end the bot cleanly; a second one ends it at once. */
function stopOnSignals(log: Logger): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    log.info({ signal: name }, "stopping");
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off("SIGTERM", stop);
      process.off("SIGINT", stop);
    },
  };
}
