import type { RowKind } from "../../budget/index.js";
import type { GridRow, Table } from "../../extract/index.js";
import { foldSpaces } from "../../extract/index.js";
import type { LabelledRow, PlacedRow } from "./labelled-row.js";
import { isTotalLabel } from "./totals.js";

/** How and in what quantity something is bought names nothing of it. */
const BESIDE = /形式|方式|性质|单位|数量|单价|规格|说明|备注|来源/u;

/** What the columns say that name what is bought, from its kind to the item, in the order of print. */
export function stepsOf(row: GridRow, { canonical, columns }: Table): readonly string[] {
  if (canonical !== "政府采购表") return [];
  return columns.flatMap(({ role, path }, index) =>
    (role === "label" || role === "second-label") && !BESIDE.test(path.join(""))
      ? [foldSpaces(row.cells[index] ?? "")]
      : [],
  );
}

/** Whether each row fills a step of its own: kinds of purchases, below them projects, below them what is bought. */
export function isStepped(rows: readonly LabelledRow[]): boolean {
  const named = rows.filter(({ steps, label }) => steps.length > 1 && !isTotalLabel(label));
  return (
    named.some(({ steps }) => steps[0] === "" && steps.at(-1) !== "") &&
    named.some(({ steps }) => steps[0] !== "" && steps.at(-1) === "")
  );
}

/** Rows of steps under the rows that fill the steps before theirs. */
export function byStep(rows: readonly LabelledRow[]): PlacedRow[] {
  let open: readonly string[] = [];
  const paths = rows.map((row, index) => {
    if (isTotalLabel(row.label)) open = [];
    if (isTotalLabel(row.label)) return [row.label];
    const own = continued(rows, index) ? [] : ownSteps(rows, index);
    if (own.length > 0) open = stepped(open, own);
    return own.length > 0 || continued(rows, index) ? open.filter((step) => step !== "") : [];
  });
  return rows.map((row, index) => {
    const path = paths[index] ?? [];
    return { ...row, label: path.at(-1) ?? "", path, kind: kindOf(row, path, paths[index + 1] ?? []) };
  });
}

function kindOf({ label }: LabelledRow, path: readonly string[], next: readonly string[]): RowKind {
  if (isTotalLabel(label)) return "total";
  const holdsNext = next.length > path.length && path.every((step, depth) => step === next[depth]);
  return holdsNext ? "group" : "detail";
}

/** The steps open before, up to the first that the row fills, and the row's own. */
function stepped(open: readonly string[], own: readonly string[]): string[] {
  const first = own.findIndex((step) => step !== "");
  return own.map((step, depth) => (depth < first ? (open[depth] ?? "") : step));
}

/**
 * A row that fills several steps names the last of them, unless it is the only one of its kind: 项目 and 经济科目 of
 * a project that is all of one subject are one amount, which bears the project's name.
 */
function ownSteps(rows: readonly LabelledRow[], index: number): readonly string[] {
  const steps = rows[index]?.steps ?? [];
  const first = firstStep(steps);
  const later = rows.slice(index + 1).map((row) => (isTotalLabel(row.label) ? 0 : firstStep(row.steps)));
  const end = later.findIndex((step) => step >= 0 && step <= first);
  const below = later.slice(0, end < 0 ? undefined : end);
  const last = steps.findLastIndex((step) => step !== "");
  const shared = below.some((step) => step > first && step <= last);
  return shared ? steps : steps.map((step, depth) => (depth > first && last < steps.length - 1 ? "" : step));
}

function firstStep(steps: readonly string[]): number {
  return steps.findIndex((step) => step !== "");
}

/** The name of an item is printed once for the ways it is bought: a row below that names a way alone goes on. */
function continued(rows: readonly LabelledRow[], index: number): boolean {
  const [row, before] = [rows[index], rows[index - 1]];
  if (!row || !before || row.steps.some((step) => step !== "")) return false;
  const ways = Object.keys(row.words);
  const isItem = before.steps.at(-1) !== "" || continued(rows, index - 1);
  return isItem && ways.length > 0 && ways.every((way) => way in before.words);
}
