import type { Ink } from "./ink.js";

/** Further than this no page is straightened. */
const STEEPEST = 3;
const STEPS: readonly (readonly [step: number, around: number])[] = [
  [0.5, STEEPEST],
  [0.1, 0.5],
  [0.02, 0.1],
];
/** Every so many pixels one is looked at. */
const STRIDE = 3;

/** Degrees by which the lines of a page fall to the right: at that slope its ink stands in the fewest rows. */
export function skewOf(ink: Ink): number {
  const points = pointsOf(ink);
  let best = 0;
  for (const [step, around] of STEPS) {
    const middle = best;
    let most = -1;
    for (let degrees = middle - around; degrees <= middle + around + step / 2; degrees += step) {
      const score = gathered(points, ink, degrees);
      if (score > most) [most, best] = [score, degrees];
    }
  }
  return Math.abs(best) < STEEPEST ? best : 0;
}

function pointsOf({ width, height, bits }: Ink): Int32Array {
  const points: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = y % STRIDE; x < width; x += STRIDE) if (bits[y * width + x] === 1) points.push(x, y);
  }
  return Int32Array.from(points);
}

/** How unevenly the ink is spread over rows that slope so much. */
function gathered(points: Int32Array, { width, height }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const room = Math.ceil(Math.abs(slope) * width) + 1;
  const counts = new Uint32Array(height + 2 * room);
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) - (points[at] ?? 0) * slope) + room;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
}
