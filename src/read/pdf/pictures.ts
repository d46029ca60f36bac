import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { applied, around, IDENTITY, type Matrix, matrixOf, type Rect, times } from "./geometry.js";
import type { Drawing } from "./rules.js";

const IMAGES = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);
/** Operators of a path as pdf.js packs it: to move, to draw a line, two kinds of curves, to close. */
const PAIRS: readonly number[] = [1, 1, 3, 2, 0];
const CURVES = [2, 3];

/**
 * Where a page shows something that no text says: images, and shapes with curves (letters drawn as outlines, signatures).
 * Straight lines and surfaces are none.
 */
export function picturesOf({ fnArray, argsArray }: Drawing, page: Matrix): Rect[] {
  const pictures: Rect[] = [];
  const stack: Matrix[] = [];
  let matrix = page;
  fnArray.forEach((operation, index) => {
    const args = argsArray[index];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = times(matrix, matrixOf(args) ?? IDENTITY);
    else if (operation === OPS.paintFormXObjectBegin) matrix = times(matrix, formMatrix(args));
    else if (IMAGES.has(operation)) pictures.push(placed([0, 0, 1, 1], matrix));
    else if (operation === OPS.constructPath) pictures.push(...outlines(args, matrix));
  });
  return pictures;
}

function formMatrix(args: unknown): Matrix {
  const [matrix] = Array.isArray(args) ? args : [];
  return matrixOf(matrix) ?? IDENTITY;
}

function placed(corners: readonly number[], matrix: Matrix): Rect {
  const [ax = 0, ay = 0, bx = 0, by = 0] = corners;
  const points = [
    applied(matrix, ax, ay),
    applied(matrix, bx, ay),
    applied(matrix, ax, by),
    applied(matrix, bx, by),
  ];
  return around(points.map(([x, y]) => ({ x0: x, y0: y, x1: x, y1: y }))) as Rect;
}

/** The place of a path that is painted and has curves. */
function outlines(args: unknown, matrix: Matrix): Rect[] {
  const [paint, data, extent] = Array.isArray(args) ? args : [];
  const path: unknown = Array.isArray(data) ? data[0] : null;
  if (paint === OPS.endPath || !(path instanceof Float32Array) || !hasCurves(path)) return [];
  return extent instanceof Float32Array ? [placed([...extent], matrix)] : [];
}

function hasCurves(path: Float32Array): boolean {
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 0;
    if (CURVES.includes(operator)) return true;
    at += 1 + 2 * (PAIRS[operator] ?? 0);
  }
  return false;
}
