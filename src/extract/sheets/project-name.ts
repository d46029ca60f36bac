import { PROJECT_NAME } from "./labels.js";
import type { SheetRow } from "./row.js";
import { fold, isWords, withoutWraps } from "./row.js";
import { labelledIn } from "./texts.js";
import { likeness } from "./unwrap.js";

/** The project a sheet is for, and whether the print of its name was damaged. */
export interface ProjectName {
  readonly name: string | null;
  readonly damaged: boolean;
}

const LEAST_LIKENESS = 0.6;

/**
 * The project's name as its row prints it. A name that text recognition has cut over several cells is read from
 * the document's own tables: the one row label that is nearly the same.
 */
export function projectNameOf(rows: readonly SheetRow[], rowLabels: readonly string[]): ProjectName {
  const entry = rows.flatMap(labelledIn).find(({ label }) => label.name === "项目名称");
  const cells = entry?.values.filter((cell) => isWords(cell.text)) ?? [];
  const [first, ...more] = cells;
  if (!first) return { name: null, damaged: false };
  if (more.length === 0)
    return { name: first.text, damaged: (entry?.values.length ?? 0) > 1 || isCutLabel(entry?.row) };
  const printed = cells.map(({ text }) => text).join("");
  return { name: nearest(printed, rowLabels) ?? printed, damaged: true };
}

/** The label itself is cut over two cells: the whole sheet was recognised from a picture. */
function isCutLabel(row: SheetRow | undefined): boolean {
  return (
    row !== undefined &&
    !row.cells.some(({ text }) => PROJECT_NAME.test(fold(text)) && fold(text).endsWith("名称"))
  );
}

function nearest(printed: string, rowLabels: readonly string[]): string | null {
  const ranked = [...new Map(rowLabels.map((label) => [fold(label), label])).entries()]
    .map(([folded, label]) => ({ label, score: likeness(folded, fold(printed)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best && best.score !== second?.score ? withoutWraps(best.label) : null;
}
