import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotApi, botApi } from "../support/bot-api/index.js";
import { type BotProcess, botProcess } from "../support/bot-process.js";
import { commandLine } from "../support/command-line.js";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { type Memory, memoryOf, reportOf as memoryReport } from "./memory.js";
import { reportOf, soak } from "./telegram.js";

const WHOLE = { chats: 100, messages: 5_000, seed: 11, lastsMs: 240_000, faults: 0.06, hangs: 1 };
/** Megabytes a minute by which the process may grow once it has warmed up. */
const GROWTH = 15;

const line = commandLine();
let answerer: CorpusAnswerer;
let api: BotApi;
let bot: BotProcess;
let memory: Memory;

beforeAll(async () => {
  answerer = await corpusAnswerer();
  await line.run(["index"]);
  api = await botApi();
  bot = botProcess(line, api, { YUSUAN_STATE: join(line.folder, "state") });
  await bot.ready();
  memory = memoryOf(() => bot.pid);
}, 300_000);

afterAll(async () => {
  memory.stop();
  bot.kill("SIGTERM");
  await bot.ended();
  await api.close();
  answerer.close();
});

describe("a hundred chats and five thousand messages while things go wrong, killed in the middle", () => {
  it("are all answered, once and in order, and leave no memory behind", async () => {
    const interrupt = async () => {
      bot.kill("SIGKILL");
      await bot.ended();
      memory.begin();
      await bot.again();
      return bot.recovered();
    };
    const figures = await soak(answerer, { api, interrupt }, WHOLE);
    const { perMinute } = memory.trend();
    console.log(`${reportOf(figures)}\n${memoryReport(memory)}`);
    expect(figures).toMatchObject({ lost: 0, disordered: [], misdirected: 0 });
    expect(figures.duplicates).toBeLessThanOrEqual(figures.uncertain);
    expect(figures.refused.filter((why) => !why.includes("query is too old"))).toEqual([]);
    expect(perMinute).toBeLessThan(GROWTH);
  });
});
