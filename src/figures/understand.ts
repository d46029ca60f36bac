import type { Fact, Figure, RejectedCell } from "../budget/index.js";
import type { Extraction } from "../extract/index.js";
import type { SourceDocument } from "../read/index.js";
import { confidenceOf } from "./confidence.js";
import type { DocumentContext } from "./draft.js";
import { proseFigures } from "./prose/index.js";
import { sheetFigures } from "./sheets/index.js";
import { tableFigures } from "./tables/index.js";

/** What a document states: numbers, labelled texts, and what was seen and could not be read. */
export interface Understanding {
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
}

/** Understands tables, performance sheets and running text of one document; pages are those of the lines. */
export function understand(extraction: Extraction, source: SourceDocument): Understanding {
  const context: DocumentContext = {
    file: source.file,
    sha256: source.sha256,
    identity: extraction.identity,
  };
  const parts = [
    tableFigures(extraction.tables, source, context),
    sheetFigures(extraction.sheets, context),
    proseFigures(extraction.paragraphs, context),
  ];
  const pageAt = (line: number) => source.lines[line - 1]?.page ?? null;
  return {
    figures: parts
      .flatMap(({ figures }) => figures)
      .map((item) => ({
        ...item,
        page: item.page ?? pageAt(item.line),
        confidence: confidenceOf(item, source),
      })),
    facts: parts
      .flatMap(({ facts }) => facts)
      .map((item) => ({ ...item, page: item.page ?? pageAt(item.lines[0]) })),
    rejected: parts
      .flatMap(({ rejected }) => rejected)
      .map((item) => ({ ...item, page: item.page ?? pageAt(item.line) })),
  };
}
