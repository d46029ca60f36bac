import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { type RunningBot, runningBot } from "../support/running-bot.js";
import { reportOf, soak } from "./telegram.js";

/** The slice that runs with all tests; the whole, with a real process, runs with `npm run long`. */
const SLICE = { chats: 10, messages: 50, seed: 3, lastsMs: 60_000, faults: 0.2, hangs: 0 };

let answerer: CorpusAnswerer;
let bot: RunningBot;

beforeAll(async () => {
  answerer = await corpusAnswerer();
  bot = await runningBot(answerer, { factor: 8 });
});

afterAll(async () => {
  await bot.stop();
  answerer.close();
});

describe("many people while things go wrong, and a restart in the middle", () => {
  it("are all answered, once and in order", async () => {
    const interrupt = async () => {
      await bot.restart();
      return 0;
    };
    const figures = await soak(answerer, { api: bot.api, interrupt }, SLICE);
    const summary = reportOf(figures);
    expect(figures, summary).toMatchObject({ lost: 0, disordered: [], misdirected: 0 });
    expect(figures.duplicates, summary).toBeLessThanOrEqual(figures.uncertain);
    expect([...figures.faults.keys()].length, summary).toBeGreaterThan(3);
  });
});
