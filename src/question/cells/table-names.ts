import { CANONICAL_TABLES, type CanonicalTable, type Figure } from "../../budget/index.js";
import { cellsIn, type StoredCell, type StoredTable, type StoredTables } from "../../labels/index.js";
import { PhraseBook, PhraseList, type PhraseMatch } from "../phrases.js";

/** A figure that stands in a table, as far as questions name it. */
export interface TableCell
  extends Pick<Figure, "org" | "row" | "rowKey" | "rowKind" | "side" | "columnKey" | "value"> {
  readonly table: CanonicalTable;
}

/** What cells are called, to be looked for in compact text. */
export interface CellBook {
  find(text: string): PhraseMatch<readonly TableCell[]>[];
}

/** What the rows and columns of one table of one document are called, as compact phrases. */
export interface TableNames {
  readonly table: CanonicalTable;
  readonly rows: CellBook;
  readonly columns: CellBook;
  /** Cells of its first total, for questions that name a column only. */
  readonly total: () => readonly TableCell[];
}

/** The tables of a document by every title they go by. */
export interface NamedTables {
  readonly titles: PhraseList<CanonicalTable>;
  names(table: CanonicalTable): TableNames | null;
  all(): readonly TableNames[];
}

/** The tables of a document of `org`, in the order of the canonical ones. */
export function namedTables({ titles, tables }: StoredTables, org: string): NamedTables {
  const byTable = new Map(tables.map((table) => [table.table, namesOf(table, org)]));
  const names = (table: CanonicalTable) => byTable.get(table) ?? null;
  const all = CANONICAL_TABLES.map(names).filter((own) => own !== null);
  return { titles: new PhraseList(titles), names, all: () => all };
}

function namesOf(stored: StoredTable, org: string): TableNames {
  const { table, rows, columns } = stored;
  const cells = new Cells(stored, org);
  return {
    table,
    rows: bookOf(
      rows.map(([, , , , phrases]) => phrases),
      (numbers) => cells.where(({ row }) => numbers.includes(row)),
    ),
    columns: bookOf(
      columns.map(([, phrases]) => phrases),
      (numbers) => cells.where(({ column }) => numbers.includes(column)),
    ),
    total: () => {
      const total = rows.find(([, , kind]) => kind === "total") ?? rows.find(([, , kind]) => kind === "body");
      const isTotal = (row: number) => rows[row]?.[1] === total?.[1] && rows[row]?.[3] === total?.[3];
      return total ? cells.where(({ row }) => isTotal(row)) : [];
    },
  };
}

/** The cells of one table; each is made when a question first names it, and is then always the same. */
class Cells {
  readonly #made: TableCell[] = [];
  #stored: readonly StoredCell[] | null = null;

  constructor(
    private readonly table: StoredTable,
    private readonly org: string,
  ) {}

  where(wanted: (cell: StoredCell) => boolean): readonly TableCell[] {
    this.#stored ??= cellsIn(this.table);
    return this.#stored.flatMap((cell, place) => (wanted(cell) ? this.#cellAt(place, cell) : []));
  }

  #cellAt(place: number, { row: number, column, value }: StoredCell): TableCell[] {
    const known = this.#made[place];
    if (known) return [known];
    const called = this.table.rows[number];
    const [columnKey] = this.table.columns[column] ?? [];
    if (!called || columnKey === undefined) return [];
    const [row, rowKey, rowKind, side] = called;
    const cell = { table: this.table.table, org: this.org, row, rowKey, rowKind, side, columnKey, value };
    this.#made[place] = cell;
    return [cell];
  }
}

/** `phrases` by the number of what they call; `cellsOf` gives the cells of some numbers. */
function bookOf(
  phrases: readonly (readonly string[])[],
  cellsOf: (numbers: readonly number[]) => readonly TableCell[],
): CellBook {
  return {
    find(text) {
      const said = new Map<string, number[]>();
      for (const [number, own] of phrases.entries())
        for (const phrase of own)
          if (text.includes(phrase)) said.set(phrase, [...(said.get(phrase) ?? []), number]);
      if (said.size === 0) return [];
      return new PhraseBook(said).find(text).map((match) => ({ ...match, value: cellsOf(match.value) }));
    },
  };
}
