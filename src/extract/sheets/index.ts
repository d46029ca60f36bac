import type { SourceDocument } from "../../read/index.js";
import type { Sheet } from "../types.js";
import { mergePrintings } from "./merge.js";
import { readOverallSheet } from "./overall-sheet.js";
import { findPrintings, type Printing } from "./printing.js";
import { readProjectSheet, type Surroundings } from "./project-sheet.js";
import { withoutMarkup } from "./row.js";
import { witnessOf } from "./unwrap.js";

/**
 * The performance sheets of a document: one for each project (项目支出绩效目标表) and one for the whole body
 * (整体支出绩效目标表). Printings of one sheet over several pages are one sheet; cells that could not be read
 * are in its `unread`.
 */
export function findSheets(source: SourceDocument): Sheet[] {
  const printings = findPrintings(source);
  const surroundings = surroundingsOf(source, printings);
  const sheets = printings.map((printing) => {
    return printing.overall ? readOverallSheet(printing) : readProjectSheet(printing, surroundings);
  });
  return withSiblingUnits(mergePrintings(sheets));
}

function surroundingsOf({ lines }: SourceDocument, printings: readonly Printing[]): Surroundings {
  const cells = lines.flatMap(({ text }) => text.split("\t").map(withoutMarkup));
  const outside = lines.filter(
    ({ number, text }) => text.includes("\t") && !printings.some((printing) => holds(printing, number)),
  );
  const rowLabels = outside.map(
    ({ text }) =>
      text
        .split("\t")
        .find((cell) => /\p{Script=Han}{2}/u.test(cell))
        ?.trim() ?? "",
  );
  return { witness: witnessOf(cells), rowLabels: rowLabels.filter((label) => label !== "") };
}

function holds({ lines: [first, last] }: Printing, line: number): boolean {
  return line >= first && line <= last;
}

/** A sheet that prints no unit takes the one all other sheets of its kind print. */
function withSiblingUnits(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.unitPrinted !== null) return sheet;
    const units = new Set(
      sheets
        .filter((other) => other.canonical === sheet.canonical)
        .flatMap(({ unitPrinted }) => unitPrinted ?? []),
    );
    const [unit] = units;
    return units.size === 1 && unit !== undefined ? { ...sheet, unit } : sheet;
  });
}
