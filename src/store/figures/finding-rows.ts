import type { Finding } from "../../audit/index.js";
import type { DocumentRecord } from "../types.js";

/** A row of `findings`, as far as it is read back. */
export interface FindingRow {
  readonly verdict: string;
  readonly rest: string;
}

export const SELECT_FINDINGS = "SELECT verdict, rest FROM findings WHERE document = ? ORDER BY position";

export const INSERT_FINDING = "INSERT INTO findings (document, verdict, rest) VALUES (?, ?, ?)";

/** Values for `INSERT_FINDING`; body and year are those of the document. */
export function findingColumns(finding: Finding, document: number): readonly (string | number)[] {
  const { verdict, org: _org, year: _year, ...rest } = finding;
  return [document, verdict, JSON.stringify(rest)];
}

/** A finding as the audit gave it, on the document of `record`. */
export function findingOf({ verdict, rest }: FindingRow, { org, year }: DocumentRecord): Finding {
  const parts = JSON.parse(rest) as Omit<Finding, "verdict" | "org" | "year">;
  return { ...parts, verdict: verdict as Finding["verdict"], org, year };
}
