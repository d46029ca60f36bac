import type { Database } from "better-sqlite3";
import type { Figure } from "../../budget/index.js";
import { packed, printedLabels, storedTables, unitsOf } from "../../labels/index.js";
import type { NamedEmbeddings } from "../../model/index.js";
import { documentColumns, INSERT_DOCUMENT } from "../documents.js";
import { figureColumns, INSERT_FIGURE } from "../figures/figure-rows.js";
import { embeddedText, INSERT_PASSAGE, passageColumns } from "../passages/passage-rows.js";
import { vectorBlob } from "../passages/vectors.js";
import type { WordCutter } from "../passages/words.js";
import type { DocumentContents, DocumentRecord } from "../types.js";

const INSERT_LINE = "INSERT INTO lines (document, line, text, page, box) VALUES (?, ?, ?, ?, ?)";
const INSERT_FACT = "INSERT INTO facts (id, document, rest) VALUES (?, ?, ?)";
const INSERT_LABELS =
  "INSERT INTO labels (document, units, records, surroundings, tables) VALUES (?, ?, ?, ?, ?)";
const INSERT_REJECTED = "INSERT INTO rejected (document, rest) VALUES (?, ?)";

/** Writes what was read of documents into the tables of a new database. */
export interface ContentsWriter {
  writeRecord(record: DocumentRecord, id: number): void;
  write(contents: DocumentContents, id: number): Promise<void>;
}

export function createContentsWriter(
  database: Database,
  embeddings: NamedEmbeddings,
  cutter: WordCutter,
): ContentsWriter {
  const record = database.prepare(INSERT_DOCUMENT);
  const line = database.prepare(INSERT_LINE);
  const figure = database.prepare(INSERT_FIGURE);
  const passage = database.prepare(INSERT_PASSAGE);
  const labels = database.prepare(INSERT_LABELS);
  const writeLabelled = createLabelledWriter(database);

  const writePassages = async ({ passages }: DocumentContents, id: number): Promise<void> => {
    const vectors = await embeddings.embedDocuments(passages.map(embeddedText));
    passages.forEach((one, index) => {
      passage.run(...passageColumns(one, id, cutter), vectorBlob(vectors[index] ?? []));
    });
  };

  return {
    writeRecord: (one, id) => void record.run(...documentColumns(one, id)),
    async write(contents, id) {
      contents.lines.forEach((text, index) => {
        const spot = contents.spots?.[index];
        line.run(id, index + 1, text, spot?.page ?? null, spot ? JSON.stringify(spot.box) : null);
      });
      const byLine = [...contents.figures].sort((a, b) => a.line - b.line);
      for (const one of byLine) figure.run(...figureColumns(one, id));
      labels.run(id, ...labelColumns(byLine, contents));
      writeLabelled(contents, id);
      await writePassages(contents, id);
    },
  };
}

/** Values for `INSERT_LABELS`; labels name their figures by place, hence of the figures in stored order. */
function labelColumns(figures: readonly Figure[], { facts, record }: DocumentContents): readonly string[] {
  const { records, surroundings } = printedLabels(figures, facts);
  return [unitsOf(figures, record.org), packed(records), surroundings, storedTables(figures)].map((part) =>
    JSON.stringify(part),
  );
}

/** Facts and rejected cells: only ever read back whole, by document. */
function createLabelledWriter(database: Database): (contents: DocumentContents, id: number) => void {
  const fact = database.prepare(INSERT_FACT);
  const rejected = database.prepare(INSERT_REJECTED);
  return ({ facts, rejected: cells }, id) => {
    for (const { id: factId, document: _file, org: _org, year: _year, ...rest } of facts) {
      fact.run(factId, id, JSON.stringify(rest));
    }
    for (const { document: _file, ...rest } of cells) rejected.run(id, JSON.stringify(rest));
  };
}
