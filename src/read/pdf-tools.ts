import type * as Pdf from "./pdf/index.js";

/** What looks at single pages of PDFs and draws them; the library behind it is loaded when it is first wanted. */
export function pdfTools(): Promise<Pick<typeof Pdf, "CannotDraw" | "drawing" | "drawnPage" | "pageStages">> {
  return import("./pdf/index.js");
}
