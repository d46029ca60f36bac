import type { Box, LineRange } from "../budget/index.js";

/** Why a line is no text of the disclosure itself. */
export type Noise = "watermark" | "running-head" | "contents" | "junk";

/** A number as it was recognised in a picture. */
export interface NumberRead {
  readonly text: string;
  /** Of its least sure character, 0–1. */
  readonly confidence: number;
}

/** How surely a line was recognised that is print in a picture. */
export interface Recognised {
  readonly numbers: readonly NumberRead[];
  /** Of all its characters, on the average. */
  readonly confidence: number;
}

/** One line of the source file. `text` keeps its white space (cells may be runs of spaces) and is masked. */
export interface SourceLine {
  /** 1-based, the file split on "\n". */
  readonly number: number;
  readonly text: string;
  /** Printed page where the source shows it, of a PDF the page a viewer counts; else null. */
  readonly page: number | null;
  /** Where the line stands on the page of a PDF; absent for texts. */
  readonly box?: Box;
  /** Of a line that was recognised in a picture; absent for text. */
  readonly recognised?: Recognised;
  readonly noise: Noise | null;
}

/** A file as read: decoded, masked, pages and noise marked. Nothing downstream sees the unmasked text. */
export interface SourceDocument {
  /** Path as cited: `corpus/….txt`. */
  readonly file: string;
  readonly sha256: string;
  readonly encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "pdf" | "docx" | "xlsx" | "html";
  readonly lines: readonly SourceLine[];
  /** Words stamped on the copy, such as 仅供内部审核. */
  readonly marks: readonly string[];
  readonly warnings: readonly string[];
}

/** A stretch of lines that was taken by a table or a sheet, so that prose leaves it alone. */
export interface TakenLines {
  readonly lines: LineRange;
}
