import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** What buttons and links lead back to, by an id made of its content: the same thing is kept once, for nobody. */
export interface Keepsakes {
  /** Keeps a content and returns its id: 16 characters of `A-Za-z0-9_-`. */
  keep(kind: string, content: string, now: number): string;
  /** The content of an id; null where it is not, or no longer, kept. Being asked for keeps it longer. */
  find(kind: string, id: string, now: number): string | null;
  sweep(before: number): void;
}

const ID_LENGTH = 16;

/** The id that a content is kept by. */
export function keepsakeId(kind: string, content: string): string {
  return createHash("sha256").update(`${kind}\n${content}`).digest("base64url").slice(0, ID_LENGTH);
}

export function createKeepsakes(database: Database): Keepsakes {
  const keep = database.prepare<[string, string, string, number]>(
    "INSERT INTO kept VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET used = excluded.used",
  );
  const find = database
    .prepare<[number, string, string], string>(
      "UPDATE kept SET used = ? WHERE id = ? AND kind = ? RETURNING content",
    )
    .pluck();
  const sweep = database.prepare<[number]>("DELETE FROM kept WHERE used < ?");
  return {
    keep: (kind, content, now) => {
      const id = keepsakeId(kind, content);
      keep.run(id, kind, content, now);
      return id;
    },
    find: (kind, id, now) => find.get(now, id, kind) ?? null,
    sweep: (before) => void sweep.run(before),
  };
}
