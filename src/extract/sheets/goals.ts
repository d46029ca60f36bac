import type { SheetText } from "../types.js";
import { type Cell, fold, type SheetRow } from "./row.js";
import { type Labelled, labelledIn, lostText, type TextReading } from "./texts.js";
import { containment } from "./unwrap.js";

/** A period of the goals' head, with the column it is printed in. */
interface Heading {
  readonly name: string;
  readonly column: number;
}

/** The goals of a sheet: a text for each period of the head (实施期目标, 年度目标). */
export function readGoals(head: SheetRow | null, rows: readonly SheetRow[], damaged: boolean): TextReading {
  const headings = (head?.cells ?? []).map(({ text, column }) => ({ name: fold(text), column }));
  const readings = rows.flatMap(labelledIn).map((entry) => goalsOf(entry, headings, damaged));
  return { texts: readings.flatMap(({ texts }) => texts), unread: readings.flatMap(({ unread }) => unread) };
}

function goalsOf(entry: Labelled, headings: readonly Heading[], damaged: boolean): TextReading {
  const { values } = entry;
  if (values.length === 0) return { texts: [], unread: [] };
  if (damaged) return provenGoal(entry, headings);
  if (values.length > Math.max(1, headings.length)) return { texts: [], unread: [lostText(entry)] };
  return {
    texts: values.map((value, index) => goal(entry, value, headingOf(value, index, values, headings))),
    unread: [],
  };
}

function headingOf(
  value: Cell,
  index: number,
  values: readonly Cell[],
  headings: readonly Heading[],
): string | null {
  if (values.length === headings.length) return headings[index]?.name ?? null;
  const nearest = [...headings].sort(
    (a, b) => Math.abs(a.column - value.column) - Math.abs(b.column - value.column),
  )[0];
  return nearest?.name ?? null;
}

function goal({ label, row }: Labelled, value: Cell, group: string | null, text = value.text): SheetText {
  return {
    label: label.name,
    group,
    text,
    lines: [row.line, row.line],
    printed: [{ line: row.line, raw: value.raw }],
  };
}

const LEAST_CONTAINMENT = 0.8;

/** In a damaged print the last goal is read where the pieces of the other one stand in it, in order. */
function provenGoal(entry: Labelled, headings: readonly Heading[]): TextReading {
  const last = entry.values.at(-1);
  const others = entry.values
    .slice(0, -1)
    .map((cell) => cell.text.replace(/[^\p{Script=Han}\d]/gu, ""))
    .join("");
  const text = last?.text.replace(/^\S\s+/u, "") ?? "";
  const proven = fold(text).length >= others.length && containment(others, fold(text)) >= LEAST_CONTAINMENT;
  if (!last || !proven || others === "") return { texts: [], unread: [lostText(entry)] };
  return { texts: [goal(entry, last, headings.at(-1)?.name ?? null, text)], unread: [] };
}
