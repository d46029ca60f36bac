import Database from "better-sqlite3";
import type { Chunk, Peer } from "./peer.js";
import { readAnswer } from "./reader.js";
import { timed } from "./timed.js";
import { askedWords, wordsOf } from "./words.js";

const BEST = 8;

/** Full-text search: the same pieces in SQLite FTS5 over jieba words, best by BM25, read by the same reader. */
export function fullTextPeer(chunks: readonly Chunk[]): Peer {
  const search = searchOver(chunks);
  return {
    name: "全文检索（SQLite FTS5）",
    answer: (question, history) =>
      timed(async () => {
        const asked = [...history, question].join(" ");
        const words = askedWords(asked);
        const found = words.length === 0 ? [] : search(words);
        return readAnswer(
          asked,
          found.flatMap((row) => chunks[row] ?? []),
        );
      }),
  };
}

function searchOver(chunks: readonly Chunk[]): (words: readonly string[]) => readonly number[] {
  const database = new Database(":memory:");
  database.exec("CREATE VIRTUAL TABLE pieces USING fts5(words, tokenize='unicode61')");
  const insert = database.prepare("INSERT INTO pieces (rowid, words) VALUES (?, ?)");
  database.transaction(() => {
    chunks.forEach(({ title, text }, row) => {
      insert.run(row, wordsOf(`${title}\n${text}`).join(" "));
    });
  })();
  const select = database
    .prepare<[string], number>("SELECT rowid FROM pieces WHERE pieces MATCH ? ORDER BY rank LIMIT 8")
    .pluck();
  return (words) => select.all(words.map((word) => `"${word}"`).join(" OR ")).slice(0, BEST);
}
