import type { Box } from "../budget/index.js";
import type { PlacedText } from "../read/index.js";

/** A number to be framed: as printed, and which one of those of its line that print the same. */
export interface FramedNumber {
  readonly raw: string;
  readonly nth: number;
}

/** What the head of a picture says: the document, and each cited place with its number. */
export interface Heading {
  readonly title: string;
  readonly places: readonly string[];
}

/** A cited row on a page of a PDF. */
export interface MarkedRow {
  readonly box: Box;
  readonly numbers: readonly FramedNumber[];
}

/** A part of a page of a PDF to be shown; the file is looked at only where its bytes are those that were read. */
export interface PageWanted extends Heading {
  readonly kind: "page";
  readonly path: string;
  readonly file: string;
  readonly sha256: string;
  readonly page: number;
  /** All masked lines that were read of the page. */
  readonly lines: readonly PlacedText[];
  readonly rows: readonly MarkedRow[];
}

/** A line of a text, masked, with its number. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
  readonly cited: boolean;
  readonly numbers: readonly FramedNumber[];
}

/** Lines of a text to be shown as they stand. */
export interface LinesWanted extends Heading {
  readonly kind: "lines";
  readonly lines: readonly TextLine[];
}

/** A picture to be drawn, as plain data: it can be sent to another process. */
export type PictureWanted = PageWanted | LinesWanted;

/** A picture that cannot be shown; the message is one sentence. */
export class CannotShow extends Error {
  override readonly name = "CannotShow";
}
