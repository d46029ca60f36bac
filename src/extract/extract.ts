import type { LineRange } from "../budget/index.js";
import type { SourceDocument } from "../read/index.js";
import { identify, type KnownIdentity } from "./identity/index.js";
import { findParagraphs } from "./prose/index.js";
import { findSheets } from "./sheets/index.js";
import { findTables } from "./tables/index.js";
import type { Extraction } from "./types.js";

/**
 * All that a document holds: whose it is, its budget tables, performance sheets and running text. Throws
 * `NotADisclosure` where it does not say whose budget it is, or of which year, and that is not `known` either.
 */
export function extract(source: SourceDocument, known: KnownIdentity = {}): Extraction {
  const identity = identify(source, known);
  const sheets = findSheets(source);
  const { tables, warnings } = findTables(source, identity.org, {
    sheets: sheets.flatMap(({ lines }) => lines),
    year: identity.year,
  });
  if (tables.length + sheets.length === 0) requirePrintedOrganisation(source, known);
  const taken: LineRange[] = [...tables.map(({ lines }) => lines), ...sheets.flatMap(({ lines }) => lines)];
  const paragraphs = findParagraphs(source, taken);
  return { identity, tables, sheets, paragraphs, warnings: [...source.warnings, ...warnings] };
}

/** A name that people know makes no disclosure of a text that prints neither name nor table. */
function requirePrintedOrganisation(source: SourceDocument, { year }: KnownIdentity): void {
  identify(source, year === undefined ? {} : { year });
}
