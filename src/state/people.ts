import type { Database } from "better-sqlite3";

/** What a person in a chat has said last, as far as the next question leans on it. */
export interface Conversations {
  read(person: string, notBefore: number): string | null;
  write(person: string, turn: string, now: number): void;
  forget(person: string): void;
  sweep(before: number): void;
}

export function createConversations(database: Database): Conversations {
  const read = database
    .prepare<[string, number], string>("SELECT turn FROM conversations WHERE person = ? AND used >= ?")
    .pluck();
  const write = database.prepare<[string, string, number]>(
    "INSERT INTO conversations VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET turn = excluded.turn, used = excluded.used",
  );
  const forget = database.prepare<[string]>("DELETE FROM conversations WHERE person = ?");
  const sweep = database.prepare<[number]>("DELETE FROM conversations WHERE used < ?");
  return {
    read: (person, notBefore) => read.get(person, notBefore) ?? null,
    write: (person, turn, now) => void write.run(person, turn, now),
    forget: (person) => void forget.run(person),
    sweep: (before) => void sweep.run(before),
  };
}

/** The body that a chat is about: questions that name none are about it. */
export interface Homes {
  read(chat: string): string | null;
  write(chat: string, org: string): void;
  forget(chat: string): void;
}

export function createHomes(database: Database): Homes {
  const read = database.prepare<[string], string>("SELECT org FROM homes WHERE chat = ?").pluck();
  const write = database.prepare<[string, string]>(
    "INSERT INTO homes VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET org = excluded.org",
  );
  const forget = database.prepare<[string]>("DELETE FROM homes WHERE chat = ?");
  return {
    read: (chat) => read.get(chat) ?? null,
    write: (chat, org) => void write.run(chat, org),
    forget: (chat) => void forget.run(chat),
  };
}
