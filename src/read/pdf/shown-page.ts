import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../budget/index.js";
import { MASK, maskText } from "../mask.js";
import { refusal } from "../refusal.js";
import type { Column } from "./align/index.js";
import { inverse, type Matrix, type Rect } from "./geometry.js";
import { openPdf } from "./open.js";
import { boxOf, columnsBefore } from "./page.js";
import { type PageParts, partsOf, rectOf } from "./parts.js";
import { blankCanvas, renderPage, viewportOf } from "./render.js";
import type { Rule } from "./rules.js";
import {
  isWithin,
  type PlacedText,
  type ShownCell,
  type ShownTable,
  shownCells,
  shownTables,
} from "./shown-tables.js";
import { type MaskedLine, type ShownWord, shownWords } from "./shown-words.js";

/** What the stages of reading make of a page; all texts are masked. */
export interface PageStages {
  readonly words: readonly PlacedText[];
  readonly rules: readonly { readonly upright: boolean; readonly box: Box }[];
  /** Tables between ruling lines and without, from the top down. */
  readonly tables: readonly ShownTable[];
  readonly cells: readonly ShownCell[];
  readonly lines: readonly PlacedText[];
  /** What may not be seen: personal data, and texts that no line accounts for. */
  readonly covered: readonly Box[];
}

/** A page as a picture, what may not be seen painted over. */
export interface DrawnPage {
  readonly canvas: Canvas;
  /** Where a place on the page stands in the picture (pixels, y downwards). */
  readonly placed: (box: Box) => Rect;
  readonly stages: PageStages;
}

/** A page of a file, and the masked lines that were read of it. */
export interface PageWanted {
  readonly bytes: Uint8Array;
  /** How the file is called where it cannot be read. */
  readonly file: string;
  /** The page a viewer counts, from 1. */
  readonly page: number;
  readonly lines: readonly PlacedText[];
}

/** The stages of reading one page. Throws `UnreadableSource` where there is no such page. */
export async function pageStages(wanted: PageWanted): Promise<PageStages> {
  return onPage(
    wanted,
    async (page, columns) => shownPage(await partsOf(page, columns), wanted.lines).stages,
  );
}

/** Draws a page, at most `scale` pixels a point, upright as it is read. Throws a `CannotDraw` where nothing can be drawn. */
export async function drawnPage(wanted: PageWanted, scale: number): Promise<DrawnPage> {
  return onPage(wanted, async (page, columns) => {
    const parts = await partsOf(page, columns);
    const { stages, seen, unseen } = shownPage(parts, wanted.lines);
    const options = { scale, turn: parts.turn };
    const canvas = await renderPage(page, options);
    const viewport = viewportOf(page, options);
    const placed = (box: Box) => upright(viewport.convertToViewportRectangle([...box]));
    paintOver(canvas, {
      seen: seen.map(placed),
      unseen: unseen.map(placed),
      covered: stages.covered.map(placed),
    });
    return { canvas, placed, stages };
  });
}

async function onPage<Result>(
  { bytes, file, page: number }: PageWanted,
  look: (page: PDFPageProxy, columns: readonly Column[]) => Promise<Result>,
): Promise<Result> {
  const document = await openPdf(bytes, file);
  try {
    if (number < 1 || number > document.numPages) throw refusal(file, "no-such-page");
    return await look(await document.getPage(number), await columnsBefore(document, number));
  } finally {
    await document.destroy();
  }
}

function upright(corners: readonly number[]): Rect {
  const [ax = 0, ay = 0, bx = 0, by = 0] = corners;
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

interface ShownPage {
  readonly stages: PageStages;
  /** Texts that may be seen where they stand within a picture. */
  readonly seen: readonly Box[];
  /** Pictures: nothing is known of them but the texts within. */
  readonly unseen: readonly Box[];
}

function shownPage(parts: PageParts, lines: readonly PlacedText[]): ShownPage {
  const { stray, pictures, matrix } = parts;
  const back = inverse(matrix);
  const masked = lines.map(({ text, box }) => ({ text, ...rectOf(box, matrix) }));
  const words = shownIn(parts, masked);
  const recognised = masked.filter((line) => !words.some((word) => isWithin(word, line)));
  const unread = stray.filter(({ text, aslant }) => !aslant || maskText(text) !== text);
  const hidden = [...recognised.filter(isMasked), ...unread];
  const boxes = (rects: readonly Rect[]) => rects.map((rect) => boxOf(rect, back));
  return {
    stages: {
      ...stagesOf(parts, { words, lines, back }),
      lines,
      covered: boxes([...words.flatMap(({ covered }) => covered), ...hidden]),
    },
    seen: boxes([...words, ...recognised.filter((line) => !isMasked(line))]),
    unseen: boxes(pictures),
  };
}

function isMasked({ text }: MaskedLine): boolean {
  return text.includes(MASK);
}

/** The words with what may be seen of them; the numbers of columns stand in no line and name nobody. */
function shownIn({ words, tables, numbering }: PageParts, lines: readonly MaskedLine[]): ShownWord[] {
  const cells = tables.flatMap((table) => table.cells);
  const free = new Set(numbering);
  const shown = shownWords(words, cells, lines);
  return shown.map((one, index) => {
    const word = words[index];
    return word && free.has(word) ? { ...word, covered: [] } : one;
  });
}

function stagesOf(
  { rules, tables }: PageParts,
  masked: { words: readonly ShownWord[]; lines: readonly PlacedText[]; back: Matrix },
): Omit<PageStages, "lines" | "covered"> {
  const { words, back } = masked;
  return {
    words: words.map((word) => ({ text: word.text, box: boxOf(word, back) })),
    rules: rules.map((rule) => ({ upright: rule.upright, box: boxOf(ruleRect(rule), back) })),
    tables: shownTables(tables, back),
    cells: shownCells(tables, masked),
  };
}

function ruleRect({ upright: stands, at, from, to }: Rule): Rect {
  return stands ? { x0: at, x1: at, y0: from, y1: to } : { x0: from, x1: to, y0: at, y1: at };
}

interface Painting {
  readonly seen: readonly Rect[];
  readonly unseen: readonly Rect[];
  readonly covered: readonly Rect[];
}

const PAPER = "#ffffff";
const COVER = "#30363d";
/** Letters reach a little over the box that their font states. */
const MARGIN = 1.5;

/** Takes pictures away but for the texts in them, then covers what may not be seen. */
function paintOver(canvas: Canvas, { seen, unseen, covered }: Painting): void {
  const context = canvas.getContext("2d");
  if (unseen.length > 0) {
    const before = blankCanvas(canvas.width, canvas.height);
    before.getContext("2d").drawImage(canvas, 0, 0);
    for (const rect of unseen) fill(context, rect, PAPER);
    for (const rect of seen.filter((one) => unseen.some((other) => overlap(one, other))))
      putBack(context, before, rect);
  }
  for (const rect of covered) fill(context, rect, COVER);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function fill(context: SKRSContext2D, { x0, y0, x1, y1 }: Rect, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x0 - MARGIN, y0 - MARGIN, x1 - x0 + 2 * MARGIN, y1 - y0 + 2 * MARGIN);
}

function putBack(context: SKRSContext2D, before: Canvas, { x0, y0, x1, y1 }: Rect): void {
  const [width, height] = [x1 - x0, y1 - y0];
  if (width > 0 && height > 0) context.drawImage(before, x0, y0, width, height, x0, y0, width, height);
}
