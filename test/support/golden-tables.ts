import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Figure } from "../../src/budget/index.js";
import type { DocumentRecord } from "../../src/store/index.js";
import type { CorpusDocument } from "./corpus-documents.js";

/** A file of tab-separated lines: what is expected of one document. */
export interface GoldenFile {
  readonly path: string;
  readonly lines: readonly string[];
}

/** The expectations that a document as read now would write: its tables, its numbers, and what could not be read. */
export function goldenFiles(document: CorpusDocument): readonly GoldenFile[] {
  const folder = `test/golden/${document.name.replace(/\.txt$/u, "")}`;
  return [
    { path: `${folder}/document.tsv`, lines: documentLines(document) },
    { path: `${folder}/tables.tsv`, lines: tableLines(document) },
    { path: `${folder}/figures.tsv`, lines: figureLines(document) },
    { path: `${folder}/rejected.tsv`, lines: rejectedLines(document) },
  ];
}

function documentLines({ source, extraction }: CorpusDocument): string[] {
  const warnings = [...source.warnings, ...extraction.warnings];
  return identityLines({ ...extraction.identity, marks: source.marks, warnings });
}

/** Who and when a document is of, and what was noticed of it. */
export function identityLines({
  title,
  org,
  region,
  level,
  year,
  kind,
  marks,
  warnings,
}: Pick<
  DocumentRecord,
  "title" | "org" | "region" | "level" | "year" | "kind" | "marks" | "warnings"
>): string[] {
  return [
    tabbed("title", title),
    tabbed("organisation", org),
    tabbed("region", region.province, region.city, region.county),
    tabbed("level", level),
    tabbed("year", year),
    tabbed("kind", kind),
    ...marks.map((mark) => tabbed("mark", mark)),
    ...warnings.map((warning) => tabbed("warning", warning)),
  ];
}

function tableLines({ extraction }: CorpusDocument): string[] {
  const head = tabbed("table", "title", "lines", "rows", "columns", "unit", "printed", "note");
  const tables = extraction.tables.map(
    ({ canonical, title, lines, rows, columns, unit, unitPrinted, note }) =>
      tabbed(
        canonical,
        title,
        lines.join("–"),
        rows.length,
        columns.length,
        unit,
        unitPrinted,
        note?.text ?? null,
      ),
  );
  return [head, ...tables];
}

function figureLines({ figures }: CorpusDocument): string[] {
  const head = tabbed("table", "row", "code", "column", "value", "unit", "basis", "page", "line");
  return [head, ...figures.toSorted((one, other) => one.line - other.line).map(figureLine)];
}

function figureLine({ table, rowPath, code, columnPath, value, unit, basis, page, line }: Figure): string {
  return tabbed(table, rowPath.join(" › "), code, columnPath.join(" › "), value, unit, basis, page, line);
}

/** What could not be read, with its place and the reason. */
export function rejectedLines({ rejected }: Pick<CorpusDocument, "rejected">): string[] {
  const head = tabbed("table", "row", "column", "raw", "page", "line", "reason");
  const cells = rejected.map(({ table, row, column, raw, page, line, reason }) =>
    tabbed(table, row, column, raw, page, line, reason),
  );
  return [head, ...cells];
}

/** Cells as a line, white space folded; "-" where there is nothing. */
export function tabbed(...cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => String(cell ?? "-").replace(/\s+/gu, " ")).join("\t");
}

/** Writes the expectations in place of the old ones. */
export function writeGolden({ path, lines }: GoldenFile): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join("\n")}\n`);
}

/** Every difference between what is expected and what was read, under the names of the files. */
export function differencesFrom(files: readonly GoldenFile[]): readonly string[] {
  return files.flatMap((file) => {
    const lines = goldenDifference(file);
    return lines.length > 0 ? [file.path, ...lines] : [];
  });
}

/** Whether a number stands in the text that can only be a telephone or identity number. */
export function holdsPersonalNumber(text: string): boolean {
  return /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|\d{17}[\dXx])(?![\d.])/u.test(text);
}

/** Lines expected and not read (`-`), and lines read and not expected (`+`), in order of the file. */
function goldenDifference({ path, lines }: GoldenFile): readonly string[] {
  const expected = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  const missing = without(expected, lines).map((line) => `- ${line}`);
  const unexpected = without(lines, expected).map((line) => `+ ${line}`);
  const moved = missing.length + unexpected.length === 0 && expected.join("\n") !== lines.join("\n");
  return moved ? ["the lines stand in another order"] : [...missing, ...unexpected];
}

/** Lines of the first list that the second does not hold as often. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
