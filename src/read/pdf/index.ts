import type { OnPage } from "../progress.js";
import type { PdfLine } from "./line.js";
import { mended } from "./mend.js";
import { openPdf } from "./open.js";
import { type PdfPage, readPage } from "./page.js";
import { isUnmapped } from "./unmapped.js";

export { CannotDraw, drawing } from "./render.js";
export {
  type DrawnPage,
  drawnPage,
  type PageStages,
  type PageWanted,
  type PlacedText,
  pageStages,
} from "./shown-page.js";
export { isUnmapped } from "./unmapped.js";

/** The text of a PDF as lines; cells of tables stand between TABs. */
export interface PdfText {
  readonly lines: readonly PdfLine[];
  readonly stamps: readonly string[];
  /** Pages without any text: blank, or pictures of text. */
  readonly textless: readonly number[];
  /** Pages whose fonts do not say which characters they print. */
  readonly unmapped: readonly number[];
  readonly pages: number;
}

/** Reads the text layer of a PDF. Throws `UnreadableSource` where it is encrypted, damaged or too long. */
export async function readPdf(bytes: Uint8Array, file: string, onPage?: OnPage): Promise<PdfText> {
  const document = await openPdf(bytes, file);
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, pages.at(-1)));
      page.cleanup();
      onPage?.({ page: number, of: document.numPages, recognised: false });
    }
    return textOf(pages);
  } finally {
    await document.destroy();
  }
}

function textOf(pages: readonly PdfPage[]): PdfText {
  return {
    lines: mended(pages.flatMap(({ lines }, index) => lines.map((line) => ({ ...line, page: index + 1 })))),
    stamps: [...new Set(pages.flatMap(({ stamps }) => stamps))],
    textless: pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : [])),
    unmapped: pages.flatMap(({ lines }, index) =>
      isUnmapped(lines.map(({ text }) => text)) ? [index + 1] : [],
    ),
    pages: pages.length,
  };
}
