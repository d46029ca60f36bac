import { afterAll, afterEach, beforeAll } from "vitest";
import type { Person, PersonGiven, Place, Saying, Shown } from "./bot-api/index.js";
import { type CorpusAnswerer, sharedCorpusAnswerer } from "./corpus-answerer.js";
import { type BotSettings, type RunningBot, runningBot } from "./running-bot.js";

/** What a tapped button brought: messages, and the words above the chat. */
export interface Tapped {
  readonly messages: readonly Shown[];
  readonly alert: string | null;
}

/** Somebody who talks with the bot; everything waits until the bot is through with what it was told. */
export interface Talk {
  readonly person: Person;
  /** Says something, and gives back what the bot then said in the same chat. */
  says(text: string, saying?: Saying & { readonly chat?: Place }): Promise<readonly Shown[]>;
  /** As `says`, where one message is expected. */
  asks(text: string, saying?: Saying & { readonly chat?: Place }): Promise<Shown>;
  /** Taps a button below a message of the bot. */
  taps(button: string, message: Shown): Promise<Tapped>;
  /** Does something else, in a chat or in the person's own, and gives back what the bot then said there. */
  does(deed: () => unknown, chat?: Place): Promise<readonly Shown[]>;
}

/** A bot for all tests of a file, and the answerer it asks. */
export interface Stage {
  readonly bot: RunningBot;
  readonly answerer: CorpusAnswerer;
  /** Somebody new, who speaks simplified Chinese where nothing else is given. */
  talk(given?: PersonGiven): Talk;
  /** Waits until the bot has nothing left to do. */
  quiet(): Promise<void>;
}

/** Callback queries and inline queries keep longer than on Telegram: the clock of the tests runs fast. */
const PATIENT = { ages: { callbackSeconds: 3_600, inlineSeconds: 3_600 } };
const PATIENCE_MS = 20_000;

/** Starts a bot before the tests of a file, and stops it after them. */
export function stage(settings: (answerer: CorpusAnswerer) => BotSettings = () => ({})): Stage {
  let bot: RunningBot;
  let answerer: CorpusAnswerer;

  beforeAll(async () => {
    answerer = await sharedCorpusAnswerer();
    const given = settings(answerer);
    bot = await runningBot(answerer, { ...given, api: { ...PATIENT, ...given.api } });
  });
  afterAll(() => bot.stop());

  const quiet = async () => {
    await bot.api.waitFor(() => isQuiet(bot), PATIENCE_MS);
  };
  return {
    get bot() {
      return bot;
    },
    get answerer() {
      return answerer;
    },
    quiet,
    talk: (given = {}) => talkOf(bot.api.person({ language_code: "zh-hans", ...given }), () => bot, quiet),
  };
}

function isQuiet({ api, state }: RunningBot): boolean {
  return api.unconfirmed === 0 && state.inbox.pending() === 0 && state.outbox.pending() === 0;
}

function talkOf(person: Person, bot: () => RunningBot, quiet: () => Promise<void>): Talk {
  const does: Talk["does"] = async (deed, chat) => {
    const before = bot().api.messagesTo(chat ?? person).length;
    await deed();
    await quiet();
    return bot()
      .api.messagesTo(chat ?? person)
      .slice(before);
  };
  const says: Talk["says"] = (text, saying = {}) => does(() => person.says(text, saying), saying.chat);
  return {
    person,
    does,
    says,
    asks: async (text, saying) => only(text, await says(text, saying)),
    taps: async (button, message) => {
      const before = bot().api.messagesTo(message.chat).length;
      const query = person.presses(button, message);
      const answered = await bot().api.waitFor((api) => api.answerTo(query), PATIENCE_MS);
      await quiet();
      const { text } = answered.given;
      const messages = bot().api.messagesTo(message.chat).slice(before);
      return { messages, alert: typeof text === "string" ? text : null };
    },
  };
}

function only(text: string, messages: readonly Shown[]): Shown {
  const [message, ...more] = messages;
  if (!message || more.length > 0)
    throw new Error(
      `${messages.length} messages after “${text}”: ${messages.map((one) => one.text).join(" / ")}`,
    );
  return message;
}

/** The labels of the buttons below a message. */
export function labelsOf({ buttons }: Shown): string[] {
  return buttons.flat().map(({ text }) => text);
}

/** The texts of a message's parts of one kind: `bold`, `expandable_blockquote`. */
export function partsOf({ text, entities }: Pick<Shown, "text" | "entities">, type: string): string[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

/** What follows `?start=` in a message; fails where it holds no such link. */
export function startParameterIn({ text }: Shown): string {
  const [, parameter] = /\?start=([\w-]+)/u.exec(text) ?? [];
  if (parameter === undefined) throw new Error(`no link in “${text}”`);
  return parameter;
}

/** A bot that every test of a file starts for itself. */
export interface OwnBots {
  /** The bot of the test that runs. */
  readonly bot: RunningBot;
  readonly answerer: CorpusAnswerer;
  /** Starts the bot of a test; it ends with the test. */
  start(settings?: BotSettings): Promise<RunningBot>;
}

/** Stops the bot of every test when the test is over. */
export function ownBots(): OwnBots {
  let bot: RunningBot;
  let answerer: CorpusAnswerer;
  beforeAll(async () => {
    answerer = await sharedCorpusAnswerer();
  });
  afterEach(() => bot.stop());
  return {
    get bot() {
      return bot;
    },
    get answerer() {
      return answerer;
    },
    start: async (settings = {}) => {
      bot = await runningBot(answerer, { factor: 20, ...settings });
      return bot;
    },
  };
}
