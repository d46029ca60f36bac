import type { Database } from "better-sqlite3";

/** What somebody, asked for consent, left for the staff. */
export interface Feedback {
  readonly id: number;
  /** Pseudonym of the sender. */
  readonly person: string;
  /** As the channel wrote it (JSON). */
  readonly content: string;
  readonly received: number;
}

export interface FeedbackBox {
  add(person: string, content: string, now: number): void;
  all(): readonly Feedback[];
  /** Removes what a person left; returns how many there were. */
  forget(person: string): number;
}

export function createFeedbackBox(database: Database): FeedbackBox {
  const add = database.prepare<[string, string, number]>(
    "INSERT INTO feedback (person, content, received) VALUES (?, ?, ?)",
  );
  const all = database.prepare<[], Feedback>(
    "SELECT id, person, content, received FROM feedback ORDER BY id",
  );
  const forget = database.prepare<[string]>("DELETE FROM feedback WHERE person = ?");
  return {
    add: (person, content, now) => void add.run(person, content, now),
    all: () => all.all(),
    forget: (person) => forget.run(person).changes,
  };
}
