import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { Telegram } from "telegraf";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Api,
  createLimiter,
  createSender,
  type Outcome,
} from "../../../../src/channel/telegram/transport/index.js";
import { openState, type State } from "../../../../src/state/index.js";
import { type SteppedClock, steppedClock } from "../../../support/stepped-clock.js";

const DONE: Outcome = { kind: "done", result: {} };
const UNKNOWN: Outcome = { kind: "unknown", why: "ECONNRESET" };
const UNREACHABLE: Outcome = { kind: "unreachable", why: "502" };

let folder: string;
let state: State;
let clock: SteppedClock;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yusuan-sender-"));
  state = openState(folder);
  clock = steppedClock();
});

afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

interface Call {
  readonly text: string;
  readonly at: number;
}

/** An API whose outcomes are given in advance, "done" after them; it writes down what it was called with. */
function apiOf(outcomes: readonly Outcome[], calls: Call[]): Api {
  const left = [...outcomes];
  return {
    client: new Telegram("1:unused"),
    call: async (_method, payload) => {
      calls.push({ text: "text" in payload ? String(payload.text) : "", at: clock.now() });
      return left.shift() ?? DONE;
    },
  };
}

function post(lane: string, text: string): void {
  state.outbox.add(
    { lane, method: "sendMessage", payload: JSON.stringify({ text }), photo: null },
    clock.now(),
  );
}

/** Sends what is in the outbox for a while; returns the calls. */
async function sent(outcomes: readonly Outcome[], ms: number): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const stop = new AbortController();
  const log = pino({ level: "silent" });
  const api = apiOf(outcomes, calls);
  const sender = createSender({ api, state, limiter: createLimiter(clock), clock, log, signal: stop.signal });
  sender.wake(state.outbox.lanes());
  await clock.advance(ms);
  stop.abort();
  await sender.idle();
  return calls;
}

function texts(calls: readonly Call[]): string[] {
  return calls.map(({ text }) => text);
}

describe("sending", () => {
  it("keeps the order of a chat and the pace of Telegram", async () => {
    for (const text of ["a", "b", "c"]) post("1", text);
    const calls = await sent([], 10_000);
    expect(texts(calls)).toEqual(["a", "b", "c"]);
    expect(state.outbox.pending()).toBe(0);
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it("waits as long as it is asked to, and sends the same again", async () => {
    post("1", "a");
    post("1", "b");
    const calls = await sent([{ kind: "limited", waitMs: 5_000 }], 30_000);
    expect(texts(calls)).toEqual(["a", "a", "b"]);
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
  });

  it("tries again with longer and longer waits while the server is out of order", async () => {
    post("1", "a");
    const calls = await sent([UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE], 60_000);
    expect(texts(calls)).toEqual(["a", "a", "a", "a", "a"]);
    const waits = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(state.outbox.pending()).toBe(0);
  });

  it("repeats a send of unknown outcome once at once", async () => {
    post("1", "a");
    post("1", "b");
    expect(texts(await sent([UNKNOWN], 10_000))).toEqual(["a", "a", "b"]);
  });

  it("repeats it later and rarely should that come to nothing too, and then goes on", async () => {
    post("1", "a");
    post("1", "b");
    expect(texts(await sent([UNKNOWN, UNKNOWN], 30_000))).toEqual(["a", "a"]);
    expect(texts(await sent(Array(9).fill(UNKNOWN), 0))).toEqual(["a"]);
    expect(texts(await sent([], 3_600_000)).slice(-1)).toEqual(["b"]);
    expect(state.outbox.pending()).toBe(0);
  });

  it("gives up what Telegram refuses, and goes on", async () => {
    post("1", "a");
    post("1", "b");
    expect(texts(await sent([{ kind: "refused", code: 403, why: "Forbidden" }], 10_000))).toEqual(["a", "b"]);
    expect(state.outbox.pending()).toBe(0);
  });

  it("of one chat never holds up another", async () => {
    post("1", "slow");
    post("2", "quick");
    const calls = await sent([{ kind: "limited", waitMs: 600_000 }], 5_000);
    expect(texts(calls)).toEqual(["slow", "quick"]);
    expect(state.outbox.lanes()).toEqual(["1"]);
  });

  it("leaves what it could not send for the next start", async () => {
    post("1", "a");
    expect(texts(await sent(Array(99).fill(UNREACHABLE), 1_000))).not.toEqual([]);
    expect(state.outbox.pending()).toBe(1);
    expect(texts(await sent([], 1_000))).toEqual(["a"]);
  });
});
