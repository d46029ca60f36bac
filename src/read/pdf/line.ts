import type { Box } from "../../budget/index.js";
import type { Recognised } from "../source.js";

/** A line of a PDF, with the page a viewer counts and its place on it. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  readonly recognised?: Recognised;
}
