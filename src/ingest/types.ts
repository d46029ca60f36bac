import type { Disclosure, Finding } from "../audit/index.js";
import type { Fact, Figure, Passage, RejectedCell } from "../budget/index.js";
import type { Extraction, KnownIdentity, Paragraph } from "../extract/index.js";
import type { NamedEmbeddings } from "../model/index.js";
import type { OnPage, PageRead, SourceDocument } from "../read/index.js";
import type { DocumentContents, FileAside, GenerationCounts } from "../store/index.js";
import type { CorpusEntry } from "./manifest.js";
import type { ScannedFile } from "./scan.js";

/** What the numbers and labelled texts of one document were understood to be. */
export interface Understanding {
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
}

/** The document a passage stands in. */
export interface PassageContext {
  readonly file: string;
  readonly sha256: string;
  readonly identity: Extraction["identity"];
}

/** The rooms a document passes, one function each. Reading may take its time (other formats). */
export interface Rooms {
  readonly read: (path: string, file: string, onPage?: OnPage) => SourceDocument | Promise<SourceDocument>;
  /** `known`: what the manifest says of whose document it is, for one that does not print it. */
  readonly extract: (source: SourceDocument, known?: KnownIdentity) => Extraction;
  readonly understand: (extraction: Extraction, source: SourceDocument) => Understanding;
  readonly passagesOf: (
    paragraphs: readonly Paragraph[],
    context: PassageContext,
  ) => readonly Passage[] | Promise<readonly Passage[]>;
  /** `others` are the further documents of the same body, those that are the newest of their year first. */
  readonly audit: (contents: Disclosure, others: readonly Disclosure[]) => readonly Finding[];
}

/** Reads and audits documents, here or in a process of its own: whatever a document holds, it only costs itself. */
export interface Reading {
  /** All that is stored of a file. Rejected where it is no disclosure one can read. */
  readonly readDocument: (
    scanned: ScannedFile,
    entry: CorpusEntry | null,
    onPage?: OnPage,
  ) => Promise<DocumentContents>;
  readonly audit: (contents: Disclosure, others: readonly Disclosure[]) => Promise<readonly Finding[]>;
  /** Ends what was started for it. */
  readonly close: () => void;
}

/** What an index is built with. */
export interface Doors {
  readonly reading: Reading;
  readonly embeddings: NamedEmbeddings;
}

/** How far a build is: `done` of `total` documents in the stages `read` and `audit`, else 0 or 1 of 1. */
export interface BuildProgress {
  readonly stage: "list" | "read" | "audit" | "store";
  readonly done: number;
  readonly total: number;
  /** The document at hand. */
  readonly file: string | null;
  /** The page of it that was read just now, where it has pages. */
  readonly page?: PageRead;
}

/**
 * A change of the corpus that a build takes in. Up to the swap the corpus keeps all that the index in use was made
 * from, so that a killed build leaves both working.
 */
export interface CorpusChange {
  /** Files that have to be indexed, by cited path; where one is not, nothing is swapped in. */
  readonly takes: readonly string[];
  /** Files of the folder that the build does not see. */
  readonly leavesOut: readonly string[];
  /** Before the build, with its lock held. */
  readonly apply: () => void;
  /** Where the build came to nothing. */
  readonly undo: () => void;
  /** After the swap. */
  readonly settle: () => void;
}

export interface BuildOptions {
  /** Folder of the disclosures. */
  readonly corpus: string;
  /** Folder of the index. */
  readonly index: string;
  /** Reads every document again, even where nothing changed. */
  readonly rebuild?: boolean;
  readonly change?: CorpusChange;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly now?: () => Date;
}

export interface BuildReport {
  readonly generation: string;
  /** True when nothing had changed and nothing was written. */
  readonly upToDate: boolean;
  /** Documents that were read in this build, and those taken over unchanged. */
  readonly read: number;
  readonly copied: number;
  readonly counts: GenerationCounts;
  /** Files that were seen and not indexed, each with its sentence. */
  readonly aside: readonly FileAside[];
  /** Sentences on the corpus, its manifest and its documents; those of `aside` are not repeated. */
  readonly warnings: readonly string[];
  /** What was thrown for files put aside and for documents that could not be audited in this build, for a detailed log. */
  readonly failures: readonly { readonly file: string; readonly cause: unknown }[];
}
