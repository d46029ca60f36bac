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

/** What else a row says of a project behind its name. */
const OTHER_LABEL =
  /^(?:项目(?:性质|类[别型]|属性|编[码号]|代码|周期|期限|级次|负责人)|主管部门|实施单位|预算单位|资金性质)[:：]?$/u;

/**
 * The project's name as its row prints it. A name that text recognition has cut over several cells is read from
 * the document's own tables: the one row label that is nearly the same.
 */
export function projectNameOf(rows: readonly SheetRow[], rowLabels: readonly string[]): ProjectName {
  const entry = rows.flatMap(labelledIn).find(({ label }) => label.name === "项目名称");
  const values = entry?.values ?? [];
  const next = values.findIndex(({ text }) => OTHER_LABEL.test(fold(text)));
  const cells = values.slice(0, next < 0 ? undefined : next).filter((cell) => isWords(cell.text));
  const [first, ...more] = cells;
  if (!first) return { name: null, damaged: false };
  if (more.length === 0)
    return { name: first.text, damaged: (next < 0 && values.length > 1) || isCutLabel(entry?.row) };
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
