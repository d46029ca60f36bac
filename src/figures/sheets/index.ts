import type { Fact, Figure, RejectedCell } from "../../budget/index.js";
import type { Sheet } from "../../extract/index.js";
import { completeFact, completeFigure, type DocumentContext } from "../draft.js";
import { fundFigures } from "./funds.js";
import { indicatorFigures } from "./indicators.js";
import { type PlanUnit, planUnits } from "./plan-unit.js";
import { joinDrafts, NOTHING, rejectedCell, type SheetDrafts } from "./sheet-draft.js";
import { textFigures } from "./texts.js";

/** What the performance sheets of one document state. */
export interface SheetFigures {
  readonly figures: Figure[];
  readonly facts: Fact[];
  readonly rejected: RejectedCell[];
}

/**
 * Figures of the performance sheets: funds, spending plans, targets of indicators and numbers of labelled texts;
 * facts for labelled texts and for targets in words; every cell that could not be read, with the reason.
 */
export function sheetFigures(sheets: readonly Sheet[], context: DocumentContext): SheetFigures {
  const plans = planUnits(sheets);
  const drafts = joinDrafts(
    sheets.map((sheet) => draftsOf(sheet, plans.get(sheet) ?? { unit: sheet.unit, doubtful: false })),
  );
  return {
    figures: distinct(drafts.figures.map((draft) => completeFigure(draft, context))),
    facts: distinct(drafts.facts.map((draft) => completeFact(draft, context))),
    rejected: drafts.rejected.map((cell) => ({ ...cell, document: context.file })),
  };
}

function draftsOf(sheet: Sheet, plan: PlanUnit): SheetDrafts {
  return joinDrafts([
    fundFigures(sheet, plan),
    ...sheet.indicators.map((indicator) => indicatorFigures(sheet, indicator)),
    ...sheet.texts.map((text) => textFigures(sheet, text)),
    { ...NOTHING, rejected: sheet.unread.map((cell) => rejectedCell(sheet, cell)) },
  ]);
}

/** One of each id: the two halves of a sheet may print one text twice in a line. */
function distinct<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
