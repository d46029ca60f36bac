import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OnPage } from "../progress.js";
import type { PdfLine } from "./line.js";
import { mended } from "./mend.js";
import { openPdf } from "./open.js";
import { type PdfPage, readPage } from "./page.js";
import { type ScanReader, scanReader } from "./scan/index.js";
import { isUnmapped } from "./unmapped.js";

export { CannotDraw, drawing } from "./render.js";
export {
  type DrawnPage,
  drawnPage,
  type PageStages,
  type PageWanted,
  pageStages,
} from "./shown-page.js";
export type { PlacedText } from "./shown-tables.js";
export { isUnmapped } from "./unmapped.js";

/** The text of a PDF as lines; cells of tables stand between TABs. */
export interface PdfText {
  readonly lines: readonly PdfLine[];
  readonly stamps: readonly string[];
  /** Pages that had to be recognised in their picture, blank ones left out. */
  readonly scanned: readonly number[];
  /** Pages without text, blank or pictures, that were not looked at because recognition is not installed. */
  readonly unseen: readonly number[];
  /** Pages whose fonts do not say which characters they print, and whose picture told none either. */
  readonly unmapped: readonly number[];
  readonly pages: number;
}

/**
 * Reads the text layer of a PDF, and the picture of pages that have none. Throws `UnreadableSource` where it is
 * encrypted, damaged or too long.
 */
export async function readPdf(bytes: Uint8Array, file: string, onPage?: OnPage): Promise<PdfText> {
  const document = await openPdf(bytes, file);
  const scans = scanReader();
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readOne(document, number, scans, pages.at(-1));
      pages.push(page);
      onPage?.({ page: number, of: document.numPages, recognised: page.as === "scan" });
    }
    return textOf(pages);
  } finally {
    await scans.close();
    await document.destroy();
  }
}

/** A page and how it was read; `unseen` where it would have had to be recognised. */
interface ReadPage extends PdfPage {
  readonly as: "text" | "scan" | "unseen";
}

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  scans: ScanReader,
  before: PdfPage | undefined,
): Promise<ReadPage> {
  const page = await document.getPage(number);
  try {
    const text = await readPage(page, before);
    if (!needsRecognition(text)) return { ...text, as: "text" };
    const seen = await scans.read(page, before);
    const told = seen && (text.lines.length === 0 || seen.lines.some((line) => WORDS.test(line.text)));
    return told ? { ...seen, as: "scan" } : { ...text, as: "unseen" };
  } finally {
    page.cleanup();
  }
}

/** A picture that shows no such words says no more than a text layer without them. */
const WORDS = /\p{Script=Han}{2}/u;

/** Whether the print of a page has to be recognised: it has no text layer, or one that is no text. */
function needsRecognition({ lines }: PdfPage): boolean {
  return lines.length === 0 || isUnmapped(lines.map(({ text }) => text));
}

function textOf(pages: readonly ReadPage[]): PdfText {
  const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }));
  return {
    lines: mended(numbered.flatMap(({ lines, number }) => lines.map((line) => ({ ...line, page: number })))),
    stamps: [...new Set(pages.flatMap(({ stamps }) => stamps))],
    scanned: numbered.flatMap(({ as, lines, number }) => (as === "scan" && lines.length > 0 ? [number] : [])),
    unseen: numbered.flatMap(({ as, lines, number }) =>
      as === "unseen" && lines.length === 0 ? [number] : [],
    ),
    unmapped: numbered.flatMap(({ as, lines, number }) =>
      as === "unseen" && lines.length > 0 ? [number] : [],
    ),
    pages: pages.length,
  };
}
