export { MASK, maskLines, maskText } from "./mask.js";
export type { DrawnPage, PageStages, PageWanted, PlacedText } from "./pdf/index.js";
export { sourceFromPdf } from "./pdf-file.js";
export { pdfTools } from "./pdf-tools.js";
export type { OnPage, PageRead } from "./progress.js";
export { type RefusalReason, refusal, UnreadableSource } from "./refusal.js";
export type { Noise, Recognised, SourceDocument, SourceLine, TakenLines } from "./source.js";
export { readDisclosure } from "./source-file.js";
export { readSource, sourceFromBytes } from "./text-file.js";
