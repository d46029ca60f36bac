import { type CanonicalTable, canonicalColumn, labelKey } from "../../budget/index.js";
import type { TableColumn } from "../types.js";
import { columnsOf, type PrintedColumn } from "./columns.js";
import { isHeaderWord } from "./header.js";
import { LAYOUTS, type Layout, type LayoutPath } from "./layouts.js";

/**
 * Mends printed columns by the form they belong to: where most leaves agree and the rest are damaged (rubbish,
 * empty, or one under another), the form decides. Columns that agree keep what is printed.
 */
export function mendedColumns(canonical: CanonicalTable, printed: readonly PrintedColumn[]): TableColumn[] {
  const form = (LAYOUTS[canonical] ?? [])
    .filter((layout) => layout.length === printed.length && fits(layout, printed))
    .sort((a, b) => agreeing(b, printed) - agreeing(a, printed))[0];
  return form ? withForm(form, printed) : printed.map(({ path, role, side }) => ({ path, role, side }));
}

const ENOUGH = 0.6;

function fits(layout: Layout, printed: readonly PrintedColumn[]): boolean {
  if (agreeing(layout, printed) < layout.length * ENOUGH) return false;
  return layout.every((path, index) => sameLeaf(path, printed[index]) || isDamaged(path, index, printed));
}

function agreeing(layout: Layout, printed: readonly PrintedColumn[]): number {
  return layout.filter((path, index) => sameLeaf(path, printed[index])).length;
}

function sameLeaf(path: LayoutPath, column: TableColumn | undefined): boolean {
  return column !== undefined && leafKey(path) === leafKey(column.path);
}

function leafKey(path: readonly string[]): string {
  return canonicalColumn(path.slice(-1));
}

/** No header, a piece of the form's, or one that slipped: it or its neighbour has nothing above it. */
function isDamaged(path: LayoutPath, index: number, printed: readonly PrintedColumn[]): boolean {
  const leaf = labelKey(printed[index]?.path.at(-1) ?? "");
  const meant = labelKey(path.at(-1) ?? "");
  if (meant.includes(leaf) || differsByOne(meant, leaf)) return true;
  return [index - 1, index, index + 1].some((other) => printed[other]?.orphan === true);
}

/** 项日 for 项目: one character misread. */
function differsByOne(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.length > 1 &&
    [...a].filter((character, at) => character !== b[at]).length === 1
  );
}

/** Columns that disagree take the form's headers; the others only where the headers above them slipped. */
function withForm(form: Layout, printed: readonly PrintedColumn[]): TableColumn[] {
  const sides = columnsOf(form).map(({ side }) => side);
  const sound = printed.map((column, index) => isSound(column) && column.side === sides[index]);
  const slipped = sound.includes(false);
  const paths = form.map((path, index) => {
    const column = printed[index];
    if (!column || !sameLeaf(path, column)) return path;
    const kept = sound[index] && (!slipped || column.path.length >= path.length);
    return kept ? column.path : [...path.slice(0, -1), ...column.path.slice(-1)];
  });
  return columnsOf(paths);
}

/** Whether the headers above a column's own are whole words, and none above a value is one of labels. */
function isSound({ path, role }: PrintedColumn): boolean {
  return path.slice(0, -1).every((parent) => {
    const whole = parent.length > 1 && isHeaderWord(parent);
    return whole && !(role === "value" && /^(?:项目|科目|功能分类科目|序号)$/u.test(parent));
  });
}

/** The columns of the form whose headers the text names best; null where no form is named whole. */
export function columnsByWords(canonical: CanonicalTable, headerText: string): TableColumn[] | null {
  const text = headerText.normalize("NFKC").replace(/\s/gu, "");
  const named = (LAYOUTS[canonical] ?? [])
    .filter((layout) => layout.every((path) => mentions(text, path)))
    .sort((a, b) => b.flat().length - a.flat().length)[0];
  return named ? columnsOf(named) : null;
}

function mentions(text: string, path: LayoutPath): boolean {
  const leaf = path.at(-1) ?? "";
  const total = leaf === "预算数" || leaf === "合计";
  const named = total ? /预算数|金额|合计|小计|总计|20\d\d年/u.test(text) : text.includes(leaf);
  return named && path.slice(0, -1).every((parent) => text.includes(parent));
}
