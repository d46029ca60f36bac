import type { Database, Statement } from "better-sqlite3";
import type { Passage } from "../../budget/index.js";
import type { NamedEmbeddings } from "../../model/index.js";
import type { DocumentShelf } from "../documents.js";
import type { PassageHit, PassageIndex, PassageSearch } from "../types.js";
import { matching, nearest } from "./exact-search.js";
import { fuse, type WeighedRanking } from "./fusion.js";
import { openGraph, type PassageGraph } from "./graph.js";
import { createOwnPassages, type SearchedPassage } from "./own-passages.js";
import { type PassageRow, passageOf } from "./passage-rows.js";
import { anyOf, tellingWords } from "./word-query.js";
import { createWordCutter, type WordCutter } from "./words.js";

/** Candidates each ranking hands to the fusion, at least. */
const CANDIDATES = 40;

const COLUMNS = "position, id, document, rest";

/** Weights of the columns of `passage_words` in BM25: a heading counts twice its text. */
const RANK = "bm25(passage_words, 2.0, 1.0)";

/** A word that stands there says more than a likeness of characters. */
const WEIGHTS = { words: 2, likeness: 1 } as const;

/** The passages of an opened store; `folder` holds their graph, which is read at the first search of all. */
export function createPassageIndex(
  database: Database,
  shelf: DocumentShelf,
  folder: string,
  embeddings: NamedEmbeddings,
): PassageIndex {
  return new FusedPassageIndex(database, shelf, folder, embeddings);
}

/** A question as it is searched by. */
interface Asked {
  readonly vector: readonly number[];
  readonly words: readonly string[];
}

class FusedPassageIndex implements PassageIndex {
  readonly #shelf: DocumentShelf;
  readonly #embeddings: NamedEmbeddings;
  readonly #folder: string;
  readonly #cutter: WordCutter = createWordCutter();
  readonly #ownPassages: (document: number) => readonly SearchedPassage[];
  readonly #byDocument: Statement<[number], PassageRow>;
  readonly #byPosition: Statement<[number], PassageRow>;
  readonly #byWords: Statement<[string, number], number>;
  #graph: Promise<PassageGraph | null> | null = null;

  constructor(database: Database, shelf: DocumentShelf, folder: string, embeddings: NamedEmbeddings) {
    this.#shelf = shelf;
    this.#embeddings = embeddings;
    this.#folder = folder;
    this.#ownPassages = createOwnPassages(database);
    this.#byDocument = database.prepare(
      `SELECT ${COLUMNS} FROM passages WHERE document = ? ORDER BY position`,
    );
    this.#byPosition = database.prepare(`SELECT ${COLUMNS} FROM passages WHERE position = ?`);
    this.#byWords = database
      .prepare<[string, number], number>(
        `SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY ${RANK}, rowid LIMIT ?`,
      )
      .pluck();
  }

  async search(query: string, { documents, limit }: PassageSearch): Promise<readonly PassageHit[]> {
    if (limit <= 0) return [];
    const asked = {
      vector: await this.#embeddings.embedQuery(query),
      words: tellingWords(this.#cutter.cut(query)),
    };
    const candidates = Math.max(CANDIDATES, limit);
    const rankings = documents
      ? this.#searchWithin(documents, asked, candidates)
      : await this.#searchAll(asked, candidates);
    return fuse(rankings)
      .slice(0, limit)
      .flatMap(({ position, score }) => this.#hit(position, score));
  }

  passagesOf(document: string): readonly Passage[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    const record = this.#shelf.recordOf(id);
    return this.#byDocument.all(id).map((row) => passageOf(row, record));
  }

  /** Compares with every passage of the documents, by their own measure of which words are rare. */
  #searchWithin(
    documents: readonly string[],
    { vector, words }: Asked,
    limit: number,
  ): readonly WeighedRanking[] {
    const own = documents.flatMap((file) => {
      const id = this.#shelf.idOf(file);
      return id === undefined ? [] : this.#ownPassages(id);
    });
    return [
      { ranking: nearest(Float32Array.from(vector), own, limit), weight: WEIGHTS.likeness },
      { ranking: matching(words, own, limit), weight: WEIGHTS.words },
    ];
  }

  async #searchAll(asked: Asked, limit: number): Promise<readonly WeighedRanking[]> {
    const graph = await this.#openedGraph();
    if (!graph)
      return this.#searchWithin(
        this.#shelf.records.map(({ file }) => file),
        asked,
        limit,
      );
    const { vector, words } = asked;
    const found = words.length === 0 ? [] : this.#byWords.all(anyOf(words), limit);
    return [
      { ranking: await graph.nearest(vector, limit), weight: WEIGHTS.likeness },
      { ranking: found, weight: WEIGHTS.words },
    ];
  }

  #hit(position: number, score: number): PassageHit[] {
    const row = this.#byPosition.get(position);
    return row ? [{ passage: passageOf(row, this.#shelf.recordOf(row.document)), score }] : [];
  }

  /**
   * Null when a newer build has taken the folder away while this index was open: its database is still held,
   * so that the search goes over every vector instead.
   */
  #openedGraph(): Promise<PassageGraph | null> {
    this.#graph ??= openGraph(this.#folder, this.#embeddings);
    return this.#graph;
  }
}
