/** A figure that answered, as far as a question can name it. */
export interface FoundFigure {
  readonly org: string | null;
  readonly year: number | null;
  readonly measure: string;
  readonly unit: string;
  readonly derived: boolean;
  readonly title: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** Value as it answered, and the headings, row and column it was found under. */
  readonly value: string;
  readonly section: string;
}

/** Words of a document that answered, with the headings they stand under. */
export interface FoundPlace {
  readonly section: string;
  readonly words: string;
}

/** What came out of a plan: with it questions can be made where the plan itself leans on the asker's words. */
export interface Found {
  /** Those that were asked for, in the order of the answer. */
  readonly figures: readonly FoundFigure[];
  /** Words that answered. */
  readonly places: readonly FoundPlace[];
}

/** Nothing is known of the answer. */
export const NOTHING_FOUND: Found = { figures: [], places: [] };
