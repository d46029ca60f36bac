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
  const paths = pathsOf(rows);
  return rows.map((row, index) => {
    const path = paths[index] ?? [];
    return { ...row, label: path.at(-1) ?? "", path, kind: kindOf(row, path, paths[index + 1] ?? []) };
  });
}

function pathsOf(rows: readonly LabelledRow[]): readonly (readonly string[])[] {
  const firsts = rows.map(({ label, steps }) => (isTotalLabel(label) ? 0 : firstStep(steps)));
  let open: readonly string[] = [];
  let item: LabelledRow | null = null;
  return rows.map((row, index) => {
    if (isTotalLabel(row.label)) {
      [open, item] = [[], null];
      return [row.label];
    }
    if (firsts[index] !== -1) {
      open = stepped(open, ownSteps(row, index, firsts));
      item = row.steps.at(-1) === "" ? null : row;
    } else if (!item || !isAnotherWay(row, item)) {
      item = null;
      return [];
    }
    return open.filter((step) => step !== "");
  });
}

function kindOf({ label }: LabelledRow, path: readonly string[], next: readonly string[]): RowKind {
  if (isTotalLabel(label)) return "total";
  const holdsNext = next.length > path.length && path.every((step, depth) => step === next[depth]);
  return holdsNext ? "group" : "detail";
}

/** The steps open before, up to the first that the row fills, and the row's own. */
function stepped(open: readonly string[], own: readonly string[]): string[] {
  const first = firstStep(own);
  return own.map((step, depth) => (depth < first ? (open[depth] ?? "") : step));
}

/**
 * A row that fills several steps names the last of them, unless it is the only one of its kind: 项目 and 经济科目 of
 * a project that is all of one subject are one amount, which bears the project's name.
 */
function ownSteps({ steps }: LabelledRow, index: number, firsts: readonly number[]): readonly string[] {
  const first = firstStep(steps);
  const last = steps.findLastIndex((step) => step !== "");
  if (last === first || last === steps.length - 1) return steps;
  return isShared(index, first, last, firsts)
    ? steps
    : steps.map((step, depth) => (depth > first ? "" : step));
}

/** Whether another row below, before the next of its kind, fills one of the steps that come behind its first. */
function isShared(index: number, first: number, last: number, firsts: readonly number[]): boolean {
  for (let below = index + 1; below < firsts.length; below += 1) {
    const step = firsts[below] ?? -1;
    if (step >= 0 && step <= first) return false;
    if (step > first && step <= last) return true;
  }
  return false;
}

function firstStep(steps: readonly string[]): number {
  return steps.findIndex((step) => step !== "");
}

/** The name of an item is printed once for the ways it is bought: a row below that names a way alone goes on. */
function isAnotherWay(row: LabelledRow, item: LabelledRow): boolean {
  const ways = Object.keys(row.words);
  return ways.length > 0 && ways.every((way) => way in item.words);
}
