import type { Database } from "better-sqlite3";

/** Methods of the Bot API that bring something to a chat. */
export type SendMethod = "sendMessage" | "sendPhoto" | "editMessageText";

/** Something to be sent to a chat. */
export interface Draft {
  /** The chat it goes to; drafts of one lane leave in their order. */
  readonly lane: string;
  readonly method: SendMethod;
  /** Parameters of the method as JSON, without the picture. */
  readonly payload: string;
  /** The picture (PNG) of `sendPhoto`. */
  readonly photo: Buffer | null;
}

export interface Posted extends Draft {
  readonly id: number;
  /** Sends of which nobody knows whether they arrived. */
  readonly unknown: number;
}

export interface Outbox {
  add(draft: Draft, now: number): void;
  /** The oldest draft of a lane that has not left; null where there is none. */
  next(lane: string): Posted | null;
  /** Lanes with drafts that have not left, those that wait longest first. */
  lanes(): readonly string[];
  pending(): number;
  /** How many drafts of a lane have not left. */
  waiting(lane: string): number;
  /** The request is about to be written: should the program end now, nobody knows whether it arrived. */
  sending(id: number): void;
  /** The request failed in a way that is known: it did not arrive. */
  notSent(id: number): void;
  /** The request was written and no reply came. */
  unknown(id: number): void;
  /** It arrived, or never will; what it said is forgotten. */
  settled(id: number, outcome: "sent" | "refused", now: number): void;
  /** What was being sent when the program ended: its outcome is unknown. Returns how many there were. */
  recover(): number;
  sweep(before: number): void;
}

export function createOutbox(database: Database): Outbox {
  const open = "state IN ('pending', 'sending')";
  const add = database.prepare<[string, string, string, Buffer | null, number]>(
    "INSERT INTO outbox (lane, method, payload, photo, state, created) VALUES (?, ?, ?, ?, 'pending', ?)",
  );
  const next = database.prepare<[string], Posted>(
    `SELECT id, lane, method, payload, photo, unknown FROM outbox WHERE lane = ? AND ${open} ORDER BY id LIMIT 1`,
  );
  const lanes = database
    .prepare<[], string>(`SELECT lane FROM outbox WHERE ${open} GROUP BY lane ORDER BY min(id)`)
    .pluck();
  const pending = database.prepare<[], number>(`SELECT count(*) FROM outbox WHERE ${open}`).pluck();
  const waiting = database
    .prepare<[string], number>(`SELECT count(*) FROM outbox WHERE lane = ? AND ${open}`)
    .pluck();
  const mark = database.prepare<[string, number]>("UPDATE outbox SET state = ? WHERE id = ?");
  const unknown = database.prepare<[number]>(
    "UPDATE outbox SET state = 'pending', unknown = unknown + 1 WHERE id = ?",
  );
  const settle = database.prepare<[string, number, number]>(
    "UPDATE outbox SET state = ?, payload = '', photo = NULL, lane = '', settled = ? WHERE id = ?",
  );
  const recover = database.prepare(
    "UPDATE outbox SET state = 'pending', unknown = unknown + 1 WHERE state = 'sending'",
  );
  const sweep = database.prepare<[number]>("DELETE FROM outbox WHERE settled < ?");
  return {
    add: ({ lane, method, payload, photo }, now) => void add.run(lane, method, payload, photo, now),
    next: (lane) => next.get(lane) ?? null,
    lanes: () => lanes.all(),
    pending: () => pending.get() ?? 0,
    waiting: (lane) => waiting.get(lane) ?? 0,
    sending: (id) => void mark.run("sending", id),
    notSent: (id) => void mark.run("pending", id),
    unknown: (id) => void unknown.run(id),
    settled: (id, outcome, now) => void settle.run(outcome, now, id),
    recover: () => recover.run().changes,
    sweep: (before) => void sweep.run(before),
  };
}
