import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "telegraf/types";
import { afterEach, describe, expect, it } from "vitest";
import { call, refusal } from "./calling.js";
import { type BotApi, type BotApiSettings, botApi, fasterClock } from "./index.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** An emulator whose time runs a hundred times faster. */
async function started(settings: BotApiSettings = {}): Promise<BotApi> {
  const api = await botApi({ clock: fasterClock(100), ...settings });
  open.push(api);
  return api;
}

/** The updates one call gets. */
async function updates(api: BotApi, asked: object = {}): Promise<Update[]> {
  const { body } = await call(api, "getUpdates", asked);
  if (!body.ok) throw new Error(body.description);
  return body.result as Update[];
}

/** The texts of the messages in updates. */
function textsOf(found: readonly Update[]): (string | undefined)[] {
  return found.map((update) =>
    "message" in update && "text" in update.message ? update.message.text : undefined,
  );
}

describe("getUpdates", () => {
  it("gives updates in order, again until they are confirmed", async () => {
    const api = await started();
    const person = api.person();
    for (const text of ["一", "二", "三"]) person.says(text);
    const first = await updates(api, { limit: 2 });
    expect(textsOf(first)).toEqual(["一", "二"]);
    expect(first[1]?.update_id).toBe((first[0]?.update_id ?? 0) + 1);
    expect(textsOf(await updates(api, { offset: first[1]?.update_id }))).toEqual(["二", "三"]);
    expect(textsOf(await updates(api, { offset: -1 }))).toEqual(["三"]);
    expect(api.unconfirmed).toBe(1);
  });

  it("waits for an update, or until its time is over", async () => {
    const api = await started();
    const person = api.person();
    const before = api.clock.now();
    expect(await updates(api, { timeout: 5 })).toEqual([]);
    expect(api.clock.now() - before).toBeGreaterThanOrEqual(5000);
    const waiting = updates(api, { timeout: 50 });
    await api.waitFor(() => api.polled);
    person.says("来了");
    expect(textsOf(await waiting)).toEqual(["来了"]);
  });

  it("gives only the kinds asked for", async () => {
    const api = await started();
    const person = api.person();
    await updates(api, { allowed_updates: ["inline_query"] });
    person.says("不要");
    person.types("要");
    expect(await updates(api)).toMatchObject([{ inline_query: { query: "要" } }]);
    await updates(api, { allowed_updates: [] });
    person.says("又要");
    expect(await updates(api)).toHaveLength(2);
  });

  it("has one caller: another one ends the first with 409", async () => {
    const api = await started();
    const first = call(api, "getUpdates", { timeout: 50 });
    await api.waitFor(() => api.polled);
    const second = updates(api, { timeout: 50 });
    expect(await first).toEqual({
      status: 409,
      body: {
        ok: false,
        error_code: 409,
        description:
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      },
    });
    await api.waitFor(() => api.polled);
    api.person().says("x");
    expect(textsOf(await second)).toEqual(["x"]);
  });

  it("forgets a caller who is gone", async () => {
    const api = await started();
    const gone = new AbortController();
    const url = `${api.root}/bot${api.token}/getUpdates?timeout=50`;
    const first = fetch(url, { signal: gone.signal }).catch(() => "gone");
    await api.waitFor(() => api.polled);
    gone.abort();
    expect(await first).toBe("gone");
    api.person().says("x");
    expect(textsOf(await updates(api))).toEqual(["x"]);
    expect(api.refused).toEqual([]);
  });

  it("is refused while a webhook is set", async () => {
    const api = await started();
    const waiting = refusal(api, "getUpdates", { timeout: 50 });
    await api.waitFor(() => api.polled);
    await call(api, "setWebhook", { url: "http://127.0.0.1:1/hook" });
    expect(await waiting).toBe("Conflict: terminated by setWebhook request");
    expect(await call(api, "getUpdates")).toMatchObject({ status: 409, body: { error_code: 409 } });
    expect(await refusal(api, "getUpdates")).toMatch(/can't use getUpdates method while webhook is active/u);
    await call(api, "deleteWebhook");
    expect(await refusal(api, "getUpdates")).toBeNull();
  });
});

/** A webhook that answers as it is told, and what reached it. */
async function hook(answers: (seen: number) => number, body = "") {
  const seen: { update: Update; secret: IncomingMessage["headers"][string] }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const update: Update = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    seen.push({ update, secret: request.headers["x-telegram-bot-api-secret-token"] });
    response.writeHead(answers(seen.length), { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  open.push({
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    seen,
    texts: () => textsOf(seen.map(({ update }) => update)),
  };
}

describe("a webhook", () => {
  it("gets each update once, with the secret, in the order of its chat", async () => {
    const api = await started();
    const { url, seen, texts } = await hook(() => 200);
    const person = api.person();
    person.says("早");
    await call(api, "setWebhook", { url, secret_token: "s-1_A" });
    for (const text of ["中", "晚"]) person.says(text);
    await api.waitFor(() => api.unconfirmed === 0);
    expect(texts()).toEqual(["早", "中", "晚"]);
    expect(seen.every(({ secret }) => secret === "s-1_A")).toBe(true);
    expect((await call(api, "getWebhookInfo")).body).toMatchObject({
      result: { url, pending_update_count: 0 },
    });
  });

  it("gets an update again until it answers 2xx", async () => {
    const api = await started();
    const { url, texts } = await hook((seen) => (seen < 3 ? 500 : 200));
    await call(api, "setWebhook", { url });
    const person = api.person();
    for (const text of ["一", "二"]) person.says(text);
    await api.waitFor(() => api.unconfirmed === 0);
    expect(texts()).toEqual(["一", "一", "一", "二"]);
    expect((await call(api, "getWebhookInfo")).body).toMatchObject({
      result: { last_error_message: "Wrong response from the webhook: 500 Internal Server Error" },
    });
  });

  it("gets a taken update once more by a fault", async () => {
    const api = await started();
    const { url, texts } = await hook(() => 200);
    await call(api, "setWebhook", { url });
    api.faults.next("webhook", { kind: "repeat" });
    api.person().says("一");
    await api.waitFor(() => api.unconfirmed === 0);
    expect(texts()).toEqual(["一", "一"]);
  });

  it("may name a method in its answer", async () => {
    const api = await started();
    const person = api.person();
    person.says("x");
    const answer = { method: "sendMessage", chat_id: person.id, text: "答" };
    const { url } = await hook(() => 200, JSON.stringify(answer));
    await call(api, "setWebhook", { url });
    expect((await api.waitFor(() => api.messagesTo(person).at(0))).text).toBe("答");
  });

  it("has an address and a secret that Telegram takes", async () => {
    const api = await started();
    expect(await refusal(api, "setWebhook", { url: "http://example.org/hook" })).toBe(
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    );
    expect(await refusal(api, "setWebhook", { url: "https://example.org/hook", secret_token: "密" })).toBe(
      "Bad Request: secret token contains unallowed characters",
    );
  });
});
