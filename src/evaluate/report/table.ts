import type { Summary } from "../score/index.js";
import { milliseconds, percent, share } from "./words.js";

/** One system in a comparison. */
export interface Column {
  readonly name: string;
  readonly summary: Summary;
}

const ROWS: readonly (readonly [string, (summary: Summary) => string])[] = [
  ["答对", ({ total }) => `${share(total)}（${percent(total)}）`],
  ["数字答错", ({ wrongNumbers }) => String(wrongNumbers)],
  ["不该答而答", ({ answeredWrongly }) => String(answeredWrongly)],
  ["该答而未答", ({ refusedWrongly }) => String(refusedWrongly)],
  ["出处命中", ({ citationPrecision: of }) => `${share(of)}（${percent(of)}）`],
  ["耗时 p50", ({ p50 }) => milliseconds(p50)],
  ["耗时 p99", ({ p99 }) => milliseconds(p99)],
];

/** Several systems over one gold set, side by side, as a Markdown table; categories first. */
export function comparisonTable(columns: readonly Column[]): string {
  const categories = columns[0]?.summary.categories.map(({ category }) => category) ?? [];
  return [
    markdownRow(["", ...columns.map(({ name }) => name)]),
    markdownRow(["---", ...columns.map(() => "---:")]),
    ...categories.map((category) =>
      markdownRow([category, ...columns.map(({ summary }) => ofCategory(summary, category))]),
    ),
    ...ROWS.map(([label, cell]) =>
      markdownRow([`**${label}**`, ...columns.map(({ summary }) => cell(summary))]),
    ),
  ].join("\n");
}

/** One row of a Markdown table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function ofCategory({ categories }: Summary, category: string): string {
  const found = categories.find((one) => one.category === category);
  return found ? share(found) : "—";
}
