import type { Rule } from "../rules.js";
import { type Ink, transposed } from "./ink.js";

/** A ruling line as it is drawn in a picture, in pixels. */
export interface Stroke extends Rule {
  /** Its near and far edge across its run. */
  readonly near: number;
  readonly far: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

interface Growing {
  from: number;
  to: number;
  near: number;
  far: number;
  area: number;
  weight: number;
  /** Runs of the row above and of this row. */
  above: Run[];
  runs: Run[];
}

/** Lengths in points. A shorter run of ink is part of a letter; a thicker stroke is a surface. */
const SHORTEST_RUN = 9;
const THICKEST = 3;
/** A break of so many pixels is dirt. */
const BREAK = 2;
/** A line that stands on no other is one from this length on. */
const LONG = 36;
/** A shorter one reaches from line to line. */
const TOUCHES = 0.7;

/** The ruling lines of a page. `perPoint`: pixels a point. */
export function strokesOf(ink: Ink, perPoint: number): Stroke[] {
  const level = thinRuns(ink, perPoint).map((one) => strokeOf(one, false));
  const upright = thinRuns(transposed(ink), perPoint).map((one) => strokeOf(one, true));
  return standing([...level, ...upright], perPoint);
}

function strokeOf({ from, to, near, far, area, weight }: Growing, upright: boolean): Stroke {
  return { upright, from, to, near, far, at: weight / area + 0.5 };
}

/** Long lines, and short ones that reach from one line to another. */
function standing(strokes: readonly Stroke[], perPoint: number): Stroke[] {
  const touches = TOUCHES * perPoint;
  const held = strokes.filter(({ from, to }) => to - from >= LONG * perPoint);
  let left = strokes.filter((stroke) => !held.includes(stroke));
  for (let found = 1; found > 0; ) {
    const reaching = left.filter((stroke) => reaches(stroke, held, touches));
    held.push(...reaching);
    left = left.filter((stroke) => !reaching.includes(stroke));
    found = reaching.length;
  }
  return held;
}

function reaches(stroke: Stroke, others: readonly Stroke[], touches: number): boolean {
  const across = others.filter(
    ({ upright, from, to }) =>
      upright !== stroke.upright && stroke.at >= from - touches && stroke.at <= to + touches,
  );
  const ends = (at: number) => across.some(({ near, far }) => at >= near - touches && at <= far + touches);
  return ends(stroke.from) && ends(stroke.to);
}

/** Long runs of ink in rows, those of neighbouring rows put together, surfaces left out. */
function thinRuns({ width, height, bits }: Ink, perPoint: number): Growing[] {
  const shortest = SHORTEST_RUN * perPoint;
  const done: Growing[] = [];
  let growing: Growing[] = [];
  for (let y = 0; y < height; y += 1) {
    const runs = runsOf(bits.subarray(y * width, (y + 1) * width), shortest);
    const next = grown(growing, runs, y);
    done.push(...growing.filter((one) => !next.includes(one) && one.far < y));
    growing = next;
  }
  const thickest = THICKEST * perPoint;
  return [...done, ...growing].filter(({ area, from, to }) => area / (to - from) <= thickest);
}

/** Runs of a row that are long enough, small breaks within them overlooked. */
function runsOf(row: Uint8Array, shortest: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  const end = () => {
    if (from >= 0 && last + 1 - from >= shortest) runs.push({ from, to: last + 1 });
  };
  for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x + 1)) {
    if (from < 0 || x - last > BREAK + 1) {
      end();
      from = x;
    }
    last = x;
  }
  end();
  return runs;
}

/** Adds the runs of row `y` to the strokes above them; several that a run joins become one. */
function grown(growing: readonly Growing[], runs: readonly Run[], y: number): Growing[] {
  let next: Growing[] = [];
  for (const run of runs) {
    const touched = [...new Set([...growing, ...next])].filter(
      ({ above, far }) => far <= y && above.some(({ from, to }) => from <= run.to && run.from <= to),
    );
    const own = touched[0] ?? { ...run, near: y, far: y, area: 0, weight: 0, above: [], runs: [] };
    for (const other of touched.slice(1)) merge(own, other);
    extend(own, run, y);
    next = [...next.filter((one) => !touched.includes(one)), own];
  }
  for (const one of next) [one.above, one.runs] = [one.runs, []];
  return next;
}

function merge(own: Growing, other: Growing): void {
  own.from = Math.min(own.from, other.from);
  own.to = Math.max(own.to, other.to);
  own.near = Math.min(own.near, other.near);
  own.far = Math.max(own.far, other.far);
  own.area += other.area;
  own.weight += other.weight;
  own.above.push(...other.above);
  own.runs.push(...other.runs);
  other.far = Number.POSITIVE_INFINITY;
}

function extend(own: Growing, run: Run, y: number): void {
  own.from = Math.min(own.from, run.from);
  own.to = Math.max(own.to, run.to);
  own.runs.push(run);
  own.far = y;
  own.area += run.to - run.from;
  own.weight += (run.to - run.from) * y;
}
