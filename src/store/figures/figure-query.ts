import type { FigureQuery } from "../types.js";

/** A query as SQL; queries of one shape share one text, so that their statement is prepared once. */
export interface FigureSelect {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

export const FIGURE_COLUMNS =
  "id, document, tbl, row_key, column_key, code, measure, aspect, project, line, value, rest";

interface Condition {
  readonly column: string;
  readonly wanted: readonly (string | number)[];
}

/** Null where a condition admits nothing: an empty list, or only unknown documents. */
export function figureSelect(
  query: FigureQuery,
  idOf: (file: string) => number | undefined,
): FigureSelect | null {
  const conditions = conditionsOf(query, idOf);
  if (conditions.some(({ wanted }) => wanted.length === 0)) return null;
  const padded = conditions.map(({ column, wanted }) => ({ column, wanted: paddedToShape(wanted) }));
  const clauses = padded.map(({ column, wanted }) => `${column} IN (${wanted.map(() => "?").join(", ")})`);
  const where = clauses.length === 0 ? "" : ` WHERE ${clauses.join(" AND ")}`;
  return {
    sql: `SELECT ${FIGURE_COLUMNS} FROM figures${where} ORDER BY position`,
    parameters: padded.flatMap(({ wanted }) => wanted),
  };
}

function conditionsOf(query: FigureQuery, idOf: (file: string) => number | undefined): readonly Condition[] {
  const documents = query.documents?.map(idOf).filter((id) => id !== undefined);
  const tables = query.tables?.map((table) => table ?? "");
  const { rowKeys, columnKeys, codes, measures, aspects, projects } = query;
  const wanted: readonly [string, readonly (string | number)[] | undefined][] = [
    ["document", documents],
    ["tbl", tables],
    ["row_key", rowKeys],
    ["column_key", columnKeys],
    ["code", codes],
    ["measure", measures],
    ["aspect", aspects],
    ["project", projects],
  ];
  return wanted.flatMap(([column, list]) => (list === undefined ? [] : [{ column, wanted: list }]));
}

/** Repeats the last value up to the next power of two: few shapes, few prepared statements. */
function paddedToShape<Value>(values: readonly Value[]): readonly Value[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return Array.from({ length }, (_, index) => values[Math.min(index, values.length - 1)] as Value);
}
