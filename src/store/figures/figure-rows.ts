import { type Figure, inFen, isMoney, parseDecimal } from "../../budget/index.js";
import type { DocumentRecord } from "../types.js";

/** A row of the `figures` table as SQLite gives it back. */
export interface FigureRow {
  readonly id: string;
  readonly document: number;
  readonly tbl: string;
  readonly row_key: string;
  readonly column_key: string;
  readonly code: string | null;
  readonly measure: string;
  readonly aspect: Figure["aspect"];
  readonly project: string | null;
  readonly line: number;
  readonly value: string;
  readonly rest: string;
}

type DocumentPart = "document" | "org" | "level" | "region" | "year" | "kind";
type ColumnPart =
  | "id"
  | "table"
  | "rowKey"
  | "columnKey"
  | "code"
  | "measure"
  | "aspect"
  | "project"
  | "line"
  | "value";
type Rest = Omit<Figure, DocumentPart | ColumnPart>;

const LARGEST_INTEGER = 2n ** 63n - 1n;

/** Values for the columns of `figures`, in the order of `INSERT_FIGURE`. */
export function figureColumns(
  figure: Figure,
  document: number,
): readonly (string | number | bigint | null)[] {
  const {
    document: _file,
    org: _org,
    level: _level,
    region: _region,
    year: _year,
    kind: _kind,
    ...own
  } = figure;
  const { id, table, rowKey, columnKey, code, measure, aspect, project, line, value, ...rest } = own;
  const columns = [id, document, table ?? "", rowKey, columnKey, code, measure, aspect, project, line, value];
  return [...columns, fenOf(figure), JSON.stringify(rest satisfies Rest)];
}

export const INSERT_FIGURE = `INSERT INTO figures (id, document, tbl, row_key, column_key, code, measure, aspect,
  project, line, value, fen, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The amount in 分; null for what is no money, or too large for an integer of SQLite. */
function fenOf({ value, unit }: Figure): bigint | null {
  const amount = parseDecimal(value);
  if (!amount || !isMoney(unit)) return null;
  const fen = inFen(amount, unit);
  return fen > LARGEST_INTEGER || fen < -LARGEST_INTEGER ? null : fen;
}

/**
 * The figure of a row; what all figures of a document share comes from its record. Every part is named: copying
 * objects part by part costs ten times as much, and answers read many figures.
 */
export function figureOf(row: FigureRow, record: DocumentRecord): Figure {
  const rest = JSON.parse(row.rest) as Rest;
  return {
    id: row.id,
    document: record.file,
    org: record.org,
    level: record.level,
    region: record.region,
    year: record.year,
    kind: record.kind,
    table: row.tbl === "" ? null : (row.tbl as NonNullable<Figure["table"]>),
    title: rest.title,
    row: rest.row,
    rowPath: rest.rowPath,
    rowKind: rest.rowKind,
    rowKey: row.row_key,
    code: row.code,
    column: rest.column,
    columnPath: rest.columnPath,
    columnKey: row.column_key,
    side: rest.side,
    measure: row.measure,
    aspect: row.aspect,
    direction: rest.direction,
    comparator: rest.comparator,
    value: row.value,
    unit: rest.unit,
    unitPrinted: rest.unitPrinted,
    unitInherited: rest.unitInherited,
    raw: rest.raw,
    basis: rest.basis,
    confidence: rest.confidence,
    proof: rest.proof,
    page: rest.page,
    line: row.line,
    lines: rest.lines,
    box: rest.box,
    project: row.project,
    reason: rest.reason,
    attributes: rest.attributes,
  };
}
