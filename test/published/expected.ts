import { basename, join } from "node:path";
import type { Finding } from "../../src/audit/index.js";
import type { DocumentRecord, FigureStore, TableFound } from "../../src/store/index.js";
import {
  type GoldenFile,
  identityLines,
  rejectedLines,
  tabbed,
  writeGolden,
} from "../support/golden-tables.js";

const GOLDEN = "test/published/golden";

/** The expectations that the indexed documents would write, a folder each: what was read, checked and not read. */
export function expectedOf(store: FigureStore): readonly GoldenFile[] {
  const files = store.documents().flatMap((record) => {
    const folder = join(GOLDEN, basename(record.file, ".pdf"));
    const rejected = store.rejectedOf(record.file);
    return [
      { path: `${folder}/document.tsv`, lines: identityLines(record) },
      { path: `${folder}/tables.tsv`, lines: tableLines(record, store) },
      { path: `${folder}/figures.tsv`, lines: figureLines(record, store) },
      { path: `${folder}/contradictions.tsv`, lines: contradictionLines(record, store) },
      { path: `${folder}/rejected.tsv`, lines: rejectedLines({ rejected: [...rejected] }) },
    ];
  });
  if (process.env["YUSUAN_GOLDEN"] === "write") files.forEach(writeGolden);
  return files;
}

function tableLines(record: DocumentRecord, store: FigureStore): string[] {
  const head = tabbed(
    "table",
    "title",
    "page",
    "lines",
    "rows",
    "figures",
    "unit",
    "held",
    "against",
    "note",
  );
  const findings = store.findingsOf(record.file);
  const tables = record.tables.map((table) => {
    const { canonical, title, page, lines, rows, figures, unit, note } = table;
    const { held, against } = checksOf(table, record, findings);
    return tabbed(canonical, title, page, lines.join("–"), rows, figures, unit, held, against, note);
  });
  return [head, ...tables];
}

function figureLines(record: DocumentRecord, store: FigureStore): string[] {
  const head = tabbed("table", "row", "code", "column", "measure", "value", "unit", "basis", "page", "line");
  const figures = store
    .figuresOf(record.file)
    .map(({ table, rowPath, code, columnPath, measure, value, unit, basis, page, line }) =>
      tabbed(
        table,
        rowPath.join(" › "),
        code,
        columnPath.join(" › "),
        measure,
        value,
        unit,
        basis,
        page,
        line,
      ),
    );
  return [head, ...figures];
}

function contradictionLines({ file }: DocumentRecord, store: FigureStore): string[] {
  const found = store.findingsOf(file, "contradiction");
  return [tabbed("rule", "message"), ...found.map(({ rule, message }) => tabbed(rule, message))];
}

interface Checks {
  readonly held: number;
  readonly against: number;
}

/** How many identities with a number of the table hold, and how many the audit names a contradiction of. */
function checksOf(table: TableFound, { file }: DocumentRecord, findings: readonly Finding[]): Checks {
  const [first, last] = table.lines;
  const own = findings.filter(({ sides }) =>
    sides.some(({ document, lines }) => document === file && first <= lines[0] && lines[1] <= last),
  );
  const count = (...verdicts: readonly string[]) =>
    own.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return { held: count("pass", "rounding"), against: count("contradiction") };
}

/** Tables with numbers of which no identity was found to hold and no contradiction is named. */
export function uncheckedTables(store: FigureStore): readonly string[] {
  return store.documents().flatMap((record) => {
    const findings = store.findingsOf(record.file);
    return record.tables
      .filter(({ figures }) => figures > 0)
      .filter((table) => {
        const { held, against } = checksOf(table, record, findings);
        return held + against === 0;
      })
      .map(({ title }) => `${record.org} ${title}`);
  });
}
