import { foldSpaces, type Table } from "../../extract/index.js";
import type { SourceDocument } from "../../read/index.js";
import type { FactDraft } from "../draft.js";
import { labelledRows } from "./labelled-rows.js";

/** The words of tables that hold words only, such as 机构设置情况: one fact for each labelled cell. */
export function tableFacts(table: Table, source: SourceDocument): FactDraft[] {
  if (table.columns.some(({ role }) => role === "value")) return [];
  return labelledRows(table).flatMap(({ label, words, line, lines }) =>
    Object.entries(words).map(([header, text]) => ({
      table: table.canonical,
      title: table.title,
      project: null,
      labels: [label, header],
      text: foldSpaces(text),
      page: source.lines[line - 1]?.page ?? null,
      lines,
    })),
  );
}
