import { type CanonicalTable, type Figure, labelKey, titleKey } from "../budget/index.js";
import { Numbered } from "./numbered.js";

/** The tables of a document as the index keeps them, and every title they go by. */
export interface StoredTables {
  readonly titles: readonly (readonly [phrase: string, table: CanonicalTable])[];
  readonly tables: readonly StoredTable[];
}

/** One table: what its rows and columns are called stands once, as compact phrases too. */
export interface StoredTable {
  readonly table: CanonicalTable;
  readonly rows: readonly (readonly [
    row: string,
    rowKey: string,
    rowKind: Figure["rowKind"],
    side: Figure["side"],
    phrases: readonly string[],
  ])[];
  readonly columns: readonly (readonly [columnKey: string, phrases: readonly string[]])[];
  /** Row, column and value of each cell, in document order: `0,2,12.50;1,2,…`, taken apart by `cellsIn`. */
  readonly cells: string;
}

type TableFigure = Figure & { readonly table: CanonicalTable };

/** Sheets of projects repeat their rows for every project: their cells are named by the project instead. */
function isOfTable(figure: Figure): figure is TableFigure {
  return figure.table !== null && figure.table !== "绩效目标表";
}

/** The tables of a document by what questions can call their cells. */
export function storedTables(figures: readonly Figure[]): StoredTables {
  const cells = figures.filter(isOfTable);
  const tables = [...new Set(cells.map(({ table }) => table))];
  return {
    titles: [...titlesIn(cells), ...wholesIn(cells)],
    tables: tables.map((table) =>
      storedTable(
        table,
        cells.filter((cell) => cell.table === table),
      ),
    ),
  };
}

function storedTable(table: CanonicalTable, cells: readonly TableFigure[]): StoredTable {
  const rows = new Numbered<StoredTable["rows"][number]>();
  const columns = new Numbered<StoredTable["columns"][number]>();
  const numbered = cells.map((cell) => {
    const { row, rowKey, rowKind, side, columnKey, value } = cell;
    const own = rows.numberOf([row, rowKey, rowKind, side, rowPhrases(cell)]);
    return [own, columns.numberOf([columnKey, columnPhrases(cell)]), value].join(",");
  });
  return { table, rows: rows.values, columns: columns.values, cells: numbered.join(";") };
}

/** A cell by the numbers of its row and its column. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** The cells of a table: most questions name none, so that they are kept as text until one does. */
export function cellsIn({ cells }: StoredTable): readonly StoredCell[] {
  return cells.split(";").map((cell) => {
    const [row, column, value = ""] = cell.split(",");
    return { row: Number(row), column: Number(column), value };
  });
}

function titlesIn(cells: readonly TableFigure[]): StoredTables["titles"] {
  const titles = new Map<string, CanonicalTable>();
  const printed = new Map(cells.map(({ title, table }) => [`${table}|${title}`, { title, table }]));
  for (const { title, table } of printed.values())
    for (const form of titleForms(title)) if (!titles.has(form)) titles.set(form, table);
  return [...titles];
}

/** What a table divides into its rows, said for the table: 机关运行经费里的办公费. */
const WHOLES: Readonly<Partial<Record<CanonicalTable, string>>> = {
  机关运行经费表: "机关运行经费",
  政府采购表: "政府采购",
};

function wholesIn(cells: readonly TableFigure[]): (readonly [string, CanonicalTable])[] {
  return Object.entries(WHOLES).flatMap(([, whole]) => {
    const own = cells.find(({ table, rowKind }) => WHOLES[table] === whole && rowKind === "group");
    return own ? [[whole, own.table] as const] : [];
  });
}

/** The printed title without its year, whole and without the remark in brackets, and its bare form. */
function titleForms(title: string): string[] {
  const whole = title.replace(/^.*20\d\d年(?:度)?/u, "");
  const forms = [whole, whole.replace(/[(（](?:不含|万元|单位).*?[)）]/u, ""), titleKey(title)].map(phraseOf);
  return forms.filter((form) => form.length > 2);
}

/** A row by its printed name, by the name that unifies synonyms, by its code; a side's row also as 支出合计. */
function rowPhrases({ row, rowKey, side, code }: Figure): string[] {
  const names = [row, labelKey(row), rowKey].map(phraseOf);
  const sided = side === null ? [] : names.map((name) => `${side}${name}`);
  return [...new Set([...names, ...sided, ...(code ? [code] : [])])];
}

function columnPhrases({ column, columnKey }: Figure): string[] {
  const names = [phraseOf(column), phraseOf(column.replace(/^20\d\d年?/u, "")), columnKey];
  return [...new Set(names)].filter((phrase) => phrase.length > 1);
}

/** A name as it stands in compact text: no white space, no punctuation, lower case. */
export function phraseOf(printed: string): string {
  return printed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}
