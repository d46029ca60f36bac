/** A rectangle of a page as it is read: x to the right, y downwards, in points. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A matrix of PDF: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix that undoes another; one that flattens the page cannot be undone and stays as it is. */
export function inverse(matrix: Matrix): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const det = a * d - b * c;
  if (det === 0) return matrix;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** Six numbers as a matrix; null for anything else a broken file holds. */
export function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  const all = [a, b, c, d, e, f].map((one) => one ?? Number.NaN);
  return all.every(Number.isFinite) ? (all as unknown as Matrix) : null;
}

/** The rectangle around one as a matrix places it: also around one that it turns a little. */
export function mapped({ x0, y0, x1, y1 }: Rect, matrix: Matrix): Rect {
  const corners = [
    applied(matrix, x0, y0),
    applied(matrix, x1, y1),
    applied(matrix, x0, y1),
    applied(matrix, x1, y0),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** The smallest rectangle around others; null around none. */
export function around(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects;
  if (!first) return null;
  return rest.reduce<Rect>(
    (box, rect) => ({
      x0: Math.min(box.x0, rect.x0),
      y0: Math.min(box.y0, rect.y0),
      x1: Math.max(box.x1, rect.x1),
      y1: Math.max(box.y1, rect.y1),
    }),
    first,
  );
}

/** Values that stand closer than `near` as one, ascending. */
export function clustered(values: readonly number[], near: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last[0] ?? value) <= near) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}
