import type { CanonicalTable } from "../budget/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Sources } from "./locate.js";

const ORDINALS = "一二三四五六";
const NAMED = /表([一二三四五六])(?![十\p{Script=Han}]*[表张])/u;

/**
 * 表五: the fifth table of the document, as its first tables are numbered in the order of print. Null where no table
 * is called by a number; undefined where one is and the document has no such table.
 */
export function tableOfOrdinal(
  words: string,
  { file }: DocumentRecord,
  { figures }: Sources,
): CanonicalTable | null | undefined {
  const ordinal = NAMED.exec(words)?.[1];
  if (!ordinal) return null;
  const first = new Map<CanonicalTable, number>();
  for (const { table, line } of figures.figuresOf(file)) {
    if (table !== null && line < (first.get(table) ?? Number.POSITIVE_INFINITY)) first.set(table, line);
  }
  const inOrder = [...first].toSorted(([, a], [, b]) => a - b).map(([table]) => table);
  const position = ORDINALS.indexOf(ordinal);
  return STANDARD[position] === inOrder[position] ? inOrder[position] : undefined;
}

/** The order of the form; a document that departs from it numbers its tables in another way. */
const STANDARD: readonly CanonicalTable[] = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支总表",
  "一般公共预算支出表",
  "基本支出经济分类表",
];
