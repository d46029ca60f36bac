import type { Finding } from "../audit/index.js";
import type { FigureStore } from "../store/index.js";

/** Contradictions of a document by the figures that take part in them. */
export type Contradictions = (document: string) => ReadonlyMap<string, readonly Finding[]>;

const KEPT_DOCUMENTS = 256;

/** Reads each document's contradictions once; most documents have none or a few. */
export function contradictionsOf(store: FigureStore): Contradictions {
  const known = new Map<string, ReadonlyMap<string, readonly Finding[]>>();
  return (document) => {
    const kept = known.get(document);
    if (kept) return kept;
    if (known.size >= KEPT_DOCUMENTS) known.clear();
    const read = byFigure(store.findingsOf(document, "contradiction"));
    known.set(document, read);
    return read;
  };
}

function byFigure(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.figureIds) map.set(id, [...(map.get(id) ?? []), finding]);
  }
  return map;
}
