export type { Noise, SourceDocument, SourceLine, TakenLines } from "./source.js";
export { readSource } from "./text-file.js";
