import {
  CANONICAL_TABLES,
  type CanonicalTable,
  type Figure,
  labelKey,
  titleKey,
} from "../../budget/index.js";
import { PhraseBook } from "../phrases.js";

/** A figure that stands in a table. */
export type TableCell = Figure & { readonly table: CanonicalTable };

/** What the rows and columns of one table of one document are called, as compact phrases. */
export interface TableNames {
  readonly table: CanonicalTable;
  readonly rows: PhraseBook<readonly TableCell[]>;
  readonly columns: PhraseBook<readonly TableCell[]>;
  /** Cells of its first total, for questions that name a column only. */
  readonly total: readonly TableCell[];
}

/** The tables of a document by every title they go by. */
export interface NamedTables {
  readonly titles: PhraseBook<CanonicalTable>;
  names(table: CanonicalTable): TableNames | null;
  all(): readonly TableNames[];
}

/** Sheets of projects repeat their rows for every project: their cells are named by the project instead. */
function isOfTable(figure: Figure): figure is TableCell {
  return figure.table !== null && figure.table !== "绩效目标表";
}

/** `figures` of one document; names of a table are made when first asked for. */
export function namedTables(figures: readonly Figure[]): NamedTables {
  const cells = figures.filter(isOfTable);
  const made = new Map<CanonicalTable, TableNames | null>();
  const names = (table: CanonicalTable): TableNames | null => {
    const known = made.get(table);
    if (known !== undefined) return known;
    const own = namesOf(table, cells);
    made.set(table, own);
    return own;
  };
  return {
    titles: new PhraseBook(cells.flatMap(titlesOf)),
    names,
    all: () => CANONICAL_TABLES.map(names).filter((own) => own !== null),
  };
}

/** The printed title without its year, whole and without the remark in brackets, and its bare form. */
function titlesOf({ title, table }: TableCell): (readonly [string, CanonicalTable])[] {
  const whole = title.replace(/^.*20\d\d年(?:度)?/u, "");
  const forms = [whole, whole.replace(/[(（](?:不含|万元|单位).*?[)）]/u, ""), titleKey(title)].map(phraseOf);
  return [...new Set(forms)].filter((form) => form.length > 2).map((form) => [form, table] as const);
}

function namesOf(table: CanonicalTable, cells: readonly TableCell[]): TableNames | null {
  const own = cells.filter((cell) => cell.table === table);
  const [first] = own;
  if (!first) return null;
  const total =
    own.find(({ rowKind }) => rowKind === "total") ?? own.find(({ rowKind }) => rowKind === "body");
  return {
    table,
    rows: bookOf(own, rowPhrases),
    columns: bookOf(own, columnPhrases),
    total: total ? own.filter(({ rowKey, side }) => rowKey === total.rowKey && side === total.side) : [],
  };
}

function bookOf(
  cells: readonly TableCell[],
  phrases: (cell: TableCell) => readonly string[],
): PhraseBook<readonly TableCell[]> {
  const byPhrase = new Map<string, TableCell[]>();
  for (const cell of cells)
    for (const phrase of new Set(phrases(cell)))
      byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), cell]);
  return new PhraseBook(byPhrase);
}

/** A row by its printed name, by the name that unifies synonyms, by its code; a side's row also as 支出合计. */
function rowPhrases({ row, rowKey, side, code }: Figure): string[] {
  const names = [row, labelKey(row), rowKey].map(phraseOf);
  const sided = side === null ? [] : names.map((name) => `${side}${name}`);
  return [...names, ...sided, ...(code ? [code] : [])];
}

function columnPhrases({ column, columnKey }: Figure): string[] {
  return [phraseOf(column), phraseOf(column.replace(/^20\d\d年?/u, "")), columnKey].filter(
    (phrase) => phrase.length > 1,
  );
}

/** As it stands in compact text: no white space, no punctuation, lower case. */
function phraseOf(printed: string): string {
  return printed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}
