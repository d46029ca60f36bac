import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { refusal } from "../refusal.js";

const MOST_PAGES = 500;
const HOME = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Opens a PDF without running anything it holds. Throws `UnreadableSource` where it cannot be read. */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(HOME, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(HOME, "standard_fonts/"),
    wasmUrl: join(HOME, "wasm/"),
    iccUrl: join(HOME, "iccs/"),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch((error: unknown) => {
    const name = error instanceof Error ? error.name : "";
    throw refusal(file, name === "PasswordException" ? "encrypted" : "damaged-pdf", error);
  });
  if (document.numPages > MOST_PAGES) {
    await document.destroy();
    throw refusal(file, "too-many-pages");
  }
  return document;
}
