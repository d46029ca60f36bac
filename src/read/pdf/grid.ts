import { clustered, type Rect } from "./geometry.js";
import type { Rule, Ruling } from "./rules.js";

/** A cell between ruling lines; merged cells are one, placed at their first row and column. */
export interface GridCell extends Rect {
  readonly row: number;
  readonly column: number;
}

/** A table drawn with ruling lines. */
export interface Grid extends Rect {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** Ends of lines meet within this distance. */
const NEAR = 3;

/**
 * The tables that ruling lines draw, or else the backgrounds of their cells, from the top of the page down; frames
 * around running text are none.
 */
export function gridsOf({ rules, edges }: Ruling): Grid[] {
  const ruled = gridsAmong(rules);
  const coloured = gridsAmong(edges).filter((grid) => ruled.every((other) => isApart(grid, other)));
  return [...ruled, ...coloured].sort((a, b) => a.y0 - b.y0);
}

/** A shorter line is a stroke of a drawing. */
const SHORTEST = 4;

function gridsAmong(rules: readonly Rule[]): Grid[] {
  const lines = joined(rules).filter(({ from, to }) => to - from >= SHORTEST);
  return components(lines).flatMap((own) => gridOf(own) ?? []);
}

function isApart(a: Rect, b: Rect): boolean {
  return a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0;
}

/** Pieces of one line put together: cells of most programs draw their own borders. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) => Number(a.upright) - Number(b.upright) || a.at - b.at || a.from - b.from,
  );
  const levels: Rule[][] = [];
  for (const rule of sorted) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (level && first && first.upright === rule.upright && rule.at - first.at <= NEAR / 2) level.push(rule);
    else levels.push([rule]);
  }
  return levels.flatMap(joinedLevel);
}

function joinedLevel(level: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const rule of [...level].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (last && rule.from <= last.to + NEAR)
      lines[lines.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else lines.push(rule);
  }
  return lines;
}

function meet(a: Rule, b: Rule): boolean {
  if (a.upright === b.upright) return false;
  const within = (at: number, { from, to }: Rule) => at >= from - NEAR && at <= to + NEAR;
  return within(a.at, b) && within(b.at, a);
}

/** Lines that touch one another, directly or through others. */
function components(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const found: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of left) {
        if (meet(member, other) && left.delete(other)) group.push(other);
      }
    }
    found.push(group);
  }
  return found;
}

/** Fewer lines of a direction frame no cells. */
const FEWEST = 2;

function gridOf(lines: readonly Rule[]): Grid | null {
  const upright = lines.filter((line) => line.upright);
  const level = lines.filter((line) => !line.upright);
  if (upright.length < FEWEST || level.length < FEWEST) return null;
  const xs = withEnds(upright, level);
  const ys = withEnds(level, upright);
  if (xs.length < 3) return null;
  const cells = cellsOf(xs, ys, upright, level);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { x0, y0, x1, y1, rows: ys.length - 1, columns: xs.length - 1, cells };
}

/** Where lines of one direction stand, and where those across end without one (tables open at the side). */
function withEnds(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const places = clustered(
    lines.map(({ at }) => at),
    NEAR,
  );
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  const open = [first, last].filter((end) => places.every((place) => Math.abs(place - end) > 2 * NEAR));
  return clustered([...places, ...open], NEAR);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owners = Array.from({ length: rows * columns }, (_, index) => index);
  const owner = (index: number): number => {
    let top = index;
    while (owners[top] !== top) top = owners[top] ?? top;
    return top;
  };
  const merge = (a: number, b: number) => {
    const [low, high] = [owner(a), owner(b)].sort((one, other) => one - other);
    owners[high ?? b] = low ?? a;
  };
  const middle = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const drawn = (lines: readonly Rule[], at: number, through: number) =>
    lines.some(
      (line) => Math.abs(line.at - at) <= NEAR + 0.5 && line.from - 1 <= through && line.to + 1 >= through,
    );
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const own = row * columns + column;
      if (column + 1 < columns && !drawn(upright, xs[column + 1] ?? 0, middle(ys, row))) merge(own, own + 1);
      if (row + 1 < rows && !drawn(level, ys[row + 1] ?? 0, middle(xs, column))) merge(own, own + columns);
    }
  }
  return hulls(
    owners.map((_, index) => owner(index)),
    xs,
    ys,
  );
}

/** The rectangle of all pieces of each merged cell. */
function hulls(owners: readonly number[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const columns = xs.length - 1;
  const pieces = new Map<number, number[]>();
  owners.forEach((own, index) => {
    pieces.set(own, [...(pieces.get(own) ?? []), index]);
  });
  return [...pieces.values()].map((members) => {
    const rows = members.map((index) => Math.floor(index / columns));
    const across = members.map((index) => index % columns);
    const [row, column] = [Math.min(...rows), Math.min(...across)];
    return {
      row,
      column,
      x0: xs[column] ?? 0,
      x1: xs[Math.max(...across) + 1] ?? 0,
      y0: ys[row] ?? 0,
      y1: ys[Math.max(...rows) + 1] ?? 0,
    };
  });
}
