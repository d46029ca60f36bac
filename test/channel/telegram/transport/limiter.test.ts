import { describe, expect, it } from "vitest";
import { createLimiter, type Limiter } from "../../../../src/channel/telegram/transport/index.js";
import { type SteppedClock, steppedClock } from "../../../support/stepped-clock.js";

/** Sends so many messages to each chat as fast as the limiter lets; returns the times of all sends by chat. */
async function flood(
  chats: readonly string[],
  each: number,
  clock: SteppedClock,
  limiter: Limiter = createLimiter(clock),
): Promise<ReadonlyMap<string, readonly number[]>> {
  const signal = new AbortController().signal;
  const times = new Map<string, number[]>(chats.map((chat) => [chat, []]));
  const senders = chats.map(async (chat) => {
    for (let count = 0; count < each; count += 1) {
      await limiter.turn(chat, signal);
      await clock.sleep(30);
      times.get(chat)?.push(clock.now());
      limiter.over(chat);
    }
  });
  const all = Promise.all(senders).then(() => true);
  for (let done = false; !done; ) {
    await clock.advance(1_000);
    done = await Promise.race([all, Promise.resolve(false)]);
  }
  return times;
}

/** The most sends within any stretch of so many milliseconds. */
function most(times: readonly number[], withinMs: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const counts = sorted.map((from) => sorted.filter((time) => time >= from && time < from + withinMs).length);
  return Math.max(...counts);
}

describe("the limits of Telegram", () => {
  it("one message a second in a chat", async () => {
    const times = await flood(["1", "2"], 8, steppedClock());
    for (const sent of times.values()) {
      expect(sent).toHaveLength(8);
      expect(most(sent, 1_000)).toBe(1);
    }
  });

  it("thirty a second overall, and everybody gets a turn", async () => {
    const chats = Array.from({ length: 100 }, (_, index) => String(index + 1));
    const times = await flood(chats, 3, steppedClock());
    const all = [...times.values()].flat();
    expect(all).toHaveLength(300);
    expect(most(all, 1_000)).toBeLessThanOrEqual(30);
    expect(most(all, 1_000)).toBeGreaterThan(20);
    const firsts = [...times.values()].map(([first = 0]) => first);
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThan(8_000);
  });

  it("twenty a minute in a group", async () => {
    const times = await flood(["-100"], 45, steppedClock());
    expect(most(times.get("-100") ?? [], 60_000)).toBe(20);
  });

  it("what Telegram asks to wait holds for the chat alone", async () => {
    const clock = steppedClock();
    const limiter = createLimiter(clock);
    limiter.hold("1", 7_000);
    const before = clock.now();
    const times = await flood(["1", "2"], 1, clock, limiter);
    expect((times.get("1")?.[0] ?? 0) - before).toBeGreaterThanOrEqual(7_000);
    expect((times.get("2")?.[0] ?? 0) - before).toBeLessThan(2_000);
  });

  it("nobody waits once it is told to stop", async () => {
    const clock = steppedClock();
    const limiter = createLimiter(clock);
    const stop = new AbortController();
    limiter.hold("1", 60_000);
    const turn = limiter.turn("1", stop.signal);
    stop.abort();
    expect(await turn).toBe(false);
  });
});
