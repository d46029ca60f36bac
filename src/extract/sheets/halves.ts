import type { SheetIndicator } from "../types.js";
import type { IndicatorHead } from "./indicator-head.js";
import { type NamedTarget, type RowReading, sameName } from "./indicator-row.js";
import { type Levels, levelNames, NO_LEVELS, nextLevels } from "./levels.js";
import { fold } from "./row.js";

/** A row's reading with the head it was read by. */
export interface HeadedReading {
  readonly reading: RowReading;
  readonly head: IndicatorHead;
}

/** The indicators of rows read one by one: levels carried down, names and targets of two halves compared. */
export function indicatorsOf(readings: readonly HeadedReading[]): SheetIndicator[] {
  const names = [0, 1].map((set) => readings.flatMap(({ reading }) => reading.entries[set]?.name ?? []));
  const levels: [Levels, Levels] = [NO_LEVELS, NO_LEVELS];
  return readings.flatMap(({ reading, head }) => {
    const [left = [], right = []] = reading.levels;
    levels[0] = nextLevels(levels[0], left);
    levels[1] = nextLevels(right.length > 0 ? levels[1] : levels[0], right);
    return reading.entries.flatMap((entry, set) => {
      if (!entry || entry.target === null) return [];
      const beside = reading.entries[1 - set] ?? null;
      const name = fullName(entry.name, beside, names[1 - set] ?? [], set === 0);
      return [
        indicator(reading, head, set, { name, target: entry.target }, levels[set] ?? NO_LEVELS, beside),
      ];
    });
  });
}

function indicator(
  { row }: RowReading,
  head: IndicatorHead,
  set: number,
  { name, target }: { readonly name: string; readonly target: string },
  levels: Levels,
  beside: NamedTarget | null,
): SheetIndicator {
  const other = beside && beside.target !== null && sameName(beside.name, name) ? beside.target : null;
  return {
    levels: [...levelNames(levels), name],
    description: null,
    target,
    sign: null,
    unit: null,
    basis: null,
    period: head.sets[set]?.period ?? null,
    lines: [row.line, row.line],
    targetLine: row.line,
    twin: other !== null && fold(other) !== fold(target) ? { raw: other, line: row.line } : null,
  };
}

/** The fuller print of a name that one half has cut: beside it in its row, else the only one that carries it on. */
function fullName(
  name: string,
  beside: NamedTarget | null,
  others: readonly string[],
  isLeft: boolean,
): string {
  if (beside && sameName(name, beside.name))
    return isLeft ? fuller(name, beside.name) : fuller(beside.name, name);
  if (others.some((other) => fold(other) === fold(name))) return name;
  const longer = others.filter((other) => fold(other).startsWith(fold(name)));
  return longer.length === 1 && longer[0] !== undefined ? longer[0] : name;
}

/** The longer of two prints; the left one where they are equally long. */
function fuller(left: string, right: string): string {
  const [first, second] = [sound(left), sound(right)];
  return second.length > first.length ? second : first;
}

/** Without the signs that recognition adds where a cell's edge cuts a name. */
function sound(name: string): string {
  return name.replace(/[^\p{Script=Han}\p{L}\d)）”"》]+$/u, "").replace(/(?<=\p{Script=Han})[a-z]$/u, "");
}
