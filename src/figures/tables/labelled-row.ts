import type { LineRange, RowKind } from "../../budget/index.js";
import type { TableColumn } from "../../extract/index.js";

/** A value cell with its column; `item` says that the column names what the row would. */
export interface ValueCell {
  readonly column: TableColumn;
  readonly text: string;
  readonly item: boolean;
}

/** One side of a printed row: what it is called and what it holds. */
export interface LabelledRow {
  readonly side: TableColumn["side"];
  /** Label as printed, white space folded; "" where the row has none. */
  readonly label: string;
  /** What the row is where the label alone would mislead: 支出合计 above which 当年支出小计 stands is 支出总计. */
  readonly meant?: string;
  readonly code: string | null;
  /** Words of further label columns, by their header. */
  readonly words: Readonly<Record<string, string>>;
  readonly cells: readonly ValueCell[];
  /** What the columns say that name it from the kind to the item, "" where one is blank; none where they are no steps. */
  readonly steps: readonly string[];
  readonly indent: number;
  readonly line: number;
  readonly lines: LineRange;
  /** Why no number of this row can be trusted, else null. */
  readonly doubt: string | null;
}

/** A row in its place among the others: its ancestors and what kind of row it is. */
export interface PlacedRow extends LabelledRow {
  /** Ancestors and the row itself, outermost first. */
  readonly path: readonly string[];
  readonly kind: RowKind;
}
