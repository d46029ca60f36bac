import { afterEach, describe, expect, it } from "vitest";
import { call, refusal } from "./calling.js";
import { type BotApi, type BotApiSettings, botApi, handClock, type Person } from "./index.js";

const clock = handClock();
let open: BotApi | null = null;
afterEach(() => open?.close());

async function started(settings: BotApiSettings = {}): Promise<BotApi> {
  open = await botApi({ clock, ...settings });
  return open;
}

/** People who have written to the bot. */
function people(api: BotApi, count: number): Person[] {
  return Array.from({ length: count }, () => {
    const person = api.person();
    person.says("/start");
    return person;
  });
}

/** What is said of one more message to a chat. */
function send(api: BotApi, { id }: { id: number }): Promise<string | null> {
  return refusal(api, "sendMessage", { chat_id: id, text: "x" });
}

describe("limits", () => {
  it("allow one message a second in a chat, some milliseconds early at most", async () => {
    const api = await started();
    const [one, other] = people(api, 2) as [Person, Person];
    expect(await send(api, one)).toBeNull();
    expect(await send(api, other)).toBeNull();
    clock.pass(949);
    expect(await call(api, "sendMessage", { chat_id: one.id, text: "x" })).toEqual({
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: "Too Many Requests: retry after 1",
        parameters: { retry_after: 1 },
      },
    });
    clock.pass(10);
    expect(await send(api, one)).toBe("Too Many Requests: retry after 1");
    expect(await send(api, other)).toBeNull();
    clock.pass(1000);
    expect(await send(api, one)).toBeNull();
  });

  it("count edits and pictures, and no other calls", async () => {
    const api = await started();
    const [person] = people(api, 1) as [Person];
    await send(api, person);
    const message_id = api.messagesTo(person)[0]?.messageId;
    expect(await refusal(api, "sendChatAction", { chat_id: person.id, action: "typing" })).toBeNull();
    expect(await refusal(api, "editMessageText", { chat_id: person.id, message_id, text: "y" })).toBe(
      "Too Many Requests: retry after 1",
    );
    clock.pass(1000);
    expect(await refusal(api, "editMessageText", { chat_id: person.id, message_id, text: "y" })).toBeNull();
  });

  it("allow 30 messages a second over all chats", async () => {
    const api = await started();
    const all = people(api, 31);
    const said = await Promise.all(all.map((person) => send(api, person)));
    expect(said.filter((refused) => refused === "Too Many Requests: retry after 1")).toHaveLength(1);
    expect(api.sent).toHaveLength(30);
  });

  it("allow 20 messages a minute in a group", async () => {
    const api = await started();
    const group = api.group();
    for (let count = 0; count < 20; count += 1) {
      expect(await send(api, group)).toBeNull();
      clock.pass(1000);
    }
    expect(await send(api, group)).toBe("Too Many Requests: retry after 40");
    clock.pass(20_000);
    expect(await send(api, group)).toBe("Too Many Requests: retry after 20");
    clock.pass(20_000);
    expect(await send(api, group)).toBeNull();
  });

  it("can tolerate a burst, or be taken away", async () => {
    const burst = await started({ limits: { perChatSecond: 3 } });
    const [person] = people(burst, 1) as [Person];
    const said = [await send(burst, person), await send(burst, person), await send(burst, person)];
    expect(said).toEqual([null, null, null]);
    expect(await send(burst, person)).toMatch(/retry after/u);
    await burst.close();
    const free = await started({ limits: null });
    const [anyone] = people(free, 1) as [Person];
    for (let count = 0; count < 40; count += 1) expect(await send(free, anyone)).toBeNull();
  });
});
