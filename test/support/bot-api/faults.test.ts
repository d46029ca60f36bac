import type { Update } from "telegraf/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "./calling.js";
import { type BotApi, botApi, type Fault, fasterClock, type Person } from "./index.js";

let api: BotApi;
let person: Person;

beforeEach(async () => {
  api = await botApi({ clock: fasterClock(100), limits: null });
  person = api.person();
  person.says("/start");
});
afterEach(() => api.close());

/** What becomes of a message: its status, or the error of the connection. */
async function send(signal?: AbortSignal): Promise<number | string> {
  const url = `${api.root}/bot${api.token}/sendMessage?chat_id=${person.id}&text=x`;
  try {
    const response = await fetch(url, signal ? { signal } : {});
    await response.text();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

/** The numbers of the updates that one call gets, counted from the first one. */
async function numbers(asked: object = {}): Promise<number[]> {
  const { body } = await call(api, "getUpdates", asked);
  const found = (body.ok ? body.result : []) as Update[];
  return found.map(({ update_id }) => update_id - 700_000_000);
}

describe("planned faults", () => {
  it("are too many requests, with the time to wait", async () => {
    api.faults.next("sendMessage", { kind: "429", retryAfter: 2 });
    const { status, body } = await call(api, "sendMessage", { chat_id: person.id, text: "x" });
    expect([status, body]).toEqual([
      429,
      expect.objectContaining({ error_code: 429, parameters: { retry_after: 2 } }),
    ]);
    expect(await send()).toBe(200);
  });

  it.each<[Fault["kind"], number]>([
    ["502", 0],
    ["502-after", 1],
  ])("are a bad gateway (%s), in HTML as of nginx", async (kind, sent) => {
    api.faults.next("sendMessage", { kind } as Fault);
    const response = await fetch(`${api.root}/bot${api.token}/sendMessage?chat_id=${person.id}&text=x`);
    expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
    expect(await response.text()).toContain("502 Bad Gateway");
    expect(api.messagesTo(person)).toHaveLength(sent);
  });

  it.each<[Fault["kind"], number]>([
    ["cut-before", 0],
    ["cut-after", 1],
  ])("are connections cut: %s processing", async (kind, sent) => {
    api.faults.next("*", { kind } as Fault);
    expect(await send()).toBe("TypeError");
    expect(api.messagesTo(person)).toHaveLength(sent);
    expect(api.faults.happened).toMatchObject([{ method: "sendMessage", fault: { kind } }]);
  });

  it.each<[Fault["kind"], number]>([
    ["hang", 0],
    ["hang-after", 1],
  ])("are answers that never come: %s", async (kind, sent) => {
    api.faults.next("sendMessage", { kind } as Fault);
    expect(await send(AbortSignal.timeout(100))).toBe("TimeoutError");
    expect(api.messagesTo(person)).toHaveLength(sent);
  });

  it("hang until the emulator closes", async () => {
    api.faults.next("sendMessage", { kind: "hang" });
    const hanging = send();
    await api.waitFor(() => api.faults.happened.length > 0);
    await api.close();
    expect(await hanging).toBe("TypeError");
  });

  it("are answers that take their time", async () => {
    api.faults.next("sendMessage", { kind: "slow", ms: 3000 });
    const before = api.clock.now();
    expect(await send()).toBe(200);
    expect(api.clock.now() - before).toBeGreaterThanOrEqual(3000);
  });

  it("are updates that come again though they were confirmed", async () => {
    person.says("二");
    expect(await numbers()).toEqual([1, 2]);
    person.says("三");
    api.faults.next("getUpdates", { kind: "repeat" });
    expect(await numbers({ offset: 700_000_003 })).toEqual([1, 2, 3]);
    expect(await numbers({ offset: 700_000_003 })).toEqual([3]);
  });

  it("are updates in another order", async () => {
    for (const text of ["二", "三"]) person.says(text);
    api.faults.next("getUpdates", { kind: "reorder" });
    const found = await numbers();
    expect(found).not.toEqual([1, 2, 3]);
    expect(found.toSorted()).toEqual([1, 2, 3]);
    expect(await numbers()).toEqual([1, 2, 3]);
  });

  it("wait until they can happen", async () => {
    api.faults.next("getUpdates", { kind: "repeat" }).next("getUpdates", { kind: "reorder" });
    expect(await numbers()).toEqual([1]);
    expect(api.faults.waiting).toBe(2);
  });

  it("happen as often as asked for", async () => {
    api.faults.next("sendMessage", { kind: "502" }, 2);
    expect([await send(), await send(), await send()]).toEqual([502, 502, 200]);
  });
});

describe("random faults", () => {
  /** What becomes of forty messages. */
  async function forty(seed: number): Promise<(number | string)[]> {
    api.faults.clear().random({ seed, share: 0.3, faults: [{ kind: "502" }, { kind: "cut-after" }] });
    const said: (number | string)[] = [];
    for (let count = 0; count < 40; count += 1) said.push(await send());
    return said;
  }

  it("are the same for the same seed, about as many as their share", async () => {
    const first = await forty(7);
    expect(await forty(7)).toEqual(first);
    expect(await forty(8)).not.toEqual(first);
    const failed = first.filter((status) => status !== 200).length;
    expect(failed).toBeGreaterThan(4);
    expect(failed).toBeLessThan(20);
  });

  it("concern the methods named alone", async () => {
    api.faults.random({ seed: 1, share: 1, faults: [{ kind: "502" }], methods: ["sendPhoto"] });
    expect(await send()).toBe(200);
    api.faults.random({ seed: 1, share: 1, faults: [{ kind: "502" }] });
    expect(await send()).toBe(502);
  });
});
