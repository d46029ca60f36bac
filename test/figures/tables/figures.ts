import type { CanonicalTable, Figure } from "../../../src/budget/index.js";
import { identify } from "../../../src/extract/identity/index.js";
import type { Table } from "../../../src/extract/index.js";
import { findTables } from "../../../src/extract/tables/index.js";
import { type TableFigures, tableFigures } from "../../../src/figures/tables/index.js";
import { type SourceDocument, sourceFromBytes } from "../../../src/read/index.js";
import { corpusSource, type Name } from "../../read/corpus.js";

export interface Read extends TableFigures {
  readonly source: SourceDocument;
  readonly tables: readonly Table[];
}

/** Tables of a source and what they state. */
export function readTables(source: SourceDocument): Read {
  const identity = identify(source);
  const { tables } = findTables(source, identity.org);
  const context = { file: source.file, sha256: source.sha256, identity };
  return { source, tables, ...tableFigures(tables, source, context) };
}

const known = new Map<Name, Read>();

export function corpusTables(name: Name): Read {
  const read = known.get(name) ?? readTables(corpusSource(name));
  known.set(name, read);
  return read;
}

/** As `readTables`, for text or bytes given in a test. */
export function textTables(text: string | Uint8Array): Read {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return readTables(sourceFromBytes(bytes, "corpus/invented.txt"));
}

export type Place = Partial<
  Pick<Figure, "rowKey" | "columnKey" | "side" | "code" | "line" | "measure" | "row">
>;

/** Figures of a table in the given place. */
export function pick(read: Read, table: CanonicalTable, place: Place): Figure[] {
  return read.figures.filter(
    (figure) =>
      figure.table === table &&
      Object.entries(place).every(([key, value]) =>
        Object.entries(figure).some(([own, is]) => own === key && is === value),
      ),
  );
}

/** Value and unit of the only figure in the given place. */
export function only(read: Read, table: CanonicalTable, place: Place): Figure {
  const found = pick(read, table, place);
  const [figure] = found;
  if (!figure || found.length > 1)
    throw new Error(`${found.length} figures for ${table} ${JSON.stringify(place)}`);
  return figure;
}
