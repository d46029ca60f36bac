import type { Finding } from "../../audit/index.js";
import type { BudgetKind, Level, RejectedCell } from "../../budget/index.js";
import type { DocumentRecord } from "../../store/index.js";
import type { BuildProgress } from "../types.js";

/** What a person says of the documents, to complete or correct what they print. */
export interface StatedIdentity {
  readonly organisation?: string;
  readonly level?: Level;
  readonly year?: number;
  readonly kind?: BudgetKind;
  readonly url?: string;
  /** `2025-03-01`. */
  readonly publishedOn?: string;
}

export interface AddOptions {
  readonly corpus: string;
  readonly index: string;
  /** Files, folders and patterns (`*.docx`). */
  readonly paths: readonly string[];
  readonly stated: StatedIdentity;
  /** Reads and reports; corpus, manifest and index stay as they are. */
  readonly dryRun: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** All that is told of a document that was taken in. */
export interface TakenDocument {
  readonly record: DocumentRecord;
  readonly figures: number;
  readonly rejected: readonly RejectedCell[];
  readonly findings: readonly Finding[];
  /** Files of the same body, level, kind and year that this one takes the place of. */
  readonly supersedes: readonly string[];
  /** The file of the same body, level, kind and year that counts instead of this one. */
  readonly supersededBy: string | null;
}

/** What became of one file; `reason` is one sentence. */
export type Intake =
  | { readonly status: "added" | "readable"; readonly path: string; readonly document: TakenDocument }
  | { readonly status: "duplicate" | "refused"; readonly path: string; readonly reason: string };

export interface RemoveOptions {
  readonly corpus: string;
  readonly index: string;
  /** A path, a file name with or without its ending, or a title. */
  readonly name: string;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What was taken out. */
export interface Removed {
  readonly file: string;
  /** Null where the file stood in the corpus and was not indexed. */
  readonly record: DocumentRecord | null;
  /** The file of the same body, level, kind and year that counts from now on. */
  readonly successor: string | null;
}

/** A request that cannot be met; the message is one sentence that says what to do. */
export class IntakeRefused extends Error {
  override readonly name = "IntakeRefused";
}
