import type { BotApi, Fault, Shown } from "../support/bot-api/index.js";
import type { CorpusAnswerer } from "../support/corpus-answerer.js";
import { type Chat, crowd, type Target } from "./crowd.js";
import { Following } from "./following.js";
import { type Course, quietCourses } from "./quiet.js";
import { type ChatScript, type Size, type Step, scripts as scriptsOf } from "./script.js";

/** A bot under test, wherever it runs. */
export interface Soaked {
  readonly api: BotApi;
  /** Ends the bot and starts it again; returns how many sends of unknown outcome it found. */
  interrupt(): Promise<number>;
}

export interface SoakSettings extends Size {
  /** How long the scripts take (ms of the Bot API's clock). */
  readonly lastsMs: number;
  /** Of all sends and of all polls, as a share of 1. */
  readonly faults: number;
  /** How many polls hang, half a minute each. */
  readonly hangs: number;
}

/** What came of a soak. */
export interface Figures {
  /** What people did. */
  readonly steps: number;
  /** What the bot had to send, and what of it came. */
  readonly expected: number;
  readonly seen: number;
  readonly lost: number;
  readonly duplicates: number;
  /** Sends after which nobody could know whether they arrived: each may come twice. */
  readonly uncertain: number;
  readonly disordered: readonly string[];
  /** Answers in groups that hang on another message than the one they answer. */
  readonly misdirected: number;
  /** Faults that happened, by method and kind. */
  readonly faults: ReadonlyMap<string, number>;
  /** Calls that the Bot API refused, other than by a fault. */
  readonly refused: readonly string[];
  /** Taps and inline queries, and those of them that were answered. */
  readonly queries: number;
  readonly queriesAnswered: number;
  /** Milliseconds from a message to its answer, before any fault. */
  readonly waits: readonly number[];
}

const SENDS = ["sendMessage", "sendPhoto"];
/** Scripts go without faults at their beginning, for the time until an answer, and at their end. */
const CALM = { until: 0.2, from: 0.8 };
const HALF = 0.5;

/** Lets everybody play their scripts with a bot while things go wrong, and counts what came of it. */
export async function soak(
  answerer: CorpusAnswerer,
  soaked: Soaked,
  settings: SoakSettings,
): Promise<Figures> {
  const scripts = scriptsOf(settings);
  const courses = await quietCourses(answerer, scripts);
  const play = new Play(soaked.api, settings, scripts, courses);
  const all = Promise.all(play.threads.map((thread) => play.perform(thread)));
  await play.reached(CALM.until);
  planFaults(soaked.api, settings);
  await play.reached(HALF);
  const found = await soaked.interrupt();
  await play.reached(CALM.from);
  soaked.api.faults.clear();
  await all;
  await play.settled();
  return play.figures(found);
}

function planFaults({ faults }: BotApi, { seed, faults: share, hangs }: SoakSettings): void {
  const both: Fault[] = [{ kind: "502" }, { kind: "cut-before" }, { kind: "cut-after" }];
  const ofSends: Fault[] = [
    { kind: "429", retryAfter: 3 },
    { kind: "429", retryAfter: 1 },
    { kind: "502-after" },
  ];
  faults.random({ seed, share, methods: SENDS, faults: [...both, ...ofSends] });
  faults.random({
    seed: seed + 3,
    share: share / 20,
    methods: SENDS,
    faults: [{ kind: "hang" }, { kind: "hang-after" }],
  });
  faults.random({ seed: seed + 1, share, methods: ["getUpdates"], faults: [...both, { kind: "502-after" }] });
  faults.random({
    seed: seed + 2,
    share,
    methods: ["getUpdates"],
    faults: [{ kind: "repeat" }, { kind: "reorder" }],
  });
  faults.next("getUpdates", { kind: "hang" }, hangs);
}

/** One chat of the play. */
interface Thread {
  readonly chat: Chat;
  readonly index: number;
  readonly steps: readonly Step[];
  readonly taps: Course["taps"];
  readonly following: Following;
  readonly askedAt: Map<number, number>;
  /** The messages of the steps. */
  readonly said: Map<number, number>;
}

class Play {
  readonly threads: readonly Thread[];
  readonly #start: number;
  readonly #queries = new Set<string>();
  readonly #calm: [thread: Thread, step: number][] = [];
  #performed = 0;
  #stepsInAll = 0;

  constructor(
    private readonly api: BotApi,
    private readonly settings: SoakSettings,
    scripts: readonly ChatScript[],
    courses: readonly Course[],
  ) {
    const chats = crowd(api, scripts);
    this.#start = api.clock.now();
    this.threads = chats.map((chat, index) => {
      const steps = scripts[index]?.steps ?? [];
      const { taps = new Map(), expected = [] } = courses[index] ?? {};
      this.#stepsInAll += steps.length;
      const following = new Following(expected);
      return { chat, index, steps, taps, following, askedAt: new Map(), said: new Map() };
    });
  }

  /** Does the steps of a chat, each in its time. */
  async perform(thread: Thread): Promise<void> {
    const { steps, index, askedAt, said, chat } = thread;
    const { lastsMs } = this.settings;
    for (const [place, step] of steps.entries()) {
      const due = (lastsMs * (place + index / this.threads.length)) / steps.length;
      await this.api.clock.sleep(Math.max(0, this.#start + due - this.api.clock.now()));
      const target = step.kind === "tap" ? await this.#target(thread, place) : null;
      askedAt.set(place, this.api.clock.now());
      const { query, message } = chat.does(step, target);
      if (query !== null) this.#queries.add(query);
      if (message !== null) said.set(place, message);
      if (this.#performed < this.#stepsInAll * CALM.until) this.#calm.push([thread, place]);
      this.#performed += 1;
    }
  }

  /** The button a step taps, when all that was asked before is answered. */
  async #target({ chat, taps, following }: Thread, place: number): Promise<Target | null> {
    const tap = taps.get(place);
    if (tap === undefined) return null;
    const isThere = () => {
      following.follow(this.api.messagesTo(chat.id));
      return following.isThrough(place);
    };
    await this.#patiently(isThere, PATIENCE_MS);
    const message = following.seen[tap.message];
    const button = message?.buttons.flat().find(({ callback_data }) => callback_data === tap.data);
    return message && button ? { message, button } : null;
  }

  /** Resolves when so great a share of the steps was done. */
  async reached(share: number): Promise<void> {
    await this.#patiently(() => this.#performed >= this.#stepsInAll * share, Number.POSITIVE_INFINITY);
  }

  /** Resolves when everything is answered, or nothing more comes. */
  async settled(): Promise<void> {
    await this.#patiently(() => {
      for (const { chat, following } of this.threads) following.follow(this.api.messagesTo(chat.id));
      return this.threads.every(({ following }) => following.complete);
    }, PATIENCE_MS);
    await this.api.clock.sleep(AFTERWARDS_MS);
  }

  async #patiently(isSo: () => boolean, ms: number): Promise<void> {
    const end = this.api.clock.now() + ms;
    while (!isSo() && this.api.clock.now() < end) await this.api.clock.sleep(LOOK_MS);
  }

  figures(found: number): Figures {
    for (const { chat, following } of this.threads) following.follow(this.api.messagesTo(chat.id));
    const total = (of: (following: Following) => number) =>
      this.threads.reduce((sum, { following }) => sum + of(following), 0);
    const answered = new Set(this.api.sent.map(({ query }) => query));
    return {
      steps: this.#performed,
      expected: total(({ expected }) => expected.length),
      seen: total(({ seen }) => seen.length),
      lost: total(({ lost }) => lost),
      duplicates: total(({ duplicates }) => duplicates),
      uncertain: found + uncertainSends(this.api),
      disordered: this.threads.flatMap(({ following }) => following.disordered),
      misdirected: this.threads.reduce((sum, thread) => sum + misdirected(thread), 0),
      faults: counted(this.api.faults.happened.map(({ method, fault }) => `${method} ${fault.kind}`)),
      refused: refusals(this.api),
      queries: this.#queries.size,
      queriesAnswered: [...this.#queries].filter((query) => answered.has(query)).length,
      waits: this.#calm.flatMap(([thread, step]) => waitOf(thread, step)).toSorted((a, b) => a - b),
    };
  }
}

const PATIENCE_MS = 180_000;
const AFTERWARDS_MS = 3_000;
const LOOK_MS = 100;

/** Answers in a group hang on the message they answer. */
function misdirected({ following, said }: Thread): number {
  const isElsewhere = ({ replyTo }: Shown, place: number) => {
    const asked = said.get(following.expected[place]?.step ?? -1);
    return replyTo !== null && asked !== undefined && replyTo !== asked;
  };
  return following.seen.filter(isElsewhere).length;
}

function waitOf({ following, askedAt }: Thread, step: number): number[] {
  const first = following.expected.findIndex((one) => one.step === step);
  const asked = askedAt.get(step);
  const answer = following.seen[first];
  return first >= 0 && asked !== undefined && answer ? [answer.at - asked] : [];
}

/** Sends that arrived although the bot was not told so. */
function uncertainSends({ faults }: BotApi): number {
  const isAfter = ({ kind }: Fault) => kind.endsWith("-after");
  return faults.happened.filter(({ method, fault }) => SENDS.includes(method) && isAfter(fault)).length;
}

/** What was refused; a fault refuses without having read the call. */
function refusals({ refused }: BotApi): string[] {
  return refused
    .filter(({ code, given }) => code !== 429 || Object.keys(given).length > 0)
    .map(({ method, code, description }) => `${method} ${code} ${description}`);
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The figures in words. */
export function reportOf(figures: Figures): string {
  const { waits, faults, disordered, refused } = figures;
  const at = (share: number) => ((waits[Math.floor(waits.length * share)] ?? 0) / 1000).toFixed(2);
  return [
    `${figures.steps} messages, taps and queries; ${figures.seen} of ${figures.expected} sends seen, ${figures.lost} lost`,
    `${figures.duplicates} duplicates (${figures.uncertain} sends of unknown outcome), ${disordered.length} out of order, ${figures.misdirected} misdirected`,
    `queries answered: ${figures.queriesAnswered} of ${figures.queries}`,
    `faults: ${[...faults].map(([name, count]) => `${name} ${count}`).join(", ")}`,
    `refused: ${refused.length}${[...counted(refused)].map(([name, count]) => `; ${name} ×${count}`).join("")}`,
    `from message to answer without faults: p50 ${at(0.5)} s, p95 ${at(0.95)} s (${waits.length})`,
  ].join("\n");
}
