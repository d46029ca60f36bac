import type { Figure } from "../budget/index.js";
import type { DisclosedTable } from "./disclosure.js";

/** A row of a printed table with its amounts by column. */
export interface PrintedRow {
  readonly line: number;
  readonly side: Figure["side"];
  readonly label: string;
  readonly key: string;
  readonly kind: Figure["rowKind"];
  readonly code: string | null;
  readonly path: readonly string[];
  /** By `columnId`. */
  readonly cells: ReadonlyMap<string, Figure>;
}

/** A printed table with its amounts in rows. */
export interface PrintedTable {
  readonly found: DisclosedTable;
  readonly rows: readonly PrintedRow[];
  /** Header paths of the columns that hold amounts, by `columnId`, in the order of the rows. */
  readonly columns: ReadonlyMap<string, Figure>;
  /** Most decimals that any of its amounts is printed with. */
  readonly scale: number;
  /** Lines whose cells could not be read safely. */
  readonly unreadLines: readonly number[];
}

/** What tells the columns of a table apart: the side and the whole header path. */
export function columnId({ side, columnPath }: Pick<Figure, "side" | "columnPath">): string {
  return [side ?? "", ...columnPath].join("\u0001");
}

/** The rows of a table, in the order of the document. */
export function rowsOf(figures: readonly Figure[]): PrintedRow[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.side ?? "", figure.line, ...figure.rowPath].join("\u0001");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((cells) => rowOf(cells) ?? []);
}

function rowOf(figures: readonly Figure[]): PrintedRow | null {
  const [first] = figures;
  if (!first) return null;
  const { line, side, row, rowKey, rowKind, code, rowPath } = first;
  const cells = new Map(figures.map((figure) => [columnId(figure), figure]));
  return { line, side, label: row, key: rowKey, kind: rowKind, code, path: rowPath, cells };
}

/**
 * The cell of a row in the canonical column, null where it is blank. Of several columns of that name (合计 of each
 * fund) it is the one that stands above the others' groups; null where none does.
 */
export function cellOf(row: PrintedRow | null | undefined, columnKey: string): Figure | null {
  const named = [...(row?.cells.values() ?? [])].filter((figure) => figure.columnKey === columnKey);
  const outermost = Math.min(...named.map(({ columnPath }) => columnPath.length));
  const [only, ...others] = named.filter(({ columnPath }) => columnPath.length === outermost);
  return only && others.length === 0 ? only : null;
}

/** Cells of the row in all columns of these canonical names. */
export function cellsOf(row: PrintedRow | null | undefined, columnKeys: readonly string[]): Figure[] {
  return columnKeys.flatMap((key) => cellOf(row, key) ?? []);
}
