import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfPage } from "../page.js";
import { canRecognise, openRecogniser, type Recogniser } from "./model.js";
import { readScan } from "./page.js";

/** Reads the pages of a document that are pictures of text. */
export interface ScanReader {
  /** False where the packages for it are missing. */
  readonly installed: boolean;
  /** A page as recognised; null where recognition is not installed. */
  read(page: PDFPageProxy, before?: PdfPage): Promise<PdfPage | null>;
  /** Gives the memory of the model back. */
  close(): Promise<void>;
}

/** The model is loaded at the first page that needs it. */
export function scanReader(): ScanReader {
  const installed = canRecognise();
  let recogniser: Recogniser | null = null;
  return {
    installed,
    async read(page, before) {
      if (!installed) return null;
      recogniser ??= await openRecogniser();
      return readScan(page, recogniser, before);
    },
    async close() {
      await recogniser?.close();
      recogniser = null;
    },
  };
}
