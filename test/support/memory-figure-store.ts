import type { Finding } from "../../src/audit/index.js";
import { type Figure, spotOf } from "../../src/budget/index.js";
import { type Label, openLabels, printedLabels, storedTables, unitsOf } from "../../src/labels/index.js";
import type { DocumentContents, FigureQuery, FigureStore } from "../../src/store/index.js";

/** A figure store over arrays that looks at every figure: slow, and obviously right. */
export function memoryFigureStore(
  contents: readonly DocumentContents[],
  findings: ReadonlyMap<string, readonly Finding[]> = new Map(),
): FigureStore {
  const of = (document: string) => contents.find(({ record }) => record.file === document);
  const inOrder = contents.flatMap(({ figures }) => [...figures].sort((a, b) => a.line - b.line));
  return {
    documents: () => contents.map(({ record }) => record),
    recordOf: (file) => of(file)?.record ?? null,
    find: (query) => inOrder.filter((figure) => admits(query, figure)),
    byId: (id) => inOrder.find((figure) => figure.id === id) ?? null,
    figuresOf: (document) => inOrder.filter((figure) => figure.document === document),
    factsOf: (document) => of(document)?.facts ?? [],
    labelsOf: (document) =>
      labelsOf(
        inOrder.filter((figure) => figure.document === document),
        of(document),
      ),
    tablesOf: (document) => storedTables(inOrder.filter((figure) => figure.document === document)),
    unitsOf: (document) => unitsOf(of(document)?.figures ?? [], of(document)?.record.org ?? ""),
    rejectedOf: (document) => of(document)?.rejected ?? [],
    findingsOf: (document, verdict) =>
      (findings.get(document) ?? []).filter((one) => verdict === undefined || one.verdict === verdict),
    spotOf: (document, [first, last]) => spotOf(of(document)?.spots?.slice(first - 1, last) ?? []),
    linesAt: (document, { page, box }) => {
      const spots = of(document)?.spots ?? [];
      const at = spots.flatMap((spot, index) =>
        spot.page === page && spot.box[1] >= box[1] && spot.box[3] <= box[3] ? [index + 1] : [],
      );
      const [first, last] = [at[0], at.at(-1)];
      return first && last ? [first, last] : null;
    },
    sourceLines: (document, [first, last]) => of(document)?.lines.slice(Math.max(0, first - 1), last) ?? [],
  };
}

function labelsOf(figures: readonly Figure[], contents: DocumentContents | undefined): readonly Label[] {
  const facts = contents?.facts ?? [];
  const { records, surroundings } = printedLabels(figures, facts);
  return openLabels(records, {
    surroundings: () => surroundings,
    figuresAt: (places) => places.flatMap((place) => figures[place] ?? []),
    factsAt: (places) => places.flatMap((place) => facts[place] ?? []),
  });
}

function admits(query: FigureQuery, figure: Figure): boolean {
  const holds = <Value>(wanted: readonly Value[] | undefined, value: Value) =>
    wanted?.includes(value) ?? true;
  return (
    holds(query.documents, figure.document) &&
    holds(query.tables, figure.table) &&
    holds(query.rowKeys, figure.rowKey) &&
    holds(query.columnKeys, figure.columnKey) &&
    holds<string | null>(query.codes, figure.code) &&
    holds(query.measures, figure.measure) &&
    holds(query.aspects, figure.aspect) &&
    holds<string | null>(query.projects, figure.project)
  );
}
