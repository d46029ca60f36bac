import type { Database } from "better-sqlite3";

/** One update as it came, and the queue it waits in. */
export interface Received {
  readonly updateId: number;
  /** Updates of one lane are handled one after the other. */
  readonly lane: string;
  /** The update as JSON; forgotten once it is done. */
  readonly payload: string;
  /** When it came. */
  readonly received: number;
}

export interface Inbox {
  /** Stores updates that are not known yet, all or none; returns the lanes that have something new. */
  store(updates: readonly Received[]): readonly string[];
  /** The oldest update of a lane that is not done; null where there is none. */
  next(lane: string): Received | null;
  /** How many updates of a lane wait. */
  waiting(lane: string): number;
  /** How many updates wait in all. */
  pending(): number;
  /** Lanes with updates that are not done. */
  lanes(): readonly string[];
  /** Marks an update as done; what it said is forgotten, its number stays so that it is known when it comes again. */
  done(updateId: number, now: number): void;
  /** Forgets the numbers of updates done before a time. */
  sweep(before: number): void;
}

export function createInbox(database: Database): Inbox {
  const insert = database.prepare<[number, string, string, number]>(
    "INSERT OR IGNORE INTO inbox (update_id, lane, payload, received) VALUES (?, ?, ?, ?)",
  );
  const next = database.prepare<[string], Received>(
    `SELECT update_id AS updateId, lane, payload, received FROM inbox
     WHERE lane = ? AND done IS NULL ORDER BY update_id LIMIT 1`,
  );
  const waiting = database
    .prepare<[string], number>("SELECT count(*) FROM inbox WHERE lane = ? AND done IS NULL")
    .pluck();
  const pending = database.prepare<[], number>("SELECT count(*) FROM inbox WHERE done IS NULL").pluck();
  const lanes = database
    .prepare<[], string>("SELECT lane FROM inbox WHERE done IS NULL GROUP BY lane ORDER BY min(update_id)")
    .pluck();
  const finish = database.prepare<[number, number]>(
    "UPDATE inbox SET payload = NULL, lane = '', done = ? WHERE update_id = ?",
  );
  const sweep = database.prepare<[number]>("DELETE FROM inbox WHERE done < ?");
  return {
    store: database.transaction((updates: readonly Received[]) => {
      const fresh = updates.filter(
        ({ updateId, lane, payload, received }) => insert.run(updateId, lane, payload, received).changes > 0,
      );
      return [...new Set(fresh.map(({ lane }) => lane))];
    }),
    next: (lane) => next.get(lane) ?? null,
    waiting: (lane) => waiting.get(lane) ?? 0,
    pending: () => pending.get() ?? 0,
    lanes: () => lanes.all(),
    done: (updateId, now) => void finish.run(now, updateId),
    sweep: (before) => void sweep.run(before),
  };
}
