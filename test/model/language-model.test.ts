import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createLanguageModel, Failure, type LanguageModel } from "../../src/model/index.js";
import {
  always,
  type Behaviour,
  inTurn,
  type ModelServer,
  modelServer,
  type Script,
  scriptedModel,
} from "../support/language-model/index.js";

const PROMPT = { system: "读一个问题，只回 JSON。", user: "问题：办公用的机器花多少" };
const reading = z.object({ name: z.string() });
const MEGABYTES = 1024 * 1024;

let server: ModelServer;

beforeAll(async () => {
  server = await modelServer(always({ reply: "好" }));
});

afterAll(() => server.close());

const settings = (timeoutMs: number, apiKey: string | null = "sk-secret") => ({
  baseUrl: server.url,
  model: "scripted",
  apiKey,
  timeoutMs,
});

/** Every implementation of the seam, behaving as told. */
const IMPLEMENTATIONS: readonly (readonly [string, (script: Script) => LanguageModel])[] = [
  [
    "an endpoint through LangChain",
    (script) => {
      server.behave(script);
      return createLanguageModel(settings(400), { pause: 1 });
    },
  ],
  ["a model within the process", (script) => scriptedModel(script)],
];

describe.each(IMPLEMENTATIONS)("%s", (_, modelThat) => {
  it("gives a reply as text, and as JSON that the schema admits", async () => {
    expect(await modelThat(always({ reply: " 一句话。\n" })).text(PROMPT)).toBe("一句话。");
    const fenced = '好的：\n```json\n{"name": "办公费", "more": 1}\n```';
    for (const reply of ['{"name":"办公费"}', fenced])
      expect(await modelThat(always({ reply })).structured(PROMPT, reading)).toEqual({ name: "办公费" });
  });

  it.each<[string, Behaviour]>([
    ["invalid", { reply: "我不知道" }],
    ["invalid", { reply: '{"name": 3}' }],
    ["invalid", { reply: '{"name": "办公' }],
    ["invalid", { reply: "" }],
    ["invalid", { cutShort: '{"name":"办公费"}' }],
    ["invalid", { body: "<html>gateway</html>", type: "text/html" }],
    ["invalid", { body: '{"choices":[]}' }],
    [
      "invalid",
      { body: 'data: {"choices":[{"delta":{"content":"x"}}]}\n\ndata: [DO', type: "text/event-stream" },
    ],
    ["server", { half: '{"name":"办公费"}' }],
    ["server", { status: 500 }],
    ["server", { status: 503 }],
    ["rate-limited", { status: 429 }],
    ["rejected", { status: 401 }],
    ["rejected", { status: 404 }],
    ["rejected", { redirect: "http://127.0.0.1:9/v1/chat/completions" }],
    ["too-large", { huge: 10 * MEGABYTES }],
    ["timeout", { silent: true }],
  ])("fails as data: %s, of %o", async (reason, behaviour) => {
    expect(await modelThat(always(behaviour)).structured(PROMPT, reading)).toEqual(
      new Failure(reason as Failure["reason"]),
    );
  });
});

describe("an endpoint", () => {
  const behaving = (script: Script, guards: Parameters<typeof createLanguageModel>[1] = {}, ms = 400) => {
    server.behave(script);
    return createLanguageModel(settings(ms), { pause: 1, ...guards });
  };

  it("is asked for a chat completion in words alone: no tools, no formats that not every server knows", async () => {
    await behaving(always({ reply: "好" })).text(PROMPT);
    const [one] = server.received;
    expect(one).toMatchObject({ path: "/v1/chat/completions", authorization: "Bearer sk-secret", ...PROMPT });
    const given = Object.keys(one?.body ?? {}).filter((key) => one?.body[key] !== undefined);
    expect(given.sort()).toEqual(["messages", "model", "stream", "temperature"]);
  });

  it("is sent no key where none is set, whatever the environment holds for other programs", async () => {
    server.behave(always({ reply: "好" }));
    process.env["OPENAI_API_KEY"] = "sk-of-another";
    process.env["OPENAI_ORGANIZATION"] = "org-of-another";
    try {
      await createLanguageModel(settings(400, null)).text(PROMPT);
    } finally {
      delete process.env["OPENAI_API_KEY"];
      delete process.env["OPENAI_ORGANIZATION"];
    }
    expect(server.received[0]?.authorization).toBeNull();
    expect(server.received[0]?.whole).not.toContain("of-another");
  });

  it.each([{ status: 429 }, { status: 502 }, { half: "好" }])(
    "is asked once more after %o",
    async (first) => {
      expect(await behaving(inTurn(first, { reply: "好" })).text(PROMPT)).toBe("好");
      expect(server.received).toHaveLength(2);
      await behaving(always(first)).text(PROMPT);
      expect(server.received).toHaveLength(2);
    },
  );

  it.each([{ status: 400 }, { reply: "" }, { huge: 2 * MEGABYTES }])(
    "is not asked again after %o",
    async (one) => {
      await behaving(always(one)).text(PROMPT);
      expect(server.received).toHaveLength(1);
    },
  );

  it("is left the time that it asks for, where there is that much", async () => {
    const started = performance.now();
    const waits = inTurn({ status: 429, retryAfter: "0.15" }, { reply: "好" });
    expect(await behaving(waits).text(PROMPT)).toBe("好");
    expect(performance.now() - started).toBeGreaterThan(140);
    const tooLong = inTurn({ status: 429, retryAfter: "30" }, { reply: "好" });
    expect(await behaving(tooLong).text(PROMPT)).toEqual(new Failure("rate-limited"));
    expect(server.received).toHaveLength(1);
  });

  it("has one time limit for both tries", async () => {
    const started = performance.now();
    const model = behaving(inTurn({ status: 500 }, { silent: true }), {}, 200);
    expect(await model.text(PROMPT)).toEqual(new Failure("timeout"));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("gets a few requests at a time, and no more than a few wait", async () => {
    const slow = await modelServer(always({ silent: true }));
    const limits = { gate: { running: 2, waiting: 1 } };
    const model = createLanguageModel({ ...settings(150), baseUrl: slow.url }, limits);
    const replies = await Promise.all([1, 2, 3, 4].map(() => model.text(PROMPT)));
    await slow.close();
    expect(slow.received.length).toBeLessThanOrEqual(3);
    expect(replies.map((reply) => reply instanceof Failure && reply.reason)).toEqual([
      "timeout",
      "timeout",
      "timeout",
      "busy",
    ]);
  });

  it("is left alone for a while after failing again and again, then tried with one request", async () => {
    let now = 0;
    const told: string[] = [];
    const model = behaving(always({ status: 400 }), {
      silence: { failures: 2, milliseconds: 1000 },
      now: () => now,
      onFailure: (reason) => told.push(reason),
    });
    for (let time = 0; time < 4; time += 1) await model.text(PROMPT);
    expect(server.received).toHaveLength(2);
    expect(await model.text(PROMPT)).toEqual(new Failure("silenced"));
    expect(told).toEqual(["rejected", "rejected"]);
    now = 1000;
    const two = await Promise.all([model.text(PROMPT), model.text(PROMPT)]);
    expect(two).toEqual([new Failure("rejected"), new Failure("silenced")]);
    now = 2000;
    server.behave(always({ reply: "好" }));
    expect(await model.text(PROMPT)).toBe("好");
    expect(await model.text(PROMPT)).toBe("好");
  });

  it("that is not there fails like one that breaks", async () => {
    const nowhere = createLanguageModel({ ...settings(400), baseUrl: "http://127.0.0.1:9/v1" }, { pause: 1 });
    expect(await nowhere.text(PROMPT)).toEqual(new Failure("server"));
  });

  it("may think aloud before it replies", async () => {
    const reply = '<think>{"name":"？"} 也许……</think>\n{"name":"办公费"}';
    expect(await behaving(always({ reply })).structured(PROMPT, reading)).toEqual({ name: "办公费" });
    expect(await behaving(always({ reply: "<think>还没想完" })).text(PROMPT)).toEqual(new Failure("invalid"));
  });

  it("of whatever kind never makes its errors ours", async () => {
    const failure = await behaving(always({ body: '{"choices":[{"message":{"content":[1]}}]}' })).text(
      PROMPT,
    );
    expect(JSON.stringify(failure)).toBe('{"reason":"invalid"}');
  });
});
