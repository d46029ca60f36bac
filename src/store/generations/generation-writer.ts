import { mkdirSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { NamedEmbeddings } from "../../model/index.js";
import { readShelf } from "../documents.js";
import { createFigureStore } from "../figures/figure-store.js";
import { createGraphBuilder, type GraphBuilder } from "../passages/graph.js";
import { vectorOf } from "../passages/vectors.js";
import { createWordCutter } from "../passages/words.js";
import { CREATE_INDEXES, CREATE_TABLES } from "../schema.js";
import type { DocumentContents, DocumentRecord, FigureStore } from "../types.js";
import { type ContentsCopier, createContentsCopier } from "./contents-copier.js";
import { type ContentsWriter, createContentsWriter } from "./contents-writer.js";
import { filesIn, syncFolder, syncPath } from "./durable.js";
import { createFindingsWriter, type FindingsWriter } from "./findings-writer.js";
import { buildingFolder, databaseFile, generationFolder, passagesFolder } from "./folders.js";
import { type GenerationCounts, type GenerationManifest, writeGenerationManifest } from "./manifest.js";

export interface NewGeneration {
  readonly index: string;
  /** `g-<hash>`; no folder of this name exists yet. */
  readonly name: string;
  readonly embeddings: NamedEmbeddings;
  /** Folder of the generation to copy unchanged documents from. */
  readonly previous: string | null;
}

/** A generation being written beside the one in use. */
export interface GenerationWriter {
  /** Writes a document that was read; its number is the order of writing, from 1. */
  add(contents: DocumentContents): Promise<void>;
  /** Takes a document over from the previous generation, where it has the number `from`. */
  copy(from: number): void;
  /**
   * Completes the tables and the vector graph; `records` in the order of writing. Gives what was written, to be
   * audited until `finish`.
   */
  complete(records: readonly DocumentRecord[]): Promise<FigureStore>;
  /** Takes findings once the tables are complete; documents by their numbers. */
  readonly findings: FindingsWriter;
  /** Counts what was written; nothing is written after it. */
  finish(): GenerationCounts;
  /** Writes the manifest, syncs everything and gives the folder its name. The one in use is still the old one. */
  publish(manifest: Omit<GenerationManifest, "files">): void;
  /** Takes everything away again. */
  discard(): void;
}

/** Rows handed to the vector graph at a time. */
const GRAPH_BATCH = 2000;

export function beginGeneration(generation: NewGeneration): GenerationWriter {
  const folder = buildingFolder(generation.index, generation.name);
  mkdirSync(folder);
  try {
    return new SqliteGenerationWriter(generation, folder);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
}

class SqliteGenerationWriter implements GenerationWriter {
  readonly #generation: NewGeneration;
  readonly #folder: string;
  readonly #database: Database.Database;
  readonly #contents: ContentsWriter;
  readonly findings: FindingsWriter;
  readonly #copier: ContentsCopier | null;
  #written = 0;

  constructor(generation: NewGeneration, folder: string) {
    this.#generation = generation;
    this.#folder = folder;
    this.#database = openForWriting(databaseFile(folder));
    const { previous, embeddings } = generation;
    this.#copier = previous === null ? null : createContentsCopier(this.#database, databaseFile(previous));
    this.findings = createFindingsWriter(this.#database, this.#copier !== null);
    this.#contents = createContentsWriter(this.#database, embeddings, createWordCutter());
    this.#database.exec("BEGIN");
  }

  async add(contents: DocumentContents): Promise<void> {
    this.#written += 1;
    await this.#contents.write(contents, this.#written);
  }

  copy(from: number): void {
    if (!this.#copier) throw new Error("there is no previous generation to copy from");
    this.#written += 1;
    this.#copier(from, this.#written);
  }

  async complete(records: readonly DocumentRecord[]): Promise<FigureStore> {
    records.forEach((record, index) => {
      this.#contents.writeRecord(record, index + 1);
    });
    this.#database.exec(`INSERT INTO passage_words (rowid, heading, words)
      SELECT position, heading_words, words FROM passages`);
    await this.#writeGraph();
    this.#database.exec("COMMIT");
    this.#database.exec(CREATE_INDEXES);
    this.#database.exec("BEGIN");
    const shelf = readShelf(this.#database);
    return createFigureStore(this.#database, shelf);
  }

  finish(): GenerationCounts {
    this.#database.exec("COMMIT");
    const counts = this.#counts();
    this.#database.close();
    return counts;
  }

  publish(manifest: Omit<GenerationManifest, "files">): void {
    const { index, name } = this.#generation;
    writeGenerationManifest(this.#folder, { ...manifest, files: [...filesIn(this.#folder)] });
    syncFolder(this.#folder);
    renameSync(this.#folder, generationFolder(index, name));
    syncPath(index, "r");
  }

  discard(): void {
    this.#database.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #counts(): GenerationCounts {
    const rowsOf = (rows: string) =>
      this.#database.prepare<[], number>(`SELECT count(*) FROM ${rows}`).pluck().get() ?? 0;
    const { records } = readShelf(this.#database);
    return {
      documents: records.length,
      tables: records.reduce((total, { tables }) => total + tables.length, 0),
      figures: rowsOf("figures"),
      facts: rowsOf("facts"),
      passages: rowsOf("passages"),
      rejected: rowsOf("rejected"),
      contradictions: rowsOf("findings WHERE verdict = 'contradiction'"),
    };
  }

  async #writeGraph(): Promise<void> {
    const graph = await createGraphBuilder(this.#generation.embeddings);
    for (let after = 0; ; ) {
      const last = await this.#addToGraph(graph, after);
      if (last === null) break;
      after = last;
    }
    await graph.save(passagesFolder(this.#folder));
  }

  /** Adds the vectors after a position; gives the position reached, null at the end. */
  async #addToGraph(graph: GraphBuilder, after: number): Promise<number | null> {
    const rows = this.#database
      .prepare<[number, number], { position: number; vector: Buffer }>(
        "SELECT position, vector FROM passages WHERE position > ? ORDER BY position LIMIT ?",
      )
      .all(after, GRAPH_BATCH);
    const vectors = rows.map(({ vector }) => Array.from(vectorOf(vector)));
    await graph.add(
      vectors,
      rows.map(({ position }) => position),
    );
    return rows.at(-1)?.position ?? null;
  }
}

/** No journal and no syncs while writing: an unfinished generation is thrown away whole, a finished one synced. */
function openForWriting(file: string): Database.Database {
  const database = new Database(file);
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  database.exec(CREATE_TABLES);
  return database;
}
