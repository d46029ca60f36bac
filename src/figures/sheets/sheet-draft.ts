import { labelKey, type RejectedCell } from "../../budget/index.js";
import type { Sheet, UnreadCell } from "../../extract/index.js";
import type { FactDraft, FigureDraft } from "../draft.js";

/** A rejected cell before it knows its document. */
export type RejectDraft = Omit<RejectedCell, "document">;

/** What a part of a sheet yields. */
export interface SheetDrafts {
  readonly figures: readonly FigureDraft[];
  readonly facts: readonly FactDraft[];
  readonly rejected: readonly RejectDraft[];
}

export const NOTHING: SheetDrafts = { figures: [], facts: [], rejected: [] };

export function joinDrafts(parts: readonly SheetDrafts[]): SheetDrafts {
  return {
    figures: parts.flatMap(({ figures }) => figures),
    facts: parts.flatMap(({ facts }) => facts),
    rejected: parts.flatMap(({ rejected }) => rejected),
  };
}

type Needed =
  | "row"
  | "rowPath"
  | "column"
  | "columnKey"
  | "measure"
  | "aspect"
  | "value"
  | "unit"
  | "raw"
  | "line"
  | "lines";

/** A figure of a sheet: what the part of the sheet says of it, the rest as it is for all of them. */
export function sheetFigure(
  sheet: Sheet,
  known: Pick<FigureDraft, Needed> & Partial<FigureDraft>,
): FigureDraft {
  return {
    table: sheet.canonical,
    title: sheet.title,
    rowKind: "detail",
    rowKey: labelKey(known.row),
    code: null,
    columnPath: [known.column],
    side: null,
    direction: null,
    comparator: null,
    unitPrinted: known.unit === "" ? null : known.unit,
    unitInherited: false,
    basis: "printed",
    proof: null,
    page: null,
    box: null,
    project: sheet.project,
    reason: null,
    attributes: {},
    ...known,
  };
}

export function sheetFact(sheet: Sheet, known: Pick<FactDraft, "labels" | "text" | "lines">): FactDraft {
  const labels = [sheet.project, ...known.labels].filter((label) => label !== null);
  return { table: sheet.canonical, title: sheet.title, project: sheet.project, page: null, ...known, labels };
}

export function rejectedCell(sheet: Sheet, { label, column, raw, line, reason }: UnreadCell): RejectDraft {
  return { table: sheet.canonical, title: sheet.title, row: label, column, raw, line, page: null, reason };
}

/** Path of a row: the project first, empty parts left out. */
export function pathOf(sheet: Sheet, ...parts: readonly (string | null)[]): string[] {
  return [sheet.project, ...parts].filter((part) => part !== null);
}
