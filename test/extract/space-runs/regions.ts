import { decodeSpaceRuns, type SpaceRunTable } from "../../../src/extract/space-runs/index.js";
import type { GridRow } from "../../../src/extract/types.js";
import { readSource, type SourceLine } from "../../../src/read/index.js";

export const SPACED_FILE = "corpus/长治市屯留区医疗保障局2024年部门预算.txt";

/** End of a table's title, its columns and its label columns, in the order of the form. */
export const FORM: readonly (readonly [title: string, columns: number, labelColumns: readonly number[]])[] = [
  ["年预算收支总表", 6, [0, 2]],
  ["年预算收入总表", 9, [0, 1]],
  ["年预算支出总表", 5, [0, 1]],
  ["年财政拨款收支总表", 7, [0, 2]],
  ["年一般公共预算支出预算表（不含上年结转）", 5, [0, 1]],
  ["年一般公共预算安排基本支出分经济科目表（不含上年结转）", 5, [0, 1]],
  ["年政府性基金预算收入表（不含上年结转）", 3, [0, 1]],
  ["年政府性基金预算支出表（不含上年结转）", 5, [0, 1]],
  ["年国有资本经营预算收支预算表（不含上年结转）", 8, [0, 1, 3, 4]],
  ["年财政拨款安排“三公”经费支出预算表", 5, [0]],
  ["年财政拨款安排机关运行经费预算表", 5, [0]],
  ["年项目支出预算表（本年预算）", 7, [0]],
  ["年项目支出预算表（上年结转）", 5, [0]],
];

export interface Region {
  readonly lines: readonly SourceLine[];
  readonly columns: number;
  readonly labelColumns: readonly number[];
}

/** Each table from below its title to the line above the next title, or to the narrative part. */
export function regionsOf(lines: readonly SourceLine[]): Region[] {
  const starts = FORM.map(([title]) =>
    lines.findIndex(({ text }) => /^20\d\d/.test(text) && text.slice(4) === title),
  );
  const narrative = lines.findIndex(
    ({ text }) => /^ ?第三部分/.test(text) && !text.includes("…") && !text.includes("..."),
  );
  return FORM.map(([, columns, labelColumns], index) => ({
    lines: lines.slice((starts[index] ?? 0) + 1, starts[index + 1] ?? narrative),
    columns,
    labelColumns,
  }));
}

export function corpusRegions(): Region[] {
  return regionsOf(readSource(SPACED_FILE, SPACED_FILE).lines);
}

export function decode(region: Region): SpaceRunTable {
  return decodeSpaceRuns(region.lines, region);
}

/** Lines of a document written with `·` for a space and `＿` for U+3000. */
export function sourceLines(text: string): SourceLine[] {
  const printed = text.replaceAll("·", " ").replaceAll("＿", "\u3000");
  return printed
    .split("\n")
    .map((line, index) => ({ number: index + 1, text: line, page: null, noise: null }));
}

export function cellsOf(rows: readonly GridRow[]): string[] {
  return rows.map((row) => row.cells.join("|"));
}
