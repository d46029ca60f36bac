import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotApi, botApi, type Person } from "../../support/bot-api/index.js";
import { type BotProcess, botProcess } from "../../support/bot-process.js";
import { commandLine } from "../../support/command-line.js";
import { pdfDisclosure } from "../../support/pdf-disclosure.js";

const line = commandLine();
const corpus = join(line.folder, "corpus");
const places = {
  YUSUAN_CORPUS: corpus,
  YUSUAN_INDEX: join(line.folder, "bot-index"),
  YUSUAN_STATE: join(line.folder, "state"),
  TELEGRAM_ADMIN_IDS: "77",
};
const QUESTION = "屯留项目支出多少";
const ANSWER = expect.stringMatching(/^299\.55万元/u);

let api: BotApi;
let bot: BotProcess;

beforeAll(async () => {
  cpSync("corpus", corpus, { recursive: true });
  api = await botApi();
});
afterAll(() => api.close());

async function hears(person: Person, count: number): Promise<string[]> {
  const texts = () => api.messagesTo(person).map(({ text }) => text);
  await api.waitFor(() => texts().length >= count, 30_000);
  return texts();
}

describe("yusuan bot", () => {
  it("builds the index where there is none, and answers", async () => {
    bot = botProcess(line, api, places);
    await bot.ready();
    const person = api.person();
    person.says(QUESTION);
    expect(await hears(person, 1)).toEqual([ANSWER]);
    expect(readdirSync(places.YUSUAN_INDEX)).toContain("CURRENT");
  });

  it("answers from a new index as soon as there is one", async () => {
    const [name = ""] = readdirSync(corpus).filter(
      (file) => file.includes("屯留区") && file.includes("2025"),
    );
    const text = readFileSync(join(corpus, name), "utf8");
    const person = api.person();
    person.says(QUESTION);
    await hears(person, 1);
    writeFileSync(join(corpus, name), text.replaceAll("299.55", "299.56"));
    expect(await line.run(["index", "--rebuild"], { settings: places })).toMatchObject({ code: 0 });
    person.says(QUESTION);
    const [, second = ""] = await hears(person, 2);
    expect(second).toContain("299.56");
    writeFileSync(join(corpus, name), text);
    expect(await line.run(["index", "--rebuild"], { settings: places })).toMatchObject({ code: 0 });
  });

  it("takes a file in that is sent to it, and draws its page in a process of its own", async () => {
    const admin = api.person({ id: 77, language_code: "zh-hans" });
    admin.sendsFile("甲.pdf", pdfDisclosure("青溪县水利局"));
    const shown = (count: number) => api.waitFor(() => api.messagesTo(admin)[count - 1], 30_000);
    admin.presses("收录", await shown(2));
    await api.waitFor(() => api.messagesTo(admin)[1]?.text.startsWith("已加入：甲.pdf") || null, 30_000);
    admin.says("青溪县水利局水利工程建设多少");
    admin.presses("原文", await shown(3));
    expect((await shown(4)).photo?.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  it("goes on where it was when it is killed, and answers nothing twice", async () => {
    const people = Array.from({ length: 4 }, () => api.person());
    for (const person of people) {
      person.says(QUESTION);
      person.says("那2024年呢");
      person.says("平乡支出总计");
    }
    await api.waitFor(() => people.some((person) => api.messagesTo(person).length > 0), 30_000);
    bot.kill("SIGKILL");
    await bot.ended();
    const late = api.person();
    late.says(QUESTION);
    await bot.again();
    for (const person of people) {
      const once = () => [...new Set(api.messagesTo(person).map(({ text }) => text))];
      await api.waitFor(() => once().length >= 3, 30_000);
      expect(once()).toEqual([
        ANSWER,
        expect.stringMatching(/^97\.70/u),
        expect.stringMatching(/^4981\.72/u),
      ]);
    }
    expect(await hears(late, 1)).toEqual([ANSWER]);
    const sent = people.reduce((sum, person) => sum + api.messagesTo(person).length, 0);
    expect(sent - 3 * people.length).toBeLessThanOrEqual(bot.recovered());
    expect(api.refused).toEqual([]);
  });

  it.each<NodeJS.Signals>(["SIGTERM", "SIGINT"])(
    "ends with 0 on %s, and says nothing of its insides",
    async (signal) => {
      bot.kill(signal);
      const { code, stdout, stderr } = await bot.ended();
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).not.toMatch(/^\s+at /mu);
      expect(stderr).not.toContain(api.token);
      await bot.again();
    },
  );

  it("runs without arguments, too, where there is a token", async () => {
    bot.kill("SIGTERM");
    await bot.ended();
    bot = botProcess(line, api, places, []);
    await bot.ready();
    const person = api.person();
    person.says(QUESTION);
    expect(await hears(person, 1)).toEqual([ANSWER]);
    bot.kill("SIGTERM");
    expect(await bot.ended()).toMatchObject({ code: 0 });
  });
});

describe("yusuan bot that cannot run", () => {
  const SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*。\n$/u;

  it("says that a token is missing", async () => {
    const outcome = await line.run(["bot"], { settings: places });
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(outcome.stderr).toContain("TELEGRAM_BOT_TOKEN");
  });

  it("says that a token is wrong, and does not show it", async () => {
    const settings = { ...places, TELEGRAM_BOT_TOKEN: "1:wrong-one", TELEGRAM_API_ROOT: api.root };
    const outcome = await line.run(["bot"], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(outcome.stderr).toContain("TELEGRAM_BOT_TOKEN");
    expect(outcome.stderr).not.toContain("wrong-one");
  });

  it.each([
    ["TELEGRAM_BOT_TOKEN", "a b"],
    ["TELEGRAM_API_ROOT", "nowhere"],
    ["TELEGRAM_WEBHOOK_URL", "ftp://nowhere"],
    ["TELEGRAM_WEBHOOK_SECRET", "a b"],
    ["TELEGRAM_WEBHOOK_PORT", "99999"],
    ["TELEGRAM_ADMIN_IDS", "me"],
    ["TELEGRAM_STAFF_IDS", "1;2"],
    ["TELEGRAM_ALLOWED_IDS", "all"],
  ])("names the setting that is wrong: %s", async (name, value) => {
    const settings = { ...places, TELEGRAM_BOT_TOKEN: "1:one", [name]: value };
    const outcome = await line.run(["bot"], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(outcome.stderr).toContain(name);
  });

  it("says where the state cannot be kept", async () => {
    const file = join(line.folder, "a-file");
    writeFileSync(file, "");
    const settings = {
      ...places,
      YUSUAN_STATE: file,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
    };
    const outcome = await line.run(["bot"], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(outcome.stderr).toContain("YUSUAN_STATE");
  });

  it("says that a port for webhooks is taken", async () => {
    const own = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root };
    const webhook = {
      TELEGRAM_WEBHOOK_URL: "https://example.org/hook",
      TELEGRAM_WEBHOOK_PORT: String(api.port),
    };
    const outcome = await line.run(["bot"], { settings: { ...places, ...own, ...webhook } });
    expect(outcome).toMatchObject({ code: 1, stdout: "" });
    expect(outcome.stderr).toContain("TELEGRAM_WEBHOOK_PORT");
  });
});
