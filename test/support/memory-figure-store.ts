import type { Finding } from "../../src/audit/index.js";
import type { Figure } from "../../src/budget/index.js";
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
    find: (query) => inOrder.filter((figure) => admits(query, figure)),
    byId: (id) => inOrder.find((figure) => figure.id === id) ?? null,
    figuresOf: (document) => inOrder.filter((figure) => figure.document === document),
    factsOf: (document) => of(document)?.facts ?? [],
    rejectedOf: (document) => of(document)?.rejected ?? [],
    findingsOf: (document, verdict) =>
      (findings.get(document) ?? []).filter((one) => verdict === undefined || one.verdict === verdict),
    sourceLines: (document, [first, last]) => of(document)?.lines.slice(Math.max(0, first - 1), last) ?? [],
  };
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
