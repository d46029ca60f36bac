import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openState, type Received, type State, StateError } from "../../src/state/index.js";

let folder: string;
let state: State;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yusuan-state-"));
  state = openState(folder);
});

afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

function received(updateId: number, lane: string, payload = `{"update_id":${updateId}}`): Received {
  return { updateId, lane, payload, received: updateId };
}

function reopened(): State {
  state.close();
  state = openState(folder);
  return state;
}

/** All that the database file and its log hold, as bytes. */
function bytesOnDisk(): string {
  return ["telegram.sqlite", "telegram.sqlite-wal"]
    .map((name) => join(folder, name))
    .map((path) => readFileSync(path, { encoding: "latin1", flag: "a+" }))
    .join("");
}

describe("the inbox", () => {
  it("takes an update once, however often it comes", () => {
    expect(state.inbox.store([received(1, "a"), received(2, "b"), received(1, "a")])).toEqual(["a", "b"]);
    expect(state.inbox.store([received(2, "b")])).toEqual([]);
    state.inbox.done(1, 10);
    expect(state.inbox.store([received(1, "a")])).toEqual([]);
    expect(state.inbox.pending()).toBe(1);
  });

  it("gives the updates of a lane by their number, whatever order they came in", () => {
    state.inbox.store([received(7, "a"), received(3, "a"), received(5, "b")]);
    expect(state.inbox.next("a")?.updateId).toBe(3);
    expect(state.inbox.waiting("a")).toBe(2);
    state.inbox.done(3, 10);
    expect(state.inbox.next("a")?.updateId).toBe(7);
    expect(state.inbox.next("c")).toBeNull();
  });

  it("is there again after a restart, and then forgets what was said but not the number", () => {
    state.inbox.store([received(1, "chat:77", '{"text":"secret words"}')]);
    expect(reopened().inbox.lanes()).toEqual(["chat:77"]);
    expect(state.inbox.next("chat:77")?.payload).toContain("secret words");
    state.inbox.done(1, 10);
    expect(state.inbox.lanes()).toEqual([]);
    reopened();
    expect(bytesOnDisk()).not.toContain("secret words");
    expect(state.inbox.store([received(1, "chat:77")])).toEqual([]);
    state.inbox.sweep(11);
    expect(state.inbox.store([received(1, "chat:77")])).toEqual(["chat:77"]);
  });
});

describe("the outbox", () => {
  const draft = { lane: "5", method: "sendMessage", payload: "{}", photo: null } as const;

  it("keeps the order of a chat", () => {
    state.outbox.add({ ...draft, payload: '{"n":1}' }, 1);
    state.outbox.add({ ...draft, payload: '{"n":2}' }, 1);
    state.outbox.add({ ...draft, lane: "6", method: "sendPhoto", photo: Buffer.from("png") }, 1);
    expect(state.outbox.lanes()).toEqual(["5", "6"]);
    const first = state.outbox.next("5");
    expect(first).toMatchObject({ payload: '{"n":1}', unknown: 0 });
    state.outbox.settled(first?.id ?? 0, "sent", 2);
    expect(state.outbox.next("5")?.payload).toBe('{"n":2}');
    expect(state.outbox.next("6")?.photo?.toString()).toBe("png");
  });

  it("knows after a sudden end which sends nobody knows the outcome of", () => {
    state.outbox.add(draft, 1);
    state.outbox.add(draft, 1);
    state.outbox.sending(state.outbox.next("5")?.id ?? 0);
    expect(reopened().outbox.recover()).toBe(1);
    expect(state.outbox.next("5")).toMatchObject({ unknown: 1 });
    expect(state.outbox.pending()).toBe(2);
    expect(state.outbox.recover()).toBe(0);
  });
});

describe("what is kept", () => {
  it("is found by an id made of it, for as long as somebody asks for it", () => {
    const id = state.kept.keep("question", "屯留项目支出", 1_000);
    expect(id).toMatch(/^[\w-]{16}$/u);
    expect(state.kept.keep("question", "屯留项目支出", 1_000)).toBe(id);
    expect(state.kept.find("question", id, 2_000)).toBe("屯留项目支出");
    expect(state.kept.find("answer", id, 2_000)).toBeNull();
    state.kept.sweep(1_500);
    expect(reopened().kept.find("question", id, 2_000)).toBe("屯留项目支出");
    state.kept.sweep(2_500);
    expect(state.kept.find("question", id, 3_000)).toBeNull();
  });

  it("of conversations expires and can be forgotten", () => {
    state.conversations.write("p", "{}", 1_000);
    expect(state.conversations.read("p", 1_000)).toBe("{}");
    expect(state.conversations.read("p", 1_001)).toBeNull();
    state.conversations.forget("p");
    expect(state.conversations.read("p", 0)).toBeNull();
  });

  it("of homes and reports goes when it is told to", () => {
    state.homes.write("c", "某局");
    state.homes.write("c", "另一局");
    expect(reopened().homes.read("c")).toBe("另一局");
    state.homes.forget("c");
    expect(state.homes.read("c")).toBeNull();
    const left = { person: "p", about: "a", content: "{}", received: 5 };
    state.feedback.add(left);
    state.feedback.add({ ...left, received: 6 });
    expect(state.feedback.all()).toEqual([{ id: 1, ...left }]);
    state.feedback.add({ ...left, about: "b" });
    expect(state.feedback.forget("p", "b")).toBe(1);
    expect(state.feedback.forget("p")).toBe(1);
    expect(state.feedback.all()).toEqual([]);
  });
});

describe("a state folder", () => {
  it("knows people by a secret of its own", () => {
    const name = state.pseudonym("person", 12345, 67890);
    expect(name).not.toMatch(/12345|67890/u);
    expect(reopened().pseudonym("person", 12345, 67890)).toBe(name);
    expect(state.pseudonym("person", 1234, 567890)).not.toBe(name);
    expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
    const elsewhere = openState(join(folder, "other"));
    expect(elsewhere.pseudonym("person", 12345, 67890)).not.toBe(name);
    elsewhere.close();
  });

  it("writes what belongs together, or nothing of it", () => {
    state.inbox.store([received(1, "a")]);
    const broken = () =>
      state.together(() => {
        state.inbox.done(1, 2);
        state.outbox.add({ lane: "5", method: "sendMessage", payload: "{}", photo: null }, 2);
        throw new Error("half way");
      });
    expect(broken).toThrow("half way");
    expect(state.inbox.pending()).toBe(1);
    expect(state.outbox.pending()).toBe(0);
  });

  it("that cannot be used is named in one sentence", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => openState(file)).toThrow(StateError);
    expect(() => openState(file)).toThrow(/YUSUAN_STATE/u);
  });

  it("of another version is refused and left as it is", () => {
    state.close();
    const database = new Database(join(folder, "telegram.sqlite"));
    database.pragma("user_version = 99");
    database.close();
    expect(() => openState(folder)).toThrow(/另一版本/u);
    const again = new Database(join(folder, "telegram.sqlite"));
    expect(again.pragma("user_version", { simple: true })).toBe(99);
    again.pragma("user_version = 1");
    again.close();
    state = openState(folder);
  });
});
