import type { Database, Statement } from "better-sqlite3";
import type { Passage } from "../../budget/index.js";
import type { NamedEmbeddings } from "../../model/index.js";
import type { DocumentShelf } from "../documents.js";
import type { PassageHit, PassageIndex, PassageSearch } from "../types.js";
import { createExactSearch, type ExactSearch } from "./exact-search.js";
import { fuse, type Ranking } from "./fusion.js";
import { openGraph, type PassageGraph } from "./graph.js";
import { type PassageRow, passageOf } from "./passage-rows.js";
import { anyOf, within } from "./word-query.js";
import { createWordCutter, type WordCutter } from "./words.js";

/** Candidates each ranking hands to the fusion, at least. */
const CANDIDATES = 40;

const COLUMNS = "position, id, document, rest";

/** Weights of the columns of `passage_words` in BM25: document marks none, a heading twice its text. */
const RANK = "bm25(passage_words, 0.0, 2.0, 1.0)";

/** The passages of an opened store; `folder` holds their graph, which is read at the first search of all. */
export function createPassageIndex(
  database: Database,
  shelf: DocumentShelf,
  folder: string,
  embeddings: NamedEmbeddings,
): PassageIndex {
  return new FusedPassageIndex(database, shelf, folder, embeddings);
}

class FusedPassageIndex implements PassageIndex {
  readonly #shelf: DocumentShelf;
  readonly #embeddings: NamedEmbeddings;
  readonly #folder: string;
  readonly #cutter: WordCutter = createWordCutter();
  readonly #exact: ExactSearch;
  readonly #byDocument: Statement<[number], PassageRow>;
  readonly #byPosition: Statement<[number], PassageRow>;
  readonly #byWords: Statement<[string, number], number>;
  #graph: Promise<PassageGraph | null> | null = null;

  constructor(database: Database, shelf: DocumentShelf, folder: string, embeddings: NamedEmbeddings) {
    this.#shelf = shelf;
    this.#embeddings = embeddings;
    this.#folder = folder;
    this.#exact = createExactSearch(database);
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
    const ids = documents?.map((file) => this.#shelf.idOf(file)).filter((id) => id !== undefined) ?? null;
    if (ids?.length === 0 || limit <= 0) return [];
    const candidates = Math.max(CANDIDATES, limit);
    const near = await this.#nearest(query, ids, candidates);
    return fuse([near, this.#wordMatches(query, ids, candidates)])
      .slice(0, limit)
      .flatMap(({ position, score }) => this.#hit(position, score));
  }

  passagesOf(document: string): readonly Passage[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    const record = this.#shelf.recordOf(id);
    return this.#byDocument.all(id).map((row) => passageOf(row, record));
  }

  async #nearest(query: string, documents: readonly number[] | null, limit: number): Promise<Ranking> {
    const vector = await this.#embeddings.embedQuery(query);
    const graph = documents === null ? await this.#openedGraph() : null;
    if (graph) return graph.nearest(vector, limit);
    const searched = documents ?? this.#everyDocument();
    return this.#exact.nearest(Float32Array.from(vector), searched, limit);
  }

  #wordMatches(query: string, documents: readonly number[] | null, limit: number): Ranking {
    const expression = anyOf(this.#cutter.cut(query));
    if (expression === null) return [];
    return this.#byWords.all(documents ? within(documents, expression) : expression, limit);
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

  #everyDocument(): readonly number[] {
    return this.#shelf.records.flatMap(({ file }) => this.#shelf.idOf(file) ?? []);
  }
}
