import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { inverse, type Matrix, times } from "../geometry.js";
import { boxOf, laidOut, type PdfPage } from "../page.js";
import { renderPage } from "../render.js";
import { shownMatrix } from "../stages.js";
import { type Layout, layoutOf } from "./layout.js";
import type { Recogniser } from "./model.js";
import { type ReadWord, readPieces } from "./reading.js";
import { recognisedIn } from "./sureness.js";

/** Pixels a point: 288 dpi, as sharp as scanners make it. Larger sheets are drawn with fewer. */
const PER_POINT = 4;
const MOST_PIXELS = 14_000_000;

/** Recognises a page that is a picture: ruled tables cell by cell, the rest line by line. A blank one has no lines. */
export async function readScan(
  page: PDFPageProxy,
  recogniser: Recogniser,
  before?: PdfPage,
): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const perPoint = Math.min(PER_POINT, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = await renderPage(page, { scale: perPoint });
  const upright = await uprightOf((quarters) => layoutOf(canvas, quarters, perPoint), recogniser, perPoint);
  if (!upright) return { lines: [], stamps: [], columns: [] };
  const { layout, quarters } = upright;
  const words = await readPieces(layout, recogniser, perPoint);
  const back = inverse(times(turning(width, height, quarters, layout.skew), shownMatrix(page)));
  const { lines, columns } = laidOut(words, layout.grids, before);
  const placed = lines.map((line) => ({
    text: line.text,
    box: boxOf(line, back),
    recognised: recognisedIn(line, words),
  }));
  return { lines: placed, stamps: [], columns };
}

interface Upright {
  readonly layout: Layout;
  readonly quarters: number;
}

/** So many pieces tell whether a page stands upright: they read well. */
const TRIED = 12;
const READS_WELL = 0.8;

/** The page as it is where its print reads well, else turned to the side from which it reads best. */
async function uprightOf(
  layoutAt: (quarters: number) => Layout | null,
  recogniser: Recogniser,
  perPoint: number,
): Promise<Upright | null> {
  let best: (Upright & { readonly reads: number }) | null = null;
  for (const quarters of [0, 1, 3, 2]) {
    const layout = layoutAt(quarters);
    if (!layout) return null;
    const reads = sureness(await readPieces({ ...layout, pieces: tried(layout) }, recogniser, perPoint));
    if (!best || reads > best.reads) best = { layout, quarters, reads };
    if (best.reads >= READS_WELL) return best;
  }
  return best;
}

/** The pieces with the most print. */
function tried({ pieces }: Layout): Layout["pieces"] {
  const room = ({ x0, x1, y0, y1 }: Layout["pieces"][number]) => (x1 - x0) * (y1 - y0);
  return [...pieces].sort((a, b) => room(b) - room(a)).slice(0, TRIED);
}

function sureness(words: readonly ReadWord[]): number {
  const all = words.flatMap(({ sure }) => sure);
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
}

/** From the page as shown to the page as read: turned by quarters clockwise and straightened about its middle. */
function turning(width: number, height: number, quarters: number, skew: number): Matrix {
  const angle = ((quarters * 90 - skew) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [wide, high] = quarters % 2 === 1 ? [height, width] : [width, height];
  return times([cos, sin, -sin, cos, wide / 2, high / 2], [1, 0, 0, 1, -width / 2, -height / 2]);
}
