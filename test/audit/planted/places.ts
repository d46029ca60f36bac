import type { Figure } from "../../../src/budget/index.js";
import type { Subject } from "./subject.js";

/** Where a figure's number begins in its line; null where it cannot be told from another one. */
export function positionOf(figure: Figure, { lines, disclosure: { figures } }: Subject): number | null {
  const places = placesOf(lines[figure.line - 1] ?? "", figure.raw);
  if (places.length === 1) return places[0] ?? null;
  const rivals = figures.filter(
    ({ line, raw, table }) => line === figure.line && raw === figure.raw && table === figure.table,
  );
  if (figure.table === null || rivals.length !== places.length) return null;
  return places[rivals.findIndex(({ id }) => id === figure.id)] ?? null;
}

function placesOf(line: string, raw: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(raw); raw !== "" && at >= 0; at = line.indexOf(raw, at + 1)) {
    const around = `${line[at - 1] ?? ""}|${line[at + raw.length] ?? ""}`;
    if (!/[\d.]\||\|[\d.]/u.test(around)) places.push(at);
  }
  return places;
}

/** The lines with one piece of one of them (1-based) replaced. */
export function replaced(
  lines: readonly string[],
  line: number,
  at: number,
  length: number,
  text: string,
): readonly string[] {
  return lines.map((old, index) =>
    index === line - 1 ? old.slice(0, at) + text + old.slice(at + length) : old,
  );
}

/** A row of a table, by the figures that stand in its lines. */
export function rowsOfTables({ disclosure: { figures } }: Subject): Figure[][] {
  const rows = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { table, title, lines, basis } = figure;
    if (table === null || SHEETS.includes(table) || basis === "zero") continue;
    const key = `${title} ${lines.join("–")}`;
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  return [...rows.values()];
}

export const SHEETS: readonly string[] = ["绩效目标表", "整体绩效目标表"];
