import type { Figure } from "../budget/index.js";
import type { FigureStore } from "../store/index.js";

/** Whether a figure was recognised in a picture so unsurely that an answer has to say so. */
export type Doubtful = (figure: Figure) => boolean;

/** Numbers whose least sure character is surer than this have all been right on the pages it was measured on. */
const SURE = 0.9;
const KEPT_DOCUMENTS = 64;

/** Unsure and confirmed by no identity of the tables. What confirms is looked up only where a figure is unsure. */
export function doubtfulIn(store: FigureStore): Doubtful {
  const known = new Map<string, ReadonlySet<string>>();
  const confirmed = (document: string) => {
    const kept = known.get(document);
    if (kept) return kept;
    if (known.size >= KEPT_DOCUMENTS) known.clear();
    const read = confirmedBy(store, document);
    known.set(document, read);
    return read;
  };
  return (figure) => isUnsure(figure) && !confirmed(figure.document).has(figure.id);
}

function isUnsure({ confidence }: Pick<Figure, "confidence">): boolean {
  return confidence !== null && confidence < SURE;
}

/** What prints one amount twice may be misread twice in the same way; a sum of several is not. */
const SUM = 3;

/** The figures that take part in an identity that holds exactly: a sum, or with a number that is sure. */
function confirmedBy(store: FigureStore, document: string): ReadonlySet<string> {
  const unsure = new Set(
    store.figuresOf(document).flatMap((figure) => (isUnsure(figure) ? [figure.id] : [])),
  );
  const figures = store
    .findingsOf(document, "pass")
    .map(({ sides }) => sides.flatMap(({ figure }) => figure ?? []))
    .filter((ids) => ids.length >= SUM || ids.some((id) => !unsure.has(id)));
  return new Set(figures.flat());
}
