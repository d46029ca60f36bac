import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IDENTITY, type Matrix, matrixOf } from "./geometry.js";
import { type Grid, gridsOf } from "./grid.js";
import { type Rule, rulesOf } from "./rules.js";
import { type TextItem, type Word, wordsOf } from "./words.js";

/** What the stages of reading find on a page, upright as it is read. */
export interface Stages {
  /** Texts as the PDF prints them, one by one. */
  readonly texts: readonly TextItem[];
  readonly words: readonly Word[];
  readonly stamps: readonly string[];
  readonly rules: readonly Rule[];
  readonly grids: readonly Grid[];
  readonly drawing: Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;
  /** From the page's own points to the page as a viewer shows it, and to the page as read. */
  readonly shown: Matrix;
  readonly matrix: Matrix;
}

/** Reads a page stage by stage: texts → words → ruling lines → ruled tables. */
export async function stagesOf(page: PDFPageProxy): Promise<Stages> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  const texts = items.flatMap((item) => ("str" in item ? [item] : []));
  const shown = shownMatrix(page);
  const { words, stamps, matrix } = wordsOf(texts, shown);
  const drawing = await page.getOperatorList();
  const ruling = rulesOf(drawing, matrix);
  return { texts, words, stamps, rules: ruling.rules, grids: gridsOf(ruling), drawing, shown, matrix };
}

/** From the page's own points to the page as a viewer shows it. */
export function shownMatrix(page: PDFPageProxy): Matrix {
  return matrixOf(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
}
