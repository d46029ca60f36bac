import { isCell } from "./kinds.js";
import type { Subject } from "./subject.js";

/** Cells of a table of 1.00 and more, and those of them that no identity holds for. */
export interface Coverage {
  readonly table: string;
  readonly cells: number;
  readonly uncovered: number;
}

/** By table, those with the most uncovered cells first. */
export function coverageOf(subjects: readonly Subject[]): readonly Coverage[] {
  const tables = new Map<string, { cells: number; uncovered: number }>();
  for (const { disclosure, held } of subjects)
    for (const figure of disclosure.figures.filter(isCell)) {
      const { cells, uncovered } = tables.get(figure.table ?? "") ?? { cells: 0, uncovered: 0 };
      const open = held.has(figure.id) ? 0 : 1;
      tables.set(figure.table ?? "", { cells: cells + 1, uncovered: uncovered + open });
    }
  return [...tables]
    .map(([table, counts]) => ({ table, ...counts }))
    .sort((a, b) => b.uncovered - a.uncovered || b.cells - a.cells);
}

/** Each of them: document, table, project, row, column and value. */
export function uncoveredLines(subjects: readonly Subject[]): string[] {
  const cells = subjects.flatMap(({ name, disclosure, held }) =>
    disclosure.figures
      .filter((figure) => isCell(figure) && !held.has(figure.id))
      .map(({ table, project, row, column, value, unit, line }) =>
        [name, table, project ?? "-", row, column, `${value}${unit}`, line]
          .join("\t")
          .replace(/[^\S\t]+/gu, " "),
      ),
  );
  return ["document\ttable\tproject\trow\tcolumn\tvalue\tline", ...cells];
}
