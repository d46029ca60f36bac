import { createHash } from "node:crypto";
import type { DocumentIdentity, Fact, Figure } from "../budget/index.js";

/** A figure before it knows which document it stands in. */
export type FigureDraft = Omit<
  Figure,
  "id" | "document" | "org" | "level" | "region" | "year" | "kind" | "confidence"
>;

export type FactDraft = Omit<Fact, "id" | "document" | "org" | "year">;

/** What every figure of one document shares. */
export interface DocumentContext {
  readonly file: string;
  readonly sha256: string;
  readonly identity: DocumentIdentity;
}

/** Completes a draft with its document and its id: the hash of bytes, table, row, column and place. */
export function completeFigure(draft: FigureDraft, { file, sha256, identity }: DocumentContext): Figure {
  const { org, level, region, year, kind } = identity;
  const place = [
    draft.table,
    draft.title,
    draft.rowPath,
    draft.columnPath,
    draft.line,
    draft.raw,
    draft.aspect,
  ];
  const id = contentId([sha256, ...place]);
  return { ...draft, id, document: file, org, level, region, year, kind, confidence: null };
}

export function completeFact(draft: FactDraft, { file, sha256, identity }: DocumentContext): Fact {
  const place = [draft.table, draft.project, draft.labels, draft.lines, draft.text];
  return {
    ...draft,
    id: contentId([sha256, ...place]),
    document: file,
    org: identity.org,
    year: identity.year,
  };
}

/** 16 hexadecimal digits of the SHA-256 of the parts. */
export function contentId(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
