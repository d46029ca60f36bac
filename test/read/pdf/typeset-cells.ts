/** A cell of a table to be set, with the rows and columns it spans. */
export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/** A header as people draw it: a name over several columns is one cell, one without others below reaches down. */
export function headerCells(paths: readonly (readonly string[])[]): {
  readonly depth: number;
  readonly cells: readonly Cell[];
} {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const cells = paths.flatMap((path, column) =>
    path.flatMap((text, row): Cell[] => {
      const shares = (other: readonly string[] | undefined) =>
        other !== undefined &&
        other.length > row + 1 &&
        path.length > row + 1 &&
        other.slice(0, row + 1).join("\n") === path.slice(0, row + 1).join("\n");
      if (shares(paths[column - 1])) return [];
      const end = paths.findIndex((other, at) => at > column && !shares(other));
      const columns = (end < 0 ? paths.length : end) - column;
      return [{ text, row, column, columns, rows: path.length === row + 1 ? depth - row : 1 }];
    }),
  );
  return { depth, cells };
}
