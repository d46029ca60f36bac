import type { Database, Statement } from "better-sqlite3";
import type { Finding, Verdict } from "../../audit/index.js";
import {
  type Fact,
  type Figure,
  type LineRange,
  type RejectedCell,
  type Spot,
  spotOf,
} from "../../budget/index.js";
import type { Label, StoredTables } from "../../labels/index.js";
import type { DocumentShelf } from "../documents.js";
import { Latest } from "../latest.js";
import type { DocumentRecord, FigureQuery, FigureStore } from "../types.js";
import { FIGURE_COLUMNS, figureSelect } from "./figure-query.js";
import { type FigureRow, figureOf } from "./figure-rows.js";
import { type FindingRow, findingOf, SELECT_BY_VERDICT, SELECT_FINDINGS } from "./finding-rows.js";
import { createLabelRows, type LabelRows } from "./label-rows.js";

/** Documents of which what was read whole stays in memory (figures, facts, findings: some 2 MB each). */
const KEPT_DOCUMENTS = 8;

interface FactRow {
  readonly id: string;
  readonly rest: string;
}

interface SpotRow {
  readonly line: number;
  readonly page: number;
  readonly box: string;
}

function placedRow({ line, page, box }: SpotRow): Spot & { readonly line: number } {
  return { line, page, box: JSON.parse(box) as Spot["box"] };
}

function isWithin([x0, y0, x1, y1]: Spot["box"], outer: Spot["box"]): boolean {
  return x0 >= outer[0] && y0 >= outer[1] && x1 <= outer[2] && y1 <= outer[3];
}

/** The figures, facts, findings and lines of an opened `figures.sqlite`. Reads only. */
export function createFigureStore(database: Database, shelf: DocumentShelf): FigureStore {
  return new SqliteFigureStore(database, shelf);
}

class SqliteFigureStore implements FigureStore {
  readonly #database: Database;
  readonly #shelf: DocumentShelf;
  readonly #selects = new Map<string, Statement<(string | number)[], FigureRow>>();
  readonly #byId: Statement<[string], FigureRow>;
  readonly #byPosition: Statement<[number], FigureRow>;
  readonly #facts: Statement<[number], FactRow>;
  readonly #factByPosition: Statement<[number], FactRow>;
  readonly #labels: LabelRows;
  readonly #rejected: Statement<[number], { rest: string }>;
  readonly #findings: Statement<[number], FindingRow>;
  readonly #findingsByVerdict: Statement<[number, Verdict], FindingRow>;
  readonly #whole = new Latest<string, readonly Figure[]>(KEPT_DOCUMENTS);
  readonly #wholeFacts = new Latest<number, readonly Fact[]>(KEPT_DOCUMENTS);
  readonly #wholeFindings = new Latest<number, readonly Finding[]>(KEPT_DOCUMENTS);
  readonly #lines: Statement<[number, number, number], string>;

  readonly #spots: Statement<[number, number, number], SpotRow>;
  readonly #page: Statement<[number, number], SpotRow>;

  constructor(database: Database, shelf: DocumentShelf) {
    this.#database = database;
    this.#shelf = shelf;
    this.#byId = database.prepare(`SELECT ${FIGURE_COLUMNS} FROM figures WHERE id = ?`);
    this.#byPosition = database.prepare(`SELECT ${FIGURE_COLUMNS} FROM figures WHERE position = ?`);
    this.#factByPosition = database.prepare("SELECT id, rest FROM facts WHERE position = ?");
    this.#labels = createLabelRows(database, {
      figureAt: (position) => this.#figure(this.#byPosition.get(position)),
      factAt: (position, document) => this.#fact(this.#factByPosition.get(position), document),
    });
    this.#facts = database.prepare("SELECT id, rest FROM facts WHERE document = ? ORDER BY position");
    this.#rejected = database.prepare("SELECT rest FROM rejected WHERE document = ? ORDER BY position");
    this.#findings = database.prepare(SELECT_FINDINGS);
    this.#findingsByVerdict = database.prepare(SELECT_BY_VERDICT);
    this.#lines = database
      .prepare<[number, number, number], string>(
        "SELECT text FROM lines WHERE document = ? AND line BETWEEN ? AND ? ORDER BY line",
      )
      .pluck();
    const spots = "SELECT line, page, box FROM lines WHERE document = ? AND page IS NOT NULL AND";
    this.#spots = database.prepare(`${spots} line BETWEEN ? AND ? ORDER BY line`);
    this.#page = database.prepare(`${spots} page = ? ORDER BY line`);
  }

  documents() {
    return this.#shelf.records;
  }

  recordOf(file: string): DocumentRecord | null {
    const id = this.#shelf.idOf(file);
    return id === undefined ? null : this.#shelf.recordOf(id);
  }

  find(query: FigureQuery): readonly Figure[] {
    const select = figureSelect(query, (file) => this.#shelf.idOf(file));
    if (!select) return [];
    const rows = this.#prepared(select.sql).all(...select.parameters);
    return rows.map((row) => figureOf(row, this.#shelf.recordOf(row.document)));
  }

  byId(id: string): Figure | null {
    return this.#figure(this.#byId.get(id));
  }

  figuresOf(document: string): readonly Figure[] {
    return this.#whole.get(document, () => this.find({ documents: [document] }));
  }

  factsOf(document: string): readonly Fact[] {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return [];
    return this.#wholeFacts.get(id, () => this.#facts.all(id).flatMap((row) => this.#fact(row, id) ?? []));
  }

  labelsOf(document: string): readonly Label[] {
    const id = this.#shelf.idOf(document);
    return id === undefined ? [] : this.#labels.labelsOf(id);
  }

  tablesOf(document: string): StoredTables {
    const id = this.#shelf.idOf(document);
    return id === undefined ? { titles: [], tables: [] } : this.#labels.tablesOf(id);
  }

  unitsOf(document: string): readonly string[] {
    const id = this.#shelf.idOf(document);
    return id === undefined ? [] : this.#labels.unitsOf(id);
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
    if (verdict) return this.#findingsByVerdict.all(id, verdict).map((row) => findingOf(row, record));
    return this.#wholeFindings.get(id, () => this.#findings.all(id).map((row) => findingOf(row, record)));
  }

  sourceLines(document: string, [first, last]: LineRange): readonly string[] {
    const id = this.#shelf.idOf(document);
    return id === undefined ? [] : this.#lines.all(id, first, last);
  }

  spotOf(document: string, [first, last]: LineRange): Spot | null {
    const id = this.#shelf.idOf(document);
    return id === undefined ? null : spotOf(this.#spots.all(id, first, last).map(placedRow));
  }

  linesAt(document: string, { page, box }: Spot): LineRange | null {
    const id = this.#shelf.idOf(document);
    if (id === undefined) return null;
    const inside = this.#page
      .all(id, page)
      .map(placedRow)
      .filter((one) => isWithin(one.box, box));
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? [first.line, last.line] : null;
  }

  #figure(row: FigureRow | undefined): Figure | null {
    return row ? figureOf(row, this.#shelf.recordOf(row.document)) : null;
  }

  #fact(row: FactRow | undefined, id: number): Fact | null {
    if (!row) return null;
    const { file, org, year } = this.#shelf.recordOf(id);
    return { ...JSON.parse(row.rest), id: row.id, document: file, org, year } as Fact;
  }

  #prepared(sql: string): Statement<(string | number)[], FigureRow> {
    const known = this.#selects.get(sql);
    if (known) return known;
    const statement = this.#database.prepare<(string | number)[], FigureRow>(sql);
    this.#selects.set(sql, statement);
    return statement;
  }
}
