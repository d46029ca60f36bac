import type { Answer } from "../../compose/index.js";
import type { FigureStore } from "../../store/index.js";

/** A picture of cited places; what it is of, and how to draw it. */
export interface ProofPicture {
  /** Title of the document. */
  readonly title: string;
  /** Each cited place with its number, its table and its page. */
  readonly places: readonly string[];
  /** The picture as a PNG; null where it cannot be drawn. */
  readonly draw: () => Promise<Buffer | null>;
}

/** Shows what documents print as pictures of their pages. */
export interface Proof {
  /** Pictures of the pages that an answer cites; none for documents that have no pages to be shown. */
  readonly pagesOf: (answer: Answer, figures: FigureStore) => readonly ProofPicture[];
}
