import type { CanonicalTable, Statement } from "../../budget/index.js";
import type { Table, TableColumn } from "../../extract/index.js";
import type { SourceDocument } from "../../read/index.js";
import type { DocumentContext, FigureDraft } from "../draft.js";
import { readCell } from "./cell-number.js";
import { type LabelledRow, labelledRows } from "./labelled-rows.js";
import { measureOf } from "./measure.js";
import { type PlacedRow, placeRows } from "./row-tree.js";
import { frameOf } from "./table-figures.js";

const SAYS_EMPTY = /无|没有|空表|为空|未安排|不涉及/u;

/** Rows of forms whose empty print leaves even the rows out. */
const FORM_ROWS: Readonly<Partial<Record<CanonicalTable, readonly string[]>>> = {
  三公经费表: [
    "因公出国（境）费",
    "公务接待费",
    "公务用车购置及运行费",
    "①公务用车购置费",
    "②公务用车运行维护费",
    "合计",
  ],
};

/**
 * An empty table whose note says so prints zero: one figure for each row in the total column, citing the note.
 * A table with any number, or without such a note, gives none.
 */
export function zeroFigures(
  table: Table,
  source: SourceDocument,
  { identity }: DocumentContext,
): FigureDraft[] {
  const { note } = table;
  if (!note || !SAYS_EMPTY.test(note.text) || holdsNumbers(table)) return [];
  const rows = labelledRows(table).filter(({ label }) => label !== "");
  return sidesOf(table).flatMap((side) => {
    const own = rows.filter((row) => row.side === side);
    const named = own.length > 0 ? own : formRows(table, side, note);
    return placeRows(table, named, identity.org).map((row) => zero(table, row, note, source));
  });
}

function holdsNumbers(table: Table): boolean {
  return table.rows.some(({ cells }) =>
    cells.some((cell, index) => table.columns[index]?.role === "value" && readCell(cell).kind !== "empty"),
  );
}

function sidesOf({ columns }: Table): TableColumn["side"][] {
  const sides = new Set(columns.filter(({ role }) => role === "value").map(({ side }) => side));
  return sides.size > 0 ? [...sides] : [null];
}

function formRows({ canonical }: Table, side: TableColumn["side"], note: Statement): LabelledRow[] {
  return (FORM_ROWS[canonical] ?? ["合计"]).map((label) => ({
    side,
    label,
    code: null,
    words: {},
    cells: [],
    steps: [],
    indent: 0,
    line: note.lines[0],
    lines: note.lines,
    doubt: null,
  }));
}

function zero(table: Table, row: PlacedRow, note: Statement, source: SourceDocument): FigureDraft {
  const column = totalColumn(table, row.side);
  const path = column?.path ?? ["合计"];
  return {
    ...frameOf(table, row),
    column: path.at(-1) ?? "合计",
    columnPath: path,
    columnKey: "合计",
    measure: measureOf(table.canonical, row, "合计", ["合计"]),
    value: "0",
    aspect: "amount",
    direction: null,
    unit: table.unit,
    unitPrinted: table.unitPrinted,
    unitInherited: table.unit !== "" && table.unitPrinted === null,
    raw: note.text,
    basis: "zero",
    proof: note.lines,
    page: source.lines[note.lines[0] - 1]?.page ?? null,
    line: note.lines[0],
    lines: note.lines,
  };
}

function totalColumn({ columns }: Table, side: TableColumn["side"]): TableColumn | undefined {
  const values = columns.filter((column) => column.role === "value" && column.side === side);
  return values.find(({ path }) => /合计|小计|总计/u.test(path.at(-1) ?? "")) ?? values[0];
}
