import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { applied, IDENTITY, type Matrix, matrixOf, times } from "./geometry.js";

/** A ruling line: `at` is its x where it stands upright, else its y; it runs `from` … `to` along the other axis. */
export interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Pen {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}

/** A thicker filled rectangle is a surface and no line. */
const THICKEST = 3;
const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** What may part the cells of tables. */
export interface Ruling {
  readonly rules: readonly Rule[];
  /** The edges of coloured surfaces: the backgrounds of cells perhaps. */
  readonly edges: readonly Rule[];
}

/**
 * The ruling lines of a page: strokes, and filled rectangles too thin for a surface, dots among them; what is white
 * is none.
 */
export function rulesOf({ fnArray, argsArray }: Drawing, page: Matrix): Ruling {
  const rules: Rule[] = [];
  const edges: Rule[] = [];
  const stack: Pen[] = [];
  let pen: Pen = { matrix: page, fill: "#000000", stroke: "#000000" };
  fnArray.forEach((operation, index) => {
    const args = argsArray[index];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) stack.push(pen);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) pen = stack.pop() ?? pen;
    else if (operation === OPS.constructPath) {
      const drawn = pathRules(args, pen);
      rules.push(...drawn.rules);
      edges.push(...drawn.edges);
    } else pen = changed(pen, operation, args);
  });
  return { rules, edges };
}

function changed(pen: Pen, operation: number, args: unknown): Pen {
  const [first] = Array.isArray(args) ? args : [];
  if (operation === OPS.transform) return { ...pen, matrix: times(pen.matrix, matrixOf(args) ?? IDENTITY) };
  if (operation === OPS.paintFormXObjectBegin)
    return { ...pen, matrix: times(pen.matrix, matrixOf(first) ?? IDENTITY) };
  if (operation === OPS.setFillRGBColor && typeof first === "string") return { ...pen, fill: first };
  if (operation === OPS.setStrokeRGBColor && typeof first === "string") return { ...pen, stroke: first };
  return pen;
}

function pathRules(args: unknown, pen: Pen): Ruling {
  const [paint, data] = Array.isArray(args) ? args : [];
  const path: unknown = Array.isArray(data) ? data[0] : null;
  if (typeof paint !== "number" || !(path instanceof Float32Array)) return { rules: [], edges: [] };
  const shapes = shapesOf(path, pen.matrix);
  const filled = FILLS.has(paint) && !isWhite(pen.fill) ? shapes : [];
  const stroked = STROKES.has(paint) && !isWhite(pen.stroke) ? shapes.flatMap(edgeRules) : [];
  return { rules: [...filled.flatMap(thinRule), ...stroked], edges: filled.flatMap(surfaceEdges) };
}

function isWhite(color: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(color);
}

type Point = readonly [number, number];
const PAIRS: readonly number[] = [1, 1, 3, 2, 0];

/** The corners of each part of a path, as pdf.js packs it: an operator and its points; curves are no rules. */
function shapesOf(path: Float32Array, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 4;
    const pairs = PAIRS[operator] ?? 0;
    const end = at + 1 + 2 * pairs;
    const point = applied(matrix, path[end - 2] ?? 0, path[end - 1] ?? 0);
    const shape = shapes.at(-1);
    if (operator === 0) shapes.push([point]);
    else if (operator === 4 && shape?.[0]) shape.push(shape[0]);
    else if (operator === 1) shape?.push(point);
    else if (pairs > 0) shapes.push([point]);
    at = end;
  }
  return shapes;
}

/** A filled shape that is thin one way is a line the other way. */
function thinRule(shape: readonly Point[]): Rule[] {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (shape.length < 3 || Math.min(wide, high) > THICKEST) return [];
  const level = { upright: false, at: (top + bottom) / 2, from: left, to: right };
  const upright = { upright: true, at: (left + right) / 2, from: top, to: bottom };
  if (Math.max(wide, high) <= DOT) return [level, upright];
  return [wide > high ? level : upright];
}

/** A shape no longer than this may be a dot of a line in either direction. */
const DOT = 3;

/** The edges of a filled rectangle that is no line. */
function surfaceEdges(shape: readonly Point[]): Rule[] {
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
  const high = Math.max(...ys) - Math.min(...ys);
  const wide = Math.max(...xs) - Math.min(...xs);
  return Math.min(wide, high) > THICKEST ? edgeRules(shape) : [];
}

const STRAIGHT = 0.7;

function edgeRules(shape: readonly Point[]): Rule[] {
  return shape.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = shape[index] ?? [x, y];
    const along = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });
    if (Math.abs(x - fromX) <= STRAIGHT) return [{ upright: true, at: x, ...along(fromY, y) }];
    if (Math.abs(y - fromY) <= STRAIGHT) return [{ upright: false, at: y, ...along(fromX, x) }];
    return [];
  });
}
