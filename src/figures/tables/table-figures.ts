import type { RejectedCell } from "../../budget/index.js";
import { foldSpaces, type Table } from "../../extract/index.js";
import type { SourceDocument } from "../../read/index.js";
import type { DocumentContext, FigureDraft } from "../draft.js";
import { readCell } from "./cell-number.js";
import { columnKeysOf, isChange, otherYear, unitOf } from "./column-facts.js";
import { labelledRows, type ValueCell } from "./labelled-rows.js";
import { measureOf, rowKeyOf } from "./measure.js";
import { type PlacedRow, placeRows } from "./row-tree.js";

/** What the cells of a table came to. */
export interface TableReading {
  readonly drafts: readonly FigureDraft[];
  readonly rejected: readonly RejectedCell[];
}

/** Every number of the table as a draft; every cell that should hold one and cannot be read as rejected. */
export function readTable(table: Table, source: SourceDocument, context: DocumentContext): TableReading {
  const { org } = context.identity;
  const rows = labelledRows(table);
  const placed = (["收入", "支出", null] as const).flatMap((side) =>
    placeRows(
      table,
      rows.filter((row) => row.side === side),
      org,
    ),
  );
  const outcomes = placed.flatMap((row) =>
    row.cells.map((cell) => outcomeOf(cell, row, table, source, context)),
  );
  return {
    drafts: outcomes.flatMap(({ draft }) => draft ?? []),
    rejected: [...outcomes.flatMap(({ rejected }) => rejected ?? []), ...unplaced(table, source, context)],
  };
}

interface Outcome {
  readonly draft?: FigureDraft;
  readonly rejected?: RejectedCell;
}

function outcomeOf(
  cell: ValueCell,
  row: PlacedRow,
  table: Table,
  source: SourceDocument,
  context: DocumentContext,
): Outcome {
  const reading = readCell(cell.text);
  if (reading.kind === "empty") return {};
  const printed = source.lines[row.line - 1];
  const reason = reading.kind === "rejected" ? reading.reason : refusal(cell, row, printed?.text ?? "");
  if (reason !== null)
    return { rejected: rejection(cell.text, row, cell.column.path, table, source, context, reason) };
  if (reading.kind !== "number") return {};
  return { draft: draftOf(cell, row, table, context, { ...reading, page: printed?.page ?? null }) };
}

function refusal(cell: ValueCell, row: PlacedRow, line: string): string | null {
  if (row.doubt !== null) return row.doubt;
  if (row.label === "") return "这一行没有名称，无法说明数字是什么";
  if (cell.column.path.length === 0) return "这一列没有表头，无法说明数字是什么";
  return line.includes(cell.text) ? null : "源文件的行中找不到这个数字";
}

function draftOf(
  cell: ValueCell,
  row: PlacedRow,
  table: Table,
  { identity }: DocumentContext,
  reading: { value: string; basis: FigureDraft["basis"]; percent: boolean; page: number | null },
): FigureDraft {
  const { column, text } = cell;
  const keys = columnKeysOf(row.cells, table, identity);
  const columnKey = keys[row.cells.indexOf(cell)] ?? "";
  const frame = frameOf(table, row);
  const other = otherYear(column.path, identity.year);
  const { unit, printed } = unitOf(column, table, row, reading.percent);
  return {
    ...frame,
    attributes: other === null ? frame.attributes : { ...frame.attributes, 年度: String(other) },
    column: column.path.at(-1) ?? "",
    columnPath: column.path,
    columnKey,
    measure: measureOf(table.canonical, row, columnKey, keys),
    ...statedAs(column.path, reading.value, unit),
    unit,
    unitPrinted: printed,
    unitInherited: unit !== "" && printed === null,
    raw: text,
    basis: reading.basis,
    proof: null,
    page: reading.page,
  };
}

/** Amounts as printed; changes without their sign, which becomes the direction. */
function statedAs(
  path: readonly string[],
  value: string,
  unit: string,
): Pick<FigureDraft, "value" | "aspect" | "direction"> {
  if (!isChange(path)) return { value, aspect: "amount", direction: null };
  const direction = value.startsWith("-") ? "减少" : /[1-9]/.test(value) ? "增加" : "持平";
  return { value: value.replace("-", ""), aspect: unit === "%" ? "rate" : "change", direction };
}

type Frame = Omit<
  FigureDraft,
  | "column"
  | "columnPath"
  | "columnKey"
  | "measure"
  | "value"
  | "aspect"
  | "direction"
  | "unit"
  | "unitPrinted"
  | "unitInherited"
  | "raw"
  | "basis"
  | "proof"
  | "page"
>;

/** What all figures of a row share. */
export function frameOf({ canonical, title }: Table, row: PlacedRow): Frame {
  const project = (canonical === "项目支出表" || canonical === "项目结转表") && row.kind === "detail";
  return {
    table: canonical,
    title,
    row: row.label,
    rowPath: row.path,
    rowKind: row.kind,
    rowKey: rowKeyOf(canonical, row),
    code: row.code,
    side: row.side,
    comparator: null,
    line: row.line,
    lines: row.lines,
    box: null,
    project: project ? row.label : null,
    reason: null,
    attributes: attributesOf(row),
  };
}

/** Words of further label columns; the government's economic category under its usual name. */
function attributesOf({ words }: PlacedRow): Record<string, string> {
  const entries = Object.entries(words).map(
    ([header, text]) => [/政府.*经济/u.test(header) ? "政府经济分类" : header, text] as const,
  );
  return Object.fromEntries(entries);
}

function rejection(
  raw: string,
  { label, line }: Pick<PlacedRow, "label" | "line">,
  path: readonly string[],
  { canonical, title }: Table,
  source: SourceDocument,
  { file }: DocumentContext,
  reason: string,
): RejectedCell {
  const page = source.lines[line - 1]?.page ?? null;
  return {
    document: file,
    table: canonical,
    title,
    row: label,
    column: path.at(-1) ?? "",
    raw,
    line,
    page,
    reason,
  };
}

/** Cells beyond the header's columns, and doubtful lines that gave no row. */
function unplaced(table: Table, source: SourceDocument, context: DocumentContext): RejectedCell[] {
  const beyond = table.rows.flatMap(({ cells, valueLine }) =>
    cells.slice(table.columns.length).flatMap((raw) => {
      const row = { label: foldSpaces(cells.find((cell) => cell !== "") ?? ""), line: valueLine };
      return readCell(raw).kind === "empty"
        ? []
        : [rejection(raw, row, [], table, source, context, "单元格多于表头的列数")];
    }),
  );
  const rowless = table.doubts.filter(
    ({ lines }) => !table.rows.some(({ valueLine }) => lines[0] <= valueLine && valueLine <= lines[1]),
  );
  const lost = rowless.map(({ lines, text, reason }) =>
    rejection(text, { label: "", line: lines[0] }, [], table, source, context, reason),
  );
  return [...beyond, ...lost];
}
