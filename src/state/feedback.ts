import type { Database } from "better-sqlite3";

/** What somebody, asked for consent, left for the staff. */
export interface Feedback {
  readonly id: number;
  /** Pseudonym of the sender. */
  readonly person: string;
  /** What it is about, by the channel's own id. */
  readonly about: string;
  /** As the channel wrote it (JSON). */
  readonly content: string;
  readonly received: number;
}

export interface FeedbackBox {
  /** Keeps it once: who says the same of the same thing again says nothing new. */
  add(feedback: Omit<Feedback, "id">): void;
  all(): readonly Feedback[];
  /** Removes what a person left, or left about one thing; returns how many there were. */
  forget(person: string, about?: string): number;
}

export function createFeedbackBox(database: Database): FeedbackBox {
  const add = database.prepare<[string, string, string, number]>(
    "INSERT OR IGNORE INTO feedback (person, about, content, received) VALUES (?, ?, ?, ?)",
  );
  const all = database.prepare<[], Feedback>(
    "SELECT id, person, about, content, received FROM feedback ORDER BY id",
  );
  const forget = database.prepare<[string, string | null]>(
    "DELETE FROM feedback WHERE person = ? AND about = coalesce(?, about)",
  );
  return {
    add: ({ person, about, content, received }) => void add.run(person, about, content, received),
    all: () => all.all(),
    forget: (person, about) => forget.run(person, about ?? null).changes,
  };
}
