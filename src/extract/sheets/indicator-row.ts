import type { UnreadCell } from "../types.js";
import type { IndicatorHead } from "./indicator-head.js";
import { isLevel, isSecondLevel } from "./levels.js";
import { type Cell, fold, isWords, type SheetRow } from "./row.js";

/** A name with its target; the target is null where none is printed. */
export interface NamedTarget {
  readonly name: string;
  readonly target: string | null;
}

/** What one row of indicators says, for each set of targets: level names and a name with its target. */
export interface RowReading {
  readonly row: SheetRow;
  readonly levels: readonly (readonly string[])[];
  readonly entries: readonly (NamedTarget | null)[];
  readonly unread: readonly UnreadCell[];
}

/** Reads a row by the columns of the head where it keeps to them, else by the order of its cells. */
export function readIndicatorRow(row: SheetRow, head: IndicatorHead): RowReading {
  return byColumns(row, head) ?? byOrder(row, head);
}

/** Null unless every word of the row stands in a column the head gives it, and names and targets are paired. */
function byColumns(row: SheetRow, head: IndicatorHead): RowReading | null {
  const at = (column: number) => row.cells.find((cell) => cell.column === column) ?? null;
  const pairs = head.sets.map((set) => [at(set.name), at(set.target)] as const);
  if (pairs.some(([name, target]) => (name === null) !== (target === null))) return null;
  if (
    pairs.some(
      ([name, target], set) => name && target && !isPair(name, target, at(head.sets[set]?.second ?? -1)),
    )
  )
    return null;
  const known = new Set(head.sets.flatMap((set) => [set.name, set.target]));
  const others = row.cells.filter((cell) => !known.has(cell.column));
  const damagedFirst = isSecondLevel(at(head.sets[0].second ?? -1)?.text ?? "");
  const strays = others.filter(
    ({ text, column }) => isWords(text) && !isLevel(text) && !(damagedFirst && column <= (head.first ?? -1)),
  );
  if (strays.length > 0 || pairs.every(([name]) => name === null)) return null;
  const entries = pairs.map(([name, target]) =>
    name && target ? { name: name.text, target: target.raw } : null,
  );
  return { row, levels: levelsBySet(others, head), entries, unread: [] };
}

/** A name is words and no level; one that reads as a level stands beside its own level and has a number. */
function isPair(name: Cell, target: Cell, second: Cell | null): boolean {
  if (!isWords(name.text) || isLevel(target.text)) return false;
  return !isLevel(name.text) || (second !== null && isLevel(second.text) && NUMBER.test(target.text));
}

function levelsBySet(cells: readonly Cell[], head: IndicatorHead): string[][] {
  return head.sets.map((set, index) => {
    const from = index === 0 ? -1 : (head.sets[0]?.target ?? -1);
    return cells
      .filter(({ column, text }) => column > from && column < set.name && isLevel(text))
      .map(({ text }) => text);
  });
}

/** Reads names and targets in the order they stand in, wherever the row has drifted to. */
function byOrder(row: SheetRow, head: IndicatorHead): RowReading {
  const cells = row.cells.filter((cell) => !isLevel(cell.text) && isData(cell.text));
  const levels = row.cells.filter((cell) => isLevel(cell.text));
  const parts = head.sets.length === 1 ? [cells] : halvesOf(cells, levels, head);
  if (parts === null) return { row, levels: [names(levels)], entries: [], unread: numbersOf(cells, row) };
  const edge = parts[1]?.[0]?.column ?? Number.POSITIVE_INFINITY;
  const start = parts[0]?.[0]?.column ?? Number.POSITIVE_INFINITY;
  const readings = parts.map(namedTarget);
  return {
    row,
    levels: [
      names(levels.filter(({ column }) => column < start)),
      names(levels.filter(({ column }) => column > start && column < edge)),
    ],
    entries: readings.map((reading) => reading ?? null),
    unread: parts.flatMap((part, index) => (readings[index] === undefined ? numbersOf(part, row) : [])),
  };
}

function names(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => text);
}

const NUMBER = /^(?:[≥≤><=]|不低于|不少于|不超过)?\s*\d/u;

function isData(text: string): boolean {
  return isWords(text) || NUMBER.test(text);
}

/** The cells of the left and of the right half; null where the order does not tell them apart. */
function halvesOf(
  cells: readonly Cell[],
  levels: readonly Cell[],
  head: IndicatorHead,
): (readonly Cell[])[] | null {
  const [first, second, third] = cells;
  if (!first) return [[], []];
  const edge = levels.find(({ column, text }) => column > first.column && isSecondLevel(text))?.column;
  if (edge !== undefined)
    return [cells.filter(({ column }) => column < edge), cells.filter(({ column }) => column > edge)];
  if (cells.length === 4) return [cells.slice(0, 2), cells.slice(2)];
  if (cells.length === 3 && second && third) {
    if (sameName(first.text, third.text)) return [[first, second], [third]];
    return sameName(first.text, second.text) ? [[first], [second, third]] : null;
  }
  if (cells.length > 4) return null;
  if (second && sameName(first.text, second.text)) return [[first], [second]];
  const right = head.sets[1]?.name ?? Number.POSITIVE_INFINITY;
  return first.column >= right ? [[], cells] : [cells, []];
}

const FUSED = /^(.*\p{Script=Han})[[\]|\s]*([≥≤><]\s*\d.*)$/u;

/** The name and target of a half; undefined where its cells are not one of each. */
function namedTarget(cells: readonly Cell[]): NamedTarget | null | undefined {
  const [name, target, ...more] = cells;
  if (!name) return null;
  if (more.length > 0 || NUMBER.test(name.text)) return undefined;
  if (target) return { name: name.text, target: target.raw };
  const [, words, number] = FUSED.exec(name.raw) ?? [];
  return words !== undefined && number !== undefined
    ? { name: words, target: number }
    : { name: name.text, target: null };
}

function numbersOf(cells: readonly Cell[], row: SheetRow): UnreadCell[] {
  return cells
    .filter(({ text }) => NUMBER.test(text))
    .map(({ raw }) => ({
      label: "",
      column: "指标值",
      raw,
      line: row.line,
      reason: "同一行中找不到与该数值对应的指标名称",
    }));
}

const LEAST_PREFIX = 3;
const FRAYED = 2;

/** Whether two printings name one indicator: equal, one cut short, or one frayed at its cut end. */
export function sameName(first: string, second: string): boolean {
  const [a, b] = [fold(first), fold(second)];
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  if (common === shorter) return shorter >= LEAST_PREFIX || a === b;
  const frayed = a.slice(common, common + FRAYED) + b.slice(common, common + FRAYED);
  return common >= Math.max(LEAST_PREFIX, shorter - FRAYED) && !/\d/u.test(frayed);
}
