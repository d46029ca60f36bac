import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type BotParts, runBot } from "../../src/channel/telegram/index.js";
import { chatIntake } from "../../src/command/chat-intake.js";
import { drawPicture, picturesOf } from "../../src/evidence/index.js";
import { openState, type State } from "../../src/state/index.js";
import { type BotApi, type BotApiSettings, botApi, type Clock } from "./bot-api/index.js";
import type { CorpusAnswerer } from "./corpus-answerer.js";
import { leapingClock } from "./leaping-clock.js";

/** A bot that runs in this process against a Bot API of its own. */
export interface RunningBot {
  readonly api: BotApi;
  readonly state: State;
  /** Where the state is kept. */
  readonly folder: string;
  readonly clock: BotParts["clock"];
  /** Lets so many milliseconds pass at once, for the bot and for the Bot API. */
  leap(ms: number): void;
  /** What it logged, a line an event. */
  readonly logged: readonly string[];
  /** What it told whoever started it. */
  readonly announced: readonly string[];
  /** Ends when the bot ends; rejects with what ended it. */
  readonly ended: Promise<void>;
  /** Stops the bot as a signal would, and starts it again over the same state. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export type BotSettings = Partial<Pick<BotParts, "webhook" | "settings" | "answering" | "proof">> & {
  /** The corpus and the index that documents are taken into; the project's own unless given, which nobody may change. */
  readonly places?: { readonly corpus: string; readonly index: string };
  readonly api?: BotApiSettings;
  /** Instead of the token that the Bot API knows. */
  readonly token?: string;
  /** How much faster than real the time of bot and Bot API goes. */
  readonly factor?: number;
};

export const NOBODY: BotParts["settings"] = { admins: new Set(), staff: new Set(), allowed: new Set() };

/** Starts a bot that answers from an index; `stop` removes all that it left. */
export async function runningBot(answering: CorpusAnswerer, given: BotSettings = {}): Promise<RunningBot> {
  const emulated = leapingClock(given.factor ?? 20);
  const clock = patient(emulated);
  const api = await botApi({ clock: emulated, limits: { slackMs: 200 }, ...given.api });
  const folder = mkdtempSync(join(tmpdir(), "yusuan-bot-"));
  const logged: string[] = [];
  const announced: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  let state = openState(folder);
  let stopping = new AbortController();
  let ended = start();

  function start(): Promise<void> {
    const { webhook = null, settings = NOBODY } = given;
    const live = given.answering ?? (() => ({ answerer: answering, index: answering.index }));
    const announce = (sentence: string) => void announced.push(sentence);
    const own = { token: given.token ?? api.token, apiRoot: api.root, webhook, settings, announce };
    return runBot({
      ...own,
      state,
      answering: live,
      templates: "prompts/replies",
      proof: given.proof ?? proofOf(given.places?.corpus ?? "corpus"),
      intake: chatIntake(given.places ?? { corpus: "corpus", index: "index" }, folder),
      clock,
      log,
      signal: stopping.signal,
    });
  }

  async function halt(): Promise<void> {
    stopping.abort();
    await ended.catch(() => undefined);
    state.close();
  }

  return {
    api,
    folder,
    clock,
    leap: emulated.leap,
    logged,
    announced,
    get state() {
      return state;
    },
    get ended() {
      return ended;
    },
    restart: async () => {
      await halt();
      state = openState(folder);
      stopping = new AbortController();
      ended = start();
    },
    stop: async () => {
      await halt();
      await api.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Pages drawn in this process. */
export function proofOf(corpus: string): BotParts["proof"] {
  return {
    pagesOf: (answer, figures) =>
      picturesOf(answer, figures, corpus).flatMap((wanted) =>
        wanted.kind === "page" ? [{ ...wanted, draw: () => drawPicture(wanted) }] : [],
      ),
  };
}

/** The same time for the bot, whose sleepers wake without complaint when they are told to stop. */
function patient(clock: Clock): BotParts["clock"] {
  return {
    now: clock.now,
    sleep: async (ms, signal) => {
      try {
        await clock.sleep(ms, signal);
      } catch (cause) {
        if (!signal?.aborted) throw cause;
      }
    },
  };
}
