import { type Figure, spotOf } from "../budget/index.js";
import type { Extraction, Sheet, Table } from "../extract/index.js";
import type { OnPage, SourceDocument } from "../read/index.js";
import type { DocumentContents, DocumentRecord, TableFound } from "../store/index.js";
import { identify, knownOf } from "./identify.js";
import type { CorpusEntry } from "./manifest.js";
import type { ScannedFile } from "./scan.js";
import type { Rooms } from "./types.js";

/** A document that holds nothing to index, or changed while it was read; the message is one sentence. */
export class NothingToIndex extends Error {
  override readonly name = "NothingToIndex";
}

/** Reads one file of the corpus into all that is stored of it. Throws where it is no disclosure one can read. */
export async function readDocument(
  scanned: ScannedFile,
  entry: CorpusEntry | null,
  rooms: Rooms,
  onPage?: OnPage,
): Promise<DocumentContents> {
  const { file } = scanned;
  const source = await rooms.read(scanned.path, file, onPage);
  if (scanned.sha256 !== null && source.sha256 !== scanned.sha256) {
    throw new NothingToIndex(`${file} 在读取时被改动，没有收录，请再运行一次。`);
  }
  const extracted = rooms.extract(source, knownOf(entry, source.sha256));
  const { identity, origin, warnings } = identify(extracted.identity, source.sha256, entry);
  const extraction = { ...extracted, identity };
  const context = { file, sha256: source.sha256, identity };
  const passages = await rooms.passagesOf(extraction.paragraphs, context);
  const { facts, rejected, ...understood } = rooms.understand(extraction, source);
  const { figures, repeated } = withoutRepeats(understood.figures);
  if (figures.length + facts.length + passages.length === 0) {
    throw new NothingToIndex(`${file} 里没有读出表格和文字内容，没有收录。`);
  }
  const notes = [...warnings, ...extraction.warnings, ...noTables(extraction), ...readTwice(repeated)];
  const record = recordOf({ source, extraction, figures, origin, warnings: notes });
  const lines = source.lines.map(({ text }) => text);
  return { record, lines, ...placesOf(source, figures), facts, rejected, passages };
}

/** The figures of a PDF with their page and box, and the place of each line; those of a text as they are. */
function placesOf(
  { lines }: SourceDocument,
  figures: readonly Figure[],
): Pick<DocumentContents, "figures" | "spots"> {
  const spots = lines.flatMap(({ page, box }) => (page !== null && box ? [{ page, box }] : []));
  if (spots.length < lines.length) return { figures };
  const placed = figures.map((figure) => {
    const [first, last] = figure.lines;
    const spot = spotOf(spots.slice(first - 1, last));
    return spot ? { ...figure, ...spot } : figure;
  });
  return { figures: placed, spots };
}

interface RecordParts {
  readonly source: SourceDocument;
  readonly extraction: Extraction;
  readonly figures: readonly Figure[];
  readonly origin: DocumentRecord["origin"];
  readonly warnings: readonly string[];
}

function recordOf({ source, extraction, figures, origin, warnings }: RecordParts): DocumentRecord {
  const tables = [
    ...extraction.tables.map((table) => printedTable(table, source, figures)),
    ...extraction.sheets.map((sheet) => printedSheet(sheet, source, figures)),
  ];
  return {
    file: source.file,
    sha256: source.sha256,
    ...extraction.identity,
    origin,
    marks: source.marks,
    scanned: scannedPages(source),
    tables: tables.sort((a, b) => a.lines[0] - b.lines[0]),
    warnings: [...new Set([...source.warnings, ...warnings])],
    newest: true,
  };
}

function scannedPages({ lines }: SourceDocument): number[] {
  const pages = lines.flatMap(({ page, recognised }) => (recognised && page !== null ? [page] : []));
  return [...new Set(pages)];
}

function printedTable(table: Table, source: SourceDocument, figures: readonly Figure[]): TableFound {
  const { canonical, title, recognised, lines, unit, unitPrinted, note } = table;
  return {
    canonical,
    title,
    recognised,
    lines,
    page: pageOf(source, lines[0]),
    rows: table.rows.length,
    figures: countWithin(figures, canonical, [lines]),
    unit,
    unitInherited: unitPrinted === null,
    note: note?.text ?? null,
  };
}

function printedSheet(sheet: Sheet, source: SourceDocument, figures: readonly Figure[]): TableFound {
  const { canonical, title, unit, unitPrinted } = sheet;
  const lines = [sheet.lines[0]?.[0] ?? 1, sheet.lines.at(-1)?.[1] ?? 1] as const;
  return {
    canonical,
    title,
    recognised: "title",
    lines,
    page: pageOf(source, lines[0]),
    rows: sheet.indicators.length,
    figures: countWithin(figures, canonical, sheet.lines),
    unit,
    unitInherited: unitPrinted === null,
    note: null,
  };
}

function pageOf(source: SourceDocument, line: number): number | null {
  return source.lines[line - 1]?.page ?? null;
}

function countWithin(figures: readonly Figure[], table: Figure["table"], ranges: Sheet["lines"]): number {
  const within = (line: number) => ranges.some(([first, last]) => first <= line && line <= last);
  return figures.filter((figure) => figure.table === table && within(figure.line)).length;
}

function withoutRepeats(figures: readonly Figure[]): { figures: readonly Figure[]; repeated: number } {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return { figures: [...byId.values()], repeated: figures.length - byId.size };
}

function readTwice(count: number): readonly string[] {
  return count === 0 ? [] : [`有 ${count} 个数字在同一处读到两次，各只收录一次。`];
}

function noTables({ tables, sheets }: Extraction): readonly string[] {
  return tables.length + sheets.length === 0 ? ["没有找到预算表，只收录了文字。"] : [];
}
