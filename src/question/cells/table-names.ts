import { CANONICAL_TABLES, type CanonicalTable, type Figure } from "../../budget/index.js";
import type { StoredTable, StoredTables } from "../../labels/index.js";
import { PhraseBook, type PhraseMatch } from "../phrases.js";

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
  readonly titles: PhraseBook<CanonicalTable>;
  names(table: CanonicalTable): TableNames | null;
  all(): readonly TableNames[];
}

/** The tables of a document of `org`, in the order of the canonical ones. */
export function namedTables({ titles, tables }: StoredTables, org: string): NamedTables {
  const byTable = new Map(tables.map((table) => [table.table, namesOf(table, org)]));
  const names = (table: CanonicalTable) => byTable.get(table) ?? null;
  const all = CANONICAL_TABLES.map(names).filter((own) => own !== null);
  return { titles: new PhraseBook(titles), names, all: () => all };
}

function namesOf(stored: StoredTable, org: string): TableNames {
  const { table, rows, columns } = stored;
  const cells = new Cells(stored, org);
  return {
    table,
    rows: bookOf(
      rows.map(([, , , , phrases]) => phrases),
      (numbers) => cells.where(([row]) => numbers.includes(row)),
    ),
    columns: bookOf(
      columns.map(([, phrases]) => phrases),
      (numbers) => cells.where(([, column]) => numbers.includes(column)),
    ),
    total: () => {
      const total = rows.find(([, , kind]) => kind === "total") ?? rows.find(([, , kind]) => kind === "body");
      const isTotal = (row: number) => rows[row]?.[1] === total?.[1] && rows[row]?.[3] === total?.[3];
      return total ? cells.where(([row]) => isTotal(row)) : [];
    },
  };
}

/** The cells of one table; each is made when a question first names it, and is then always the same. */
class Cells {
  readonly #made: TableCell[] = [];

  constructor(
    private readonly stored: StoredTable,
    private readonly org: string,
  ) {}

  where(wanted: (cell: StoredTable["cells"][number]) => boolean): readonly TableCell[] {
    return this.stored.cells.flatMap((cell, place) => (wanted(cell) ? this.#cellAt(place) : []));
  }

  #cellAt(place: number): TableCell[] {
    const known = this.#made[place];
    if (known) return [known];
    const { table, rows, columns, cells } = this.stored;
    const [rowNumber, columnNumber, value] = cells[place] ?? [];
    const called = rows[rowNumber ?? -1];
    const column = columns[columnNumber ?? -1];
    if (!called || !column || value === undefined) return [];
    const [row, rowKey, rowKind, side] = called;
    const cell = { table, org: this.org, row, rowKey, rowKind, side, columnKey: column[0], value };
    this.#made[place] = cell;
    return [cell];
  }
}

/** `phrases` by the number of what they call; `cellsOf` gives the cells of some numbers. */
function bookOf(
  phrases: readonly (readonly string[])[],
  cellsOf: (numbers: readonly number[]) => readonly TableCell[],
): CellBook {
  const byPhrase = new Map<string, number[]>();
  for (const [number, own] of phrases.entries()) {
    for (const phrase of own) {
      const found = byPhrase.get(phrase);
      if (found) found.push(number);
      else byPhrase.set(phrase, [number]);
    }
  }
  const book = new PhraseBook(byPhrase);
  return { find: (text) => book.find(text).map((match) => ({ ...match, value: cellsOf(match.value) })) };
}
