import type { Database, Statement } from "better-sqlite3";
import type { Finding, Verdict } from "../../audit/index.js";
import type { Fact, Figure, LineRange, RejectedCell } from "../../budget/index.js";
import type { DocumentShelf } from "../documents.js";
import type { FigureQuery, FigureStore } from "../types.js";
import { FIGURE_COLUMNS, figureSelect } from "./figure-query.js";
import { type FigureRow, figureOf } from "./figure-rows.js";
import { type FindingRow, findingOf, SELECT_BY_VERDICT, SELECT_FINDINGS } from "./finding-rows.js";

/** The figures, facts, findings and lines of an opened `figures.sqlite`. Reads only. */
export function createFigureStore(database: Database, shelf: DocumentShelf): FigureStore {
  return new SqliteFigureStore(database, shelf);
}

class SqliteFigureStore implements FigureStore {
  readonly #database: Database;
  readonly #shelf: DocumentShelf;
  readonly #selects = new Map<string, Statement<(string | number)[], FigureRow>>();
  readonly #byId: Statement<[string], FigureRow>;
  readonly #facts: Statement<[number], { id: string; rest: string }>;
  readonly #rejected: Statement<[number], { rest: string }>;
  readonly #findings: Statement<[number], FindingRow>;
  readonly #findingsByVerdict: Statement<[number, Verdict], FindingRow>;
  readonly #lines: Statement<[number, number, number], string>;

  constructor(database: Database, shelf: DocumentShelf) {
    this.#database = database;
    this.#shelf = shelf;
    this.#byId = database.prepare(`SELECT ${FIGURE_COLUMNS} FROM figures WHERE id = ?`);
    this.#facts = database.prepare("SELECT id, rest FROM facts WHERE document = ? ORDER BY position");
    this.#rejected = database.prepare("SELECT rest FROM rejected WHERE document = ? ORDER BY position");
    this.#findings = database.prepare(SELECT_FINDINGS);
    this.#findingsByVerdict = database.prepare(SELECT_BY_VERDICT);
    this.#lines = database
      .prepare<[number, number, number], string>(
        "SELECT text FROM lines WHERE document = ? AND line BETWEEN ? AND ? ORDER BY line",
      )
      .pluck();
  }

  documents() {
    return this.#shelf.records;
  }

  find(query: FigureQuery): readonly Figure[] {
    const select = figureSelect(query, (file) => this.#shelf.idOf(file));
    if (!select) return [];
    const rows = this.#prepared(select.sql).all(...select.parameters);
    return rows.map((row) => figureOf(row, this.#shelf.recordOf(row.document)));
  }

  byId(id: string): Figure | null {
    const row = this.#byId.get(id);
    return row ? figureOf(row, this.#shelf.recordOf(row.document)) : null;
  }

  figuresOf(document: string): readonly Figure[] {
    return this.find({ documents: [document] });
  }

  factsOf(document: string): readonly Fact[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    const { file, org, year } = this.#shelf.recordOf(id);
    return this.#facts
      .all(id)
      .map((row) => ({ ...JSON.parse(row.rest), id: row.id, document: file, org, year }) as Fact);
  }

  rejectedOf(document: string): readonly RejectedCell[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    return this.#rejected.all(id).map(({ rest }) => ({ ...JSON.parse(rest), document }) as RejectedCell);
  }

  findingsOf(document: string, verdict?: Verdict): readonly Finding[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    const record = this.#shelf.recordOf(id);
    const rows = verdict ? this.#findingsByVerdict.all(id, verdict) : this.#findings.all(id);
    return rows.map((row) => findingOf(row, record));
  }

  sourceLines(document: string, [first, last]: LineRange): readonly string[] {
    const id = this.#shelf.idOf(document);
    return id === undefined ? [] : this.#lines.all(id, first, last);
  }

  #prepared(sql: string): Statement<(string | number)[], FigureRow> {
    const known = this.#selects.get(sql);
    if (known) return known;
    const statement = this.#database.prepare<(string | number)[], FigureRow>(sql);
    this.#selects.set(sql, statement);
    return statement;
  }
}
