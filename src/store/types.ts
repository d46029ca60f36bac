import type { Finding, Verdict } from "../audit/index.js";
import type {
  BudgetKind,
  CanonicalTable,
  Fact,
  Figure,
  Level,
  LineRange,
  Origin,
  Passage,
  Recognition,
  Region,
  RejectedCell,
  Spot,
} from "../budget/index.js";
import type { Label, StoredTables } from "../labels/index.js";

/** A table as found in a document, for `yusuan documents`. */
export interface TableFound {
  readonly canonical: CanonicalTable;
  readonly title: string;
  /** Whether its title names the table, or only its columns and codes tell which one it is. */
  readonly recognised: Recognition;
  readonly lines: LineRange;
  readonly page: number | null;
  readonly rows: number;
  readonly figures: number;
  readonly unit: string;
  readonly unitInherited: boolean;
  readonly note: string | null;
}

/** One indexed document. */
export interface DocumentRecord {
  /** Path as cited. */
  readonly file: string;
  readonly sha256: string;
  readonly org: string;
  readonly level: Level;
  readonly region: Region;
  readonly year: number;
  readonly kind: BudgetKind;
  readonly title: string;
  readonly origin: Origin | null;
  /** Stamps of the copy: 仅供内部审核. */
  readonly marks: readonly string[];
  /** Pages that are pictures, read by recognition. */
  readonly scanned: readonly number[];
  readonly tables: readonly TableFound[];
  readonly warnings: readonly string[];
  /** False where a newer document of the same body, level, kind and year exists. */
  readonly newest: boolean;
}

/** All that is stored of one document. */
export interface DocumentContents {
  readonly record: DocumentRecord;
  /** Masked lines of the source, in order; index 0 is line 1. */
  readonly lines: readonly string[];
  /** Where each line stands, for a PDF; absent for texts, whose lines are cited by number. */
  readonly spots?: readonly Spot[];
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
  readonly passages: readonly Passage[];
}

/** Conditions are joined with AND; absent ones do not limit. */
export interface FigureQuery {
  readonly documents?: readonly string[];
  readonly tables?: readonly (CanonicalTable | null)[];
  readonly rowKeys?: readonly string[];
  readonly columnKeys?: readonly string[];
  readonly codes?: readonly string[];
  readonly measures?: readonly string[];
  readonly aspects?: readonly Figure["aspect"][];
  readonly projects?: readonly string[];
}

export interface FigureStore {
  documents(): readonly DocumentRecord[];
  /** The record of a file; null where it is not indexed. */
  recordOf(file: string): DocumentRecord | null;
  /** In document order (line, then column). Uses the store's indexes; never scans all figures. */
  find(query: FigureQuery): readonly Figure[];
  byId(id: string): Figure | null;
  figuresOf(document: string): readonly Figure[];
  factsOf(document: string): readonly Fact[];
  /** What questions can name in a document. */
  labelsOf(document: string): readonly Label[];
  /** What the tables of a document, their rows and their columns are called. */
  tablesOf(document: string): StoredTables;
  /** Bodies of a document besides its own: those below a department. */
  unitsOf(document: string): readonly string[];
  rejectedOf(document: string): readonly RejectedCell[];
  /**
   * What the checks of a document came to, in the order of the audit; empty where the document is unknown. Most
   * checks pass: ask for a verdict where only that one is looked at.
   */
  findingsOf(document: string, verdict?: Verdict): readonly Finding[];
  /** Masked source lines `[first, last]`; empty where the document is unknown. */
  sourceLines(document: string, lines: LineRange): readonly string[];
  /** Where the lines of a PDF stand; null for texts. */
  spotOf(document: string, lines: LineRange): Spot | null;
  /** The lines of a PDF that stand at a spot; null where none does. */
  linesAt(document: string, spot: Spot): LineRange | null;
}

export interface PassageHit {
  readonly passage: Passage;
  /** Fused rank score; higher is better. */
  readonly score: number;
}

export interface PassageSearch {
  /** Limits the search to these documents (exact search over their own vectors); absent: HNSW over all. */
  readonly documents?: readonly string[];
  readonly limit: number;
}

export interface PassageIndex {
  search(query: string, options: PassageSearch): Promise<readonly PassageHit[]>;
  passagesOf(document: string): readonly Passage[];
}

/** An opened generation of the index, read only. */
export interface Index {
  /** Folder of the generation: `g-<hash>`. */
  readonly generation: string;
  readonly figures: FigureStore;
  readonly passages: PassageIndex;
  /** Sentences for the reader of an answer: files of the corpus that are not indexed yet. */
  readonly warnings: readonly string[];
  close(): void;
}
